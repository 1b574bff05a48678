import { withGitFolder } from '@interlock/shared/effects/git/git-directory.ts';
import { runGit } from '@interlock/shared/effects/git/git-process.ts';
import { amount } from '@interlock/shared/formats/amount.ts';

/** Paths of a working tree that the commit at HEAD does not hold in this form; folders that are new or ignored as a whole end with `/`. */
export interface BesideHead {
  readonly changed: readonly string[];
  readonly ignored: readonly string[];
}

const NAMED_PATHS = 8;
const IGNORED = '!! ';

/** Asks git what of a working tree is not in the commit at HEAD. Raises the codes of runGit. */
export async function pathsBesideHead(
  repository: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<BesideHead> {
  const path = environment['PATH'] ?? '';
  const argv = ['status', '--porcelain', '--ignored', '--no-renames', '-z'];
  // The project's own configuration may name filters, which git would start to compare files.
  const { stdout } = await withGitFolder(
    path,
    repository,
    async (folder) =>
      await runGit(path, repository, [`--git-dir=${folder}`, `--work-tree=${repository}`, ...argv]),
  );
  const lines = stdout
    .toString('utf8')
    .split('\0')
    .filter((line) => line !== '');
  const isIgnored = (line: string): boolean => line.startsWith(IGNORED);
  const pathOf = (line: string): string => line.slice(IGNORED.length);
  return {
    changed: lines.filter((line) => !isIgnored(line)).map(pathOf),
    ignored: lines.filter(isIgnored).map(pathOf),
  };
}

/** The first paths of a list, quoted, and the number of the others with the words that say where those are. */
export function namedPaths(paths: readonly string[], whereAll: string): string {
  const named = paths.slice(0, NAMED_PATHS).map((path) => JSON.stringify(path));
  const rest = paths.length - named.length;
  return `${named.join(', ')}${rest > 0 ? ` and ${rest} more${whereAll}` : ''}`;
}

/** The note of a gate on a person's own machine about work that is not in the judged commit; null when there is none. */
export function gateNote({ changed, ignored }: BesideHead): string | null {
  if (changed.length === 0 && ignored.length === 0) {
    return null;
  }
  const named = changed.length === 0 ? [] : [namedPaths(changed, '')];
  const counted = ignored.length === 0 ? [] : [amount(ignored.length, 'ignored path', 'ignored paths')];
  const what = [...named, ...counted].join('; ');
  return `Judged at HEAD; not judged, because uncommitted, untracked or ignored: ${what}`;
}
