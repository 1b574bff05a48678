import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { withGitFolder } from './git-directory.ts';
import { objectMissing, readObjects } from './git-objects.ts';
import { isRegularMode, readFolderTree } from './git-tree.ts';

/** Contents are fetched in groups, so that one process serves many files and memory stays bounded. */
const GROUP_FILES = 256;
/** A millisecond or so on a disk that keeps up: then everything else in this process gets its turn. */
const FILES_PER_TURN = 16;

/**
 * Writes the regular files of a commit into an empty or new folder, byte for byte as they were committed: no attributes, no filters, no
 * line-end conversion. Links and submodules are left out. Raises GIT_FAILED, GIT_OBJECT_ALTERED and GIT_UNSAFE_PATH.
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
    const blobs = group.map(({ blob }) => blob);
    const contents = await readObjects(path, source, 'blob', blobs);
    for (const [index, entry] of group.entries()) {
      const content = contents[index];
      if (content === undefined) {
        throw objectMissing();
      }
      writeNew(join(folder, entry.path), content, entry.mode, made);
      if (index % FILES_PER_TURN === 0) {
        await setImmediate();
      }
    }
  }
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
