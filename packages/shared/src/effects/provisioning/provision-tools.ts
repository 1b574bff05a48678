import { randomUUID } from 'node:crypto';
import { chmod, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ActionError } from '../../errors.ts';
import type { ToolsReady } from '../effects.ts';
import { digestFile } from '../files/file-digest.ts';
import { codeOf } from '../files/files-open.ts';
import { findGo, missingPrerequisites } from './missing-prerequisites.ts';
import { installAll, type ProvisionOptions } from './provision-all.ts';
import { runProvisionStep } from './provision-process.ts';
import { proveVersions } from './provision-proof.ts';
import { findStore, storeKey, storeName } from './store-find.ts';
import { STORE_FORMAT, STORE_INDEX_NAME, type StoreIndex } from './store-index.ts';
import { findPython, type Python } from './system-python.ts';
import { type CatalogueEntry, TOOL_CATALOGUE } from './tool-catalogue.ts';
import { openToolStore, type ToolStore } from './tool-store.ts';

/** A store, and whether it had to be made first. */
export interface ProvisionedStore {
  readonly store: ToolStore;
  readonly start: ToolsReady['start'];
}

/**
 * Gives a store that holds these tools, installed from the locks when there is none for these locks and a Python of this machine yet. A
 * store appears whole or not at all, and one that exists is never repaired. Raises TOOL_UNKNOWN, TOOL_LOCK_INVALID, PREREQUISITE_MISSING,
 * TOOL_PROVISION_FAILED, TOOL_DIGEST_MISMATCH when an installed tool does not say the version of its lock.
 */
export async function provisionTools(options: ProvisionOptions): Promise<ProvisionedStore> {
  const entries = entriesOf(options);
  const existing = await findStore(options.storeRoot, options.locksFolder, entries);
  return existing === null
    ? { store: await openToolStore(await makeStore(options, entries)), start: 'cold' }
    : { store: await openToolStore(existing), start: 'warm' };
}

async function makeStore(options: ProvisionOptions, entries: readonly CatalogueEntry[]): Promise<string> {
  const { python, go } = await findBuilders(options.environment);
  const recorded = await recordedPython(python);
  const key = await storeKey(options.locksFolder, entries, recorded);
  const folder = join(options.storeRoot, storeName(key));
  if (await exists(folder)) {
    return folder;
  }
  await mkdir(options.storeRoot, { recursive: true, mode: 0o755 });
  const building = join(options.storeRoot, `.building-${randomUUID()}`);
  await mkdir(building, { mode: 0o755 });
  try {
    const tools = await installAll(options, entries, building, python, go);
    const index: StoreIndex = {
      format: STORE_FORMAT,
      key,
      python: recorded,
      tools: tools.toSorted((one, other) => one.id.localeCompare(other.id)),
    };
    await writeFile(join(building, STORE_INDEX_NAME), `${JSON.stringify(index, null, 2)}\n`);
    await openToBox(building);
    await proveVersions(building, options.storeRoot);
    await moveInto(building, folder);
  } finally {
    await rm(building, { recursive: true, force: true });
  }
  return folder;
}

/** The folder of the store that these locks and this machine's Python name, whether it exists or not. Raises TOOL_UNKNOWN, TOOL_LOCK_INVALID, PREREQUISITE_MISSING. */
export async function storeFolderFor(options: ProvisionOptions): Promise<string> {
  const entries = entriesOf(options);
  const existing = await findStore(options.storeRoot, options.locksFolder, entries);
  if (existing !== null) {
    return existing;
  }
  const { python } = await findBuilders(options.environment);
  const key = await storeKey(options.locksFolder, entries, await recordedPython(python));
  return join(options.storeRoot, storeName(key));
}

function entriesOf(options: ProvisionOptions): readonly CatalogueEntry[] {
  return options.tools.map(entryOf).toSorted((one, other) => one.id.localeCompare(other.id));
}

async function recordedPython({
  executable,
  version,
  standardLibrary,
}: Python): Promise<NonNullable<StoreIndex['python']>> {
  return { executable, sha256: await digestFile(executable), version, standardLibrary };
}

async function findBuilders(
  environment: ProvisionOptions['environment'],
): Promise<{ readonly python: Python; readonly go: string }> {
  const [python, go] = await Promise.all([findPython(environment), findGo(environment)]);
  const missing = await missingPrerequisites(environment);
  if (python === null || go === null || missing.length > 0) {
    const names = missing.map(({ name }) => name).join(', ');
    throw new ActionError(
      'PREREQUISITE_MISSING',
      `This machine lacks ${names}`,
      missing.map(({ name, install }) => `${name}: ${install}`).join('; '),
    );
  }
  return { python, go };
}

async function exists(folder: string): Promise<boolean> {
  try {
    await openToolStore(folder);
    return true;
  } catch (cause) {
    if (cause instanceof ActionError && cause.code === 'TOOL_MISSING') {
      return false;
    }
    throw cause;
  }
}

/** Whatever the umask was: everybody may read and execute, only the owner may write, because the sandbox runs as somebody else. */
async function openToBox(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  const step = {
    what: 'Setting the permissions of the store',
    cwd: '/',
    environment: { PATH: '/usr/bin:/bin' },
    extra: {},
  };
  await runProvisionStep({ ...step, argv: ['chmod', '-R', 'u=rwX,go=rX', folder] });
}

async function moveInto(building: string, folder: string): Promise<void> {
  await rename(building, folder).catch((cause: unknown) => {
    // Another process was faster and made the same store; it is compared when it is opened.
    if (codeOf(cause) !== 'ENOTEMPTY' && codeOf(cause) !== 'EEXIST') {
      throw new ActionError(
        'TOOL_PROVISION_FAILED',
        'The finished tool store could not be moved into its place',
        'Check the store folder and run again',
        cause,
      );
    }
  });
}

function entryOf(id: string): CatalogueEntry {
  const entry = TOOL_CATALOGUE.find((candidate) => candidate.id === id);
  if (entry === undefined) {
    throw new ActionError(
      'TOOL_UNKNOWN',
      `\`${id}\` is no tool that can be installed`,
      `Choose from ${TOOL_CATALOGUE.map((known) => known.id).join(', ')}`,
    );
  }
  return entry;
}
