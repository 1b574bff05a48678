import { constants } from 'node:fs';
import { access, realpath, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const OTHERS_EXECUTE = 0o001;

/** Folders of the system's own programs. The sandbox is built from these only: a PATH could name a stand-in. */
export const SYSTEM_FOLDERS: readonly string[] = ['/usr/bin', '/bin', '/usr/sbin', '/sbin', '/usr/local/bin'];

/** Every executable of this name in the folders, in their order. */
export async function findPrograms(name: string, folders: readonly string[]): Promise<readonly string[]> {
  const candidates = folders.filter((folder) => folder.startsWith('/')).map((folder) => join(folder, name));
  const checked = await Promise.all(
    candidates.map(async (path) => ((await isExecutable(path)) ? [path] : [])),
  );
  return checked.flat();
}

/** A program of the system, or null. */
export async function findSystemProgram(name: string): Promise<string | null> {
  return (await findPrograms(name, SYSTEM_FOLDERS))[0] ?? null;
}

/** Says whether another user than the owner can reach and execute this file: a folder like /root (0700) above it forbids that. */
export async function isReachableByOthers(path: string): Promise<boolean> {
  let current = await realpath(path);
  while (((await stat(current)).mode & OTHERS_EXECUTE) !== 0) {
    if (current === '/') {
      return true;
    }
    current = dirname(current);
  }
  return false;
}

async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
