import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { digestFile } from '../files/file-digest.ts';
import { readStoreIndex, STORE_FORMAT, type StoreIndex } from './store-index.ts';
import type { CatalogueEntry } from './tool-catalogue.ts';
import { digestOfLocks } from './tool-lock.ts';

const STORE_NAME = /^[0-9a-f]{32}$/;

/** The Python of a store: which file, in which release, with which digest. */
export type StorePython = Pick<NonNullable<StoreIndex['python']>, 'executable' | 'version' | 'sha256'>;

/** Digest of the locks, the tools and the Python that a store is made from. Raises TOOL_LOCK_INVALID. */
export async function storeKey(
  locksFolder: string,
  entries: readonly CatalogueEntry[],
  python: StorePython,
): Promise<string> {
  const facts = [
    STORE_FORMAT,
    await digestOfLocks(locksFolder, entries),
    entries.map(({ id }) => id),
    python.executable,
    python.version,
    python.sha256,
  ];
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}

/** The name of the folder of a store, of its key. */
export function storeName(key: string): string {
  return key.slice(0, 32);
}

/**
 * The folder of a store that was made from these locks with a Python that is still the same file, or null. It asks no Python and no Go
 * what they are, which takes longer than a tool needs: an interpreter of the recorded digest is the recorded one, and the folder's name
 * follows from the locks. Nothing is trusted by this: the files of a tool are compared before it starts.
 */
export async function findStore(
  storeRoot: string,
  locksFolder: string,
  entries: readonly CatalogueEntry[],
): Promise<string | null> {
  const names = await readdir(storeRoot).catch(() => []);
  for (const name of names.filter((candidate) => STORE_NAME.test(candidate)).toSorted()) {
    const folder = join(storeRoot, name);
    // A store of another format, or one that cannot be read, is not the one that is looked for.
    const python = (await readStoreIndex(folder).catch(() => null))?.python ?? null;
    const isNamed = python !== null && storeName(await storeKey(locksFolder, entries, python)) === name;
    if (isNamed && (await digestFile(python.executable).catch(() => null)) === python.sha256) {
      return folder;
    }
  }
  return null;
}
