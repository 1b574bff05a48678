import { chmod, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Removes a temporary folder, also where a tool has left a folder without permissions. */
export async function removeFolder(folder: string): Promise<void> {
  try {
    await rm(folder, { recursive: true, force: true });
  } catch {
    await openFolders(folder);
    await rm(folder, { recursive: true, force: true });
  }
}

async function openFolders(folder: string): Promise<void> {
  await chmod(folder, 0o700);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) {
      await openFolders(join(folder, entry.name));
    }
  }
}
