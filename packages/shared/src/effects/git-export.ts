import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { ActionError } from '../errors.ts';
import { readGitFolder, withGitFolder } from './git-directory.ts';
import { isRegularMode, readFolderTree, type TreeEntry } from './git-tree.ts';

/** Contents are fetched in groups, so that one process serves many files and memory stays bounded. */
const GROUP_FILES = 256;
/** A millisecond or so on a disk that keeps up: then everything else in this process gets its turn. */
const FILES_PER_TURN = 16;

/**
 * Writes the regular files of a commit into an empty or new folder, byte for byte as they were committed: no attributes, no filters, no
 * line-end conversion. Links and submodules are left out. Raises GIT_FAILED and GIT_UNSAFE_PATH.
 */
export async function exportCommit(
  path: string,
  repository: string,
  commit: string,
  folder: string,
): Promise<void> {
  await withGitFolder(path, repository, async (source) => await exportFiles(path, source, commit, folder));
}

async function exportFiles(path: string, source: string, commit: string, folder: string): Promise<void> {
  const entries = (await readFolderTree(path, source, commit)).filter(({ mode }) => isRegularMode(mode));
  await mkdir(folder, { recursive: true });
  const made = new Set<string>();
  for (let start = 0; start < entries.length; start += GROUP_FILES) {
    const group = entries.slice(start, start + GROUP_FILES);
    const contents = await readBlobs(path, source, group);
    for (const [index, entry] of group.entries()) {
      const content = contents[index];
      if (content === undefined) {
        throw failed();
      }
      writeNew(join(folder, entry.path), content, entry.mode, made);
      if (index % FILES_PER_TURN === 0) {
        await setImmediate();
      }
    }
  }
}

async function readBlobs(
  path: string,
  source: string,
  group: readonly TreeEntry[],
): Promise<readonly Buffer[]> {
  const request = `${group.map(({ blob }) => blob).join('\n')}\n`;
  const { stdout } = await readGitFolder(path, source, ['cat-file', '--batch'], [0], request);
  const contents: Buffer[] = [];
  let position = 0;
  for (const { blob } of group) {
    const end = stdout.indexOf('\n', position);
    const [id, type, size] = stdout.toString('utf8', position, end).split(' ');
    const length = Number(size);
    if (end < 0 || id !== blob || type !== 'blob' || !Number.isSafeInteger(length)) {
      throw failed();
    }
    const content = stdout.subarray(end + 1, end + 1 + length);
    if (content.length !== length) {
      throw failed();
    }
    contents.push(content);
    position = end + 1 + length + 1;
  }
  return contents;
}

/** Synchronously: a small file is written faster than an asynchronous write is handed over, and the loop above gives turns. */
function writeNew(file: string, content: Buffer, mode: string, made: Set<string>): void {
  const parent = dirname(file);
  if (!made.has(parent)) {
    mkdirSync(parent, { recursive: true });
    made.add(parent);
  }
  writeFileSync(file, content, { flag: 'wx', mode: mode === '100755' ? 0o755 : 0o644 });
}

function failed(): ActionError {
  return new ActionError(
    'GIT_FAILED',
    'git did not give the content of every file of the commit',
    'Check out the repository without a partial-clone filter and run again',
  );
}
