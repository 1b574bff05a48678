import { lstatSync, statSync } from 'node:fs';
import { copyFile, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type GitExit, runGit } from './git-process.ts';

/** What a repository shares with its worktrees; the rest of it (configuration, hooks, attributes, grafts) is left behind. */
const SHARED_PARTS = ['objects', 'refs', 'packed-refs', 'shallow'];
const CONFIGURATION = '[core]\n\trepositoryformatversion = 0\n\tbare = true\n';

/**
 * Hands over a bare git folder of our own over a repository's objects, branches and index, and removes it afterwards. A repository's own
 * configuration can name programs (signature checks, text conversions, monitors), and git runs them while it only reads: so git never
 * sees it. Raises the codes of runGit.
 */
export async function withGitFolder<T>(
  path: string,
  repository: string,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const { own, shared } = plainLocation(repository) ?? (await askLocation(path, repository));
  const folder = await mkdtemp(join(tmpdir(), 'interlock-git-'));
  try {
    // Not as a link: git takes a linked HEAD for one of its own old kind.
    await copyFile(join(own, 'HEAD'), join(folder, 'HEAD'));
    await Promise.all([
      symlink(join(own, 'index'), join(folder, 'index')),
      ...SHARED_PARTS.map((part) => symlink(join(shared, part), join(folder, part))),
    ]);
    await writeFile(join(folder, 'config'), CONFIGURATION);
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Where a repository keeps its own state, and what it shares with its worktrees. */
interface Location {
  readonly own: string;
  readonly shared: string;
}

/** An ordinary checkout, known by what git itself looks for, without the milliseconds of a process; null for anything else. */
function plainLocation(repository: string): Location | null {
  const folder = join(resolve(repository), '.git');
  const isPlain =
    lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() === true &&
    ['objects', 'refs'].every((part) =>
      statSync(join(folder, part), { throwIfNoEntry: false })?.isDirectory(),
    ) &&
    lstatSync(join(folder, 'HEAD'), { throwIfNoEntry: false })?.isFile() === true &&
    lstatSync(join(folder, 'commondir'), { throwIfNoEntry: false }) === undefined;
  return isPlain ? { own: folder, shared: folder } : null;
}

async function askLocation(path: string, repository: string): Promise<Location> {
  const argv = ['rev-parse', '--path-format=absolute', '--absolute-git-dir', '--git-common-dir'];
  const { stdout } = await runGit(path, repository, argv);
  const [own = '', shared = ''] = stdout.toString('utf8').split('\n');
  return { own, shared };
}

/** Runs a reading command of git over a repository without its configuration. Raises the codes of runGit. */
export async function readRepository(
  path: string,
  repository: string,
  argv: readonly string[],
  accepted: readonly number[] = [0],
  input = '',
): Promise<GitExit> {
  return await withGitFolder(
    path,
    repository,
    async (folder) => await readGitFolder(path, folder, argv, accepted, input),
  );
}

/** Runs a reading command of git over a folder of `withGitFolder`. Raises the codes of runGit. */
export async function readGitFolder(
  path: string,
  folder: string,
  argv: readonly string[],
  accepted: readonly number[] = [0],
  input = '',
): Promise<GitExit> {
  return await runGit(path, folder, ['--git-dir=.', ...argv], accepted, input);
}
