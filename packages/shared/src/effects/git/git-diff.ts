import { readRepository } from './git-directory.ts';

const SAFE_DIFF = ['--no-color', '--no-ext-diff', '--no-textconv', '--no-renames', '--ignore-submodules'];
const HUNK = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/;

/** Line numbers of the newer side by path. A changed file without readable lines (binary, deleted, mode only) has none. */
export async function changedLines(
  path: string,
  repository: string,
  from: string,
  to: string,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const range = ['--end-of-options', from, to];
  const named = await readRepository(path, repository, ['diff', ...SAFE_DIFF, '--name-only', '-z', ...range]);
  const names = named.stdout
    .toString('utf8')
    .split('\0')
    .filter((name) => name !== '');
  const patch = await readRepository(path, repository, ['diff', ...SAFE_DIFF, '--unified=0', ...range]);
  return readPatch(patch.stdout.toString('utf8'), names);
}

/**
 * Reads a patch without context lines. Names are taken from `names`, in the same order as the sections, because a patch quotes the
 * names of unusual files.
 */
export function readPatch(patch: string, names: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const lines = new Map<string, number[]>(names.map((name) => [name, []]));
  let section = -1;
  for (const line of patch.split('\n')) {
    // Content lines start with a sign, so only a header can start like this.
    if (line.startsWith('diff --git ')) {
      section += 1;
      continue;
    }
    const hunk = HUNK.exec(line);
    const name = names[section];
    if (hunk === null || name === undefined) {
      continue;
    }
    const first = Number(hunk[1]);
    const count = hunk[2] === undefined ? 1 : Number(hunk[2]);
    for (let offset = 0; offset < count; offset += 1) {
      lines.get(name)?.push(first + offset);
    }
  }
  return lines;
}
