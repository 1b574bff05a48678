import type { LockedPackage } from '../../model/tool-adapter.ts';

/**
 * A list for pip-audit of the packages of several locks: each line `name==version`, without the markers by which pip-audit would leave a
 * package of another system out unsaid. It ends at two versions of one name, so a further version gets another spelling of the name,
 * which the index takes for the same (PEP 503).
 */
export function auditList(packages: readonly LockedPackage[]): string {
  const seen = new Map<string, number>();
  return packages
    .map(({ name, version }) => {
      const before = seen.get(name) ?? 0;
      seen.set(name, before + 1);
      return `${spelling(name, before)}==${version}\n`;
    })
    .join('');
}

/** The number in binary says which letters become capitals, so that each number gives another spelling. */
function spelling(name: string, number: number): string {
  let left = number;
  return name.replaceAll(/[a-z]/g, (letter) => {
    const isCapital = left % 2 === 1;
    left = Math.floor(left / 2);
    return isCapital ? letter.toUpperCase() : letter;
  });
}
