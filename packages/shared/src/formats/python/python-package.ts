import { normalPackageName } from './requirements-lock.ts';

/**
 * One spelling for a Python package and version, `name==version`: names as PEP 503 (case, runs of `-_.`), versions as far as PEP 440
 * spells one version in several ways (case, leading `v`, separators, `alpha`, `rev`).
 */
export function packageKey(name: string, version: string): string {
  return `${normalPackageName(name.trim())}==${packageVersion(version)}`;
}

const PRE = { alpha: 'a', beta: 'b', c: 'rc', pre: 'rc', preview: 'rc' } as const;

/** A version in its normal spelling (PEP 440, normalisation); text that is no version is kept, in lower case. */
function packageVersion(version: string): string {
  return version
    .trim()
    .toLowerCase()
    .replace(/^v/, '')
    .replaceAll(
      /[-_.]?(alpha|beta|preview|pre|rc|a|b|c)[-_.]?(\d*)(?![a-z])/g,
      (_, word: string, digits: string) => {
        const short = Object.entries(PRE).find(([long]) => long === word)?.[1] ?? word;
        return `${short}${digits === '' ? '0' : digits}`;
      },
    )
    .replaceAll(
      /[-_.]?(?:post|rev|r(?!c))[-_.]?(\d*)(?![a-z])/g,
      (_, digits: string) => `.post${digits === '' ? '0' : digits}`,
    )
    .replaceAll(
      /[-_.]?dev[-_.]?(\d*)(?![a-z])/g,
      (_, digits: string) => `.dev${digits === '' ? '0' : digits}`,
    );
}
