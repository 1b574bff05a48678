import { chmod, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from './files-open.ts';

/** Well below what the system takes as one path (PATH_MAX, 4096 bytes): a name adds up to 255 bytes. */
const MAX_PATH_BYTES = 2048;
const MAX_TRIES = 5;

/**
 * Removes a temporary folder in which somebody else's code worked: also folders that it left without permissions, and trees that are
 * deeper than any path may be, by which it would otherwise turn every answer into an accident. Links are removed, not followed.
 */
export async function removeTree(folder: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await rm(folder, { recursive: true, force: true });
      return;
    } catch (cause) {
      if (attempt === MAX_TRIES) {
        throw cause;
      }
    }
    await makeRemovable(folder);
  }
}

/** Opens every folder, and moves the deep ones up. What the first try still removes meanwhile may be gone. */
async function makeRemovable(root: string): Promise<void> {
  const pending = [root];
  for (let current = pending.pop(); current !== undefined; current = pending.pop()) {
    try {
      await chmod(current, 0o700);
      for (const entry of await readdir(current, { withFileTypes: true })) {
        if (entry.isDirectory()) {
          pending.push(await withinReach(root, join(current, entry.name)));
        }
      }
    } catch (cause) {
      if (codeOf(cause) !== 'ENOENT') {
        throw cause;
      }
    }
  }
}

async function withinReach(root: string, path: string): Promise<string> {
  if (Buffer.byteLength(path) <= MAX_PATH_BYTES) {
    return path;
  }
  const near = join(root, crypto.randomUUID());
  // Moving a folder changes its entry for the one above, which takes the right to write into it.
  await chmod(path, 0o700);
  await rename(path, near);
  return near;
}
