import { createHash, randomUUID } from 'node:crypto';
import { chmod, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ActionError } from '../errors.ts';
import { digestFile } from './file-digest.ts';
import { codeOf } from './files-open.ts';
import { findGo, missingPrerequisites } from './missing-prerequisites.ts';
import { installAll, type ProvisionOptions } from './provision-all.ts';
import { runProvisionStep } from './provision-process.ts';
import { STORE_INDEX_NAME, type StoreIndex } from './store-index.ts';
import { findPython, type Python } from './system-python.ts';
import { type CatalogueEntry, TOOL_CATALOGUE } from './tool-catalogue.ts';
import { digestOfLocks } from './tool-lock.ts';
import { openToolStore, type ToolStore } from './tool-store.ts';

/**
 * Gives a store that holds these tools, installed from the locks when there is none for these locks and this Python yet. A store appears
 * whole or not at all, and one that exists is never repaired. Raises TOOL_UNKNOWN, TOOL_LOCK_INVALID, PREREQUISITE_MISSING, TOOL_PROVISION_FAILED.
 */
export async function provisionTools(options: ProvisionOptions): Promise<ToolStore> {
  const entries = options.tools.map(entryOf).toSorted((one, other) => one.id.localeCompare(other.id));
  const { python, go } = await findBuilders(options.environment);
  const key = await storeKey(options.locksFolder, entries, python);
  const folder = join(options.storeRoot, key.slice(0, 32));
  const existing = await openExisting(folder);
  if (existing !== null) {
    return existing;
  }
  await mkdir(options.storeRoot, { recursive: true, mode: 0o755 });
  const building = join(options.storeRoot, `.building-${randomUUID()}`);
  await mkdir(building, { mode: 0o755 });
  try {
    const tools = await installAll(options, entries, building, python, go);
    const index: StoreIndex = {
      format: 1,
      key,
      python: {
        executable: python.executable,
        sha256: await digestFile(python.executable),
        version: python.version,
        standardLibrary: python.standardLibrary,
      },
      tools: tools.toSorted((one, other) => one.id.localeCompare(other.id)),
    };
    await writeFile(join(building, STORE_INDEX_NAME), `${JSON.stringify(index, null, 2)}\n`);
    await openToBox(building);
    await moveInto(building, folder);
  } finally {
    await rm(building, { recursive: true, force: true });
  }
  return await openToolStore(folder);
}

/** The folder of the store that these locks and this machine's Python name, whether it exists or not. Raises TOOL_UNKNOWN, TOOL_LOCK_INVALID, PREREQUISITE_MISSING. */
export async function storeFolderFor(options: ProvisionOptions): Promise<string> {
  const entries = options.tools.map(entryOf).toSorted((one, other) => one.id.localeCompare(other.id));
  const { python } = await findBuilders(options.environment);
  return join(options.storeRoot, (await storeKey(options.locksFolder, entries, python)).slice(0, 32));
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

async function storeKey(
  locksFolder: string,
  entries: readonly CatalogueEntry[],
  python: Python,
): Promise<string> {
  const facts = [
    await digestOfLocks(locksFolder, entries),
    entries.map(({ id }) => id),
    python.executable,
    python.version,
    await digestFile(python.executable),
  ];
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}

async function openExisting(folder: string): Promise<ToolStore | null> {
  try {
    return await openToolStore(folder);
  } catch (cause) {
    if (cause instanceof ActionError && cause.code === 'TOOL_MISSING') {
      return null;
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
