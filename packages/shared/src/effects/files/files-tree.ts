import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ActionError } from '../../errors.ts';
import { notRegular, openFailure, plainPath } from './files-open.ts';

const MAX_LISTED_FILES = 200_000;

/** Relative paths (forward slashes) of all regular files below a folder, sorted; a link or device raises FILE_NOT_REGULAR. */
export async function listRegular(folder: string): Promise<readonly string[]> {
  return await collect(folder, (path) => {
    throw notRegular(path);
  });
}

/** As `listRegular`, but passes over links and devices: for a tree that somebody else's code made and of which only named files are taken. */
export async function walk(folder: string): Promise<readonly string[]> {
  return await collect(folder, () => undefined);
}

async function collect(folder: string, onOther: (path: string) => void): Promise<readonly string[]> {
  const root = plainPath(folder);
  const found: string[] = [];
  const pending = [''];
  for (let current = pending.pop(); current !== undefined; current = pending.pop()) {
    for (const entry of await entries(join(root, current))) {
      const path = current === '' ? entry.name : `${current}/${entry.name}`;
      if (entry.isDirectory()) {
        pending.push(path);
      } else if (entry.isFile()) {
        found.push(path);
      } else {
        onOther(path);
      }
    }
    if (found.length > MAX_LISTED_FILES) {
      throw new ActionError(
        'FILE_TOO_LARGE',
        `A folder holds more than ${MAX_LISTED_FILES} files`,
        'Name a smaller folder',
      );
    }
  }
  return found.toSorted();
}

async function entries(folder: string): Promise<readonly Dirent[]> {
  return await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    throw openFailure(folder, cause);
  });
}
