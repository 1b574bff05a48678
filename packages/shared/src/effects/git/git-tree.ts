import { ActionError } from '../../errors.ts';
import { readGitFolder, withGitFolder } from './git-directory.ts';
import { objectMissing, readObjects } from './git-objects.ts';

/** A line of a listing: a tracked path, or a folder of them. */
interface TreeLine {
  readonly path: string;
  readonly mode: string;
  readonly kind: string;
  readonly id: string;
}

/** One tracked path with its file mode and the id of its content. */
export interface TreeEntry {
  readonly path: string;
  readonly mode: string;
  readonly blob: string;
}

const ENTRY = /^([0-7]{6}) (blob|commit|tree) ([0-9a-f]{40}|[0-9a-f]{64})\t([^]+)$/;
/** What the first line of a commit says. */
const ROOT = /^tree ([0-9a-f]+)\n/;
const REGULAR_MODES = new Set(['100644', '100755']);

/** Says whether the mode is that of a regular file: a link or a submodule is not. */
export function isRegularMode(mode: string): boolean {
  return REGULAR_MODES.has(mode);
}

/** All tracked paths at a commit, sorted; raises GIT_UNSAFE_PATH for one that would leave its folder, GIT_OBJECT_ALTERED. */
export async function readTree(
  path: string,
  repository: string,
  commit: string,
): Promise<readonly TreeEntry[]> {
  return await withGitFolder(path, repository, async (folder) => await readFolderTree(path, folder, commit));
}

/** As `readTree`, of a folder of `withGitFolder`. */
export async function readFolderTree(
  path: string,
  folder: string,
  commit: string,
): Promise<readonly TreeEntry[]> {
  const argv = ['ls-tree', '-r', '-t', '-z', '--full-tree', '--end-of-options', commit];
  const { stdout } = await readGitFolder(path, folder, argv);
  const lines = parseLines(stdout);
  await demandTrees(path, folder, commit, lines);
  return lines
    .filter(({ kind }) => kind !== 'tree')
    .map(entryOf)
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** Has the commit, its root folder and every folder of a listing hashed. Raises GIT_FAILED and GIT_OBJECT_ALTERED. */
async function demandTrees(
  path: string,
  folder: string,
  commit: string,
  lines: readonly TreeLine[],
): Promise<void> {
  const [content] = await readObjects(path, folder, 'commit', [commit]);
  const root = ROOT.exec(content?.toString('utf8') ?? '')?.[1] ?? '';
  const trees = lines.filter(({ kind }) => kind === 'tree').map((line) => line.id);
  await readObjects(path, folder, 'tree', [root, ...trees]);
}

/** The bytes of a file at a commit, or null when the commit does not hold it; raises GIT_NOT_REGULAR for a link or folder, GIT_OBJECT_ALTERED. */
export async function showFile(
  path: string,
  repository: string,
  commit: string,
  file: string,
): Promise<Uint8Array | null> {
  return await withGitFolder(path, repository, async (folder) => {
    // With `-t` the folders on the way are listed too, so that they can be hashed.
    const listing = ['--literal-pathspecs', 'ls-tree', '-r', '-t', '-z', '--full-tree', '--end-of-options'];
    const { stdout } = await readGitFolder(path, folder, [...listing, commit, file]);
    const lines = parseLines(stdout);
    await demandTrees(path, folder, commit, lines);
    const entry = lines.find((line) => line.path === file);
    if (entry === undefined) {
      return null;
    }
    if (!isRegularMode(entry.mode)) {
      throw new ActionError(
        'GIT_NOT_REGULAR',
        `\`${file}\` is not a regular file at the commit`,
        'Commit the file itself, not a link to it',
      );
    }
    const [content] = await readObjects(path, folder, 'blob', [entry.id]);
    if (content === undefined) {
      throw objectMissing();
    }
    return new Uint8Array(content);
  });
}

function parseLines(output: Buffer): readonly TreeLine[] {
  // Paths are bytes to git; one that is not UTF-8 could not be named in a report or a policy.
  const text = decode(output);
  return text
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => {
      const [, mode, kind, id, path] = ENTRY.exec(line) ?? [];
      if (mode === undefined || kind === undefined || id === undefined || path === undefined) {
        throw unsafe();
      }
      if (!isSafePath(path)) {
        throw unsafe();
      }
      return { path, mode, kind, id };
    });
}

function entryOf({ path, mode, id }: TreeLine): TreeEntry {
  return { path, mode, blob: id };
}

function decode(output: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(output);
  } catch {
    throw unsafe();
  }
}

function isSafePath(path: string): boolean {
  const parts = path.split('/');
  return parts.every((part) => part !== '' && part !== '.' && part !== '..' && part.toLowerCase() !== '.git');
}

function unsafe(): ActionError {
  return new ActionError(
    'GIT_UNSAFE_PATH',
    'The commit tracks a path that is not UTF-8 or would leave its folder',
    'Rename or remove that path and commit again',
  );
}
