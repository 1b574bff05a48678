import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { provisionGoTool } from './provision-go.ts';
import { describePythonTools, makePythonEnvironment } from './provision-python.ts';
import type { StoredTool } from './store-index.ts';
import type { Python } from './system-python.ts';
import type { CatalogueEntry } from './tool-catalogue.ts';
import { lockedVersion } from './tool-lock.ts';

/** What to install, from which locks, and below which folder. */
export interface ProvisionOptions {
  readonly tools: readonly string[];
  readonly locksFolder: string;
  /** Folder of all stores of this user, such as `defaultStoreRoot` gives. */
  readonly storeRoot: string;
  /** The user's environment: pip and Go read their registries, proxies and certificates from it. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

type Pinned = { readonly entry: CatalogueEntry; readonly version: string };

/** Installs every entry below a folder that is not in its place yet, all at the same time, and describes each for the index. */
export async function installAll(
  options: ProvisionOptions,
  entries: readonly CatalogueEntry[],
  store: string,
  python: Python,
  go: string,
): Promise<readonly StoredTool[]> {
  const { locksFolder, environment } = options;
  const pinned = await Promise.all(
    entries.map(
      async (entry): Promise<Pinned> => ({ entry, version: await lockedVersion(locksFolder, entry) }),
    ),
  );
  const locks = new Set(pinned.flatMap(({ entry }) => (entry.kind === 'go-binary' ? [] : [entry.lock])));
  const environments = [...locks].map(async (lock) => {
    await makePythonEnvironment(
      python,
      join(store, lock),
      [join(locksFolder, lock, 'requirements.txt')],
      environment,
    );
    const mine = pinned.flatMap(({ entry, version }) =>
      entry.kind !== 'go-binary' && entry.lock === lock ? [{ entry, version }] : [],
    );
    return await describePythonTools(store, lock, python, mine);
  });
  const binaries = pinned.map(async ({ entry, version }) =>
    entry.kind === 'go-binary'
      ? [await provisionGoTool(go, locksFolder, store, { entry, version }, environment)]
      : [],
  );
  // Settled, not raced: nothing may still be writing when the folder of a failed attempt is removed.
  const settled = await Promise.allSettled([...environments, ...binaries]);
  await rm(join(store, 'build'), { recursive: true, force: true });
  return settled.flatMap((outcome) => {
    if (outcome.status === 'rejected') {
      throw outcome.reason;
    }
    return outcome.value;
  });
}
