import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { ActionError } from '../../errors.ts';
import { readRegular } from '../files/files-content.ts';
import type { CatalogueEntry } from './tool-catalogue.ts';

const MAX_LOCK_BYTES = 4 * 1024 * 1024;
const HASHED = /--hash=sha256:[0-9a-f]{64}/;

/** The files of a lock folder, in the order in which they enter its digest. */
export function lockFiles(entry: CatalogueEntry): readonly string[] {
  return entry.kind === 'go-binary' ? ['go.mod', 'go.sum', 'tools.go'] : ['requirements.txt'];
}

/** SHA-256 over name and content of every lock file of these tools. Raises TOOL_LOCK_INVALID. */
export async function digestOfLocks(
  locksFolder: string,
  entries: readonly CatalogueEntry[],
): Promise<string> {
  const names = new Set(entries.flatMap((entry) => lockFiles(entry).map((file) => `${entry.lock}/${file}`)));
  const hash = createHash('sha256');
  for (const name of [...names].toSorted()) {
    const content = createHash('sha256')
      .update(await readLock(locksFolder, name))
      .digest('hex');
    hash.update(`${content}  ${name}\n`);
  }
  return hash.digest('hex');
}

/** The one version that a tool's lock pins, without a leading `v`. Raises TOOL_LOCK_INVALID when it pins none or several, or without digests. */
export async function lockedVersion(locksFolder: string, entry: CatalogueEntry): Promise<string> {
  return entry.kind === 'go-binary'
    ? await goVersion(locksFolder, entry)
    : await pythonVersion(locksFolder, entry);
}

async function pythonVersion(
  locksFolder: string,
  entry: Exclude<CatalogueEntry, { kind: 'go-binary' }>,
): Promise<string> {
  const text = Buffer.from(await readLock(locksFolder, `${entry.lock}/requirements.txt`)).toString('utf8');
  const requirements = text
    .replaceAll(/\\\r?\n/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.trimStart().startsWith('#'));
  const mine = requirements
    .map((line) => /^([a-z0-9][a-z0-9._-]*)==([^\s;]+)/.exec(line))
    .filter((match) => match?.[1] === entry.distribution);
  const version = mine[0]?.[2];
  if (version === undefined || mine.length !== 1 || !requirements.every((line) => HASHED.test(line))) {
    throw invalidLock(entry.lock, `does not pin exactly one ${entry.id} with digests for everything`);
  }
  return version;
}

async function goVersion(
  locksFolder: string,
  entry: Extract<CatalogueEntry, { kind: 'go-binary' }>,
): Promise<string> {
  const manifest = Buffer.from(await readLock(locksFolder, `${entry.lock}/go.mod`)).toString('utf8');
  const sums = Buffer.from(await readLock(locksFolder, `${entry.lock}/go.sum`)).toString('utf8');
  const pinned = manifest
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/^require\s+/, '')
        .split(/\s+/),
    )
    .filter(([module]) => module === entry.module);
  const version = pinned[0]?.[1];
  if (
    version === undefined ||
    pinned.length !== 1 ||
    /^\s*replace\b/m.test(manifest) ||
    !sums.includes(`${entry.module} ${version} h1:`)
  ) {
    throw invalidLock(
      entry.lock,
      `does not pin exactly one ${entry.id} with a digest and without replacements`,
    );
  }
  return version.replace(/^v/, '');
}

async function readLock(locksFolder: string, name: string): Promise<Uint8Array> {
  try {
    return await readRegular(join(locksFolder, name), MAX_LOCK_BYTES);
  } catch (cause) {
    throw new ActionError(
      'TOOL_LOCK_INVALID',
      `The lock file \`${name}\` cannot be read`,
      'Use an unchanged copy of Interlock',
      cause,
    );
  }
}

function invalidLock(lock: string, problem: string): ActionError {
  return new ActionError(
    'TOOL_LOCK_INVALID',
    `The lock \`${lock}\` ${problem}`,
    'Restore the lock from an unchanged copy of Interlock',
  );
}
