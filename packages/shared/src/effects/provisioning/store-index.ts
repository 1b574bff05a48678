import { join } from 'node:path';
import * as v from 'valibot';
import { ActionError } from '../../errors.ts';
import { readRegular } from '../files/files-content.ts';

export const STORE_INDEX_NAME = 'store.json';
/** 2: each tool has said its version in a box before the store got its name, and no program lies inside of an environment. */
export const STORE_FORMAT = 2;
const MAX_INDEX_BYTES = 4 * 1024 * 1024;

const SHA256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const INSIDE = v.pipe(
  v.string(),
  v.check(
    (path) => path !== '' && !path.startsWith('/') && !path.split('/').includes('..'),
    'has to stay inside of the store',
  ),
);
const ABSOLUTE = v.pipe(v.string(), v.startsWith('/'));

const STARTED_BY_PYTHON = v.strictObject({
  kind: v.literal('python-module'),
  /** Environment in the store, started by its `bin/python`. */
  environment: INSIDE,
  /** Arguments that stand before the tool's own, such as `-I -m bandit`. */
  arguments: v.array(v.string()),
});
const STARTED_DIRECTLY = v.strictObject({ kind: v.literal('binary'), file: INSIDE });

const TOOL = v.strictObject({
  id: v.string(),
  version: v.string(),
  start: v.variant('kind', [STARTED_BY_PYTHON, STARTED_DIRECTLY]),
  /** Single files and whole folders below the store, with what they have to be. */
  files: v.array(v.strictObject({ path: INSIDE, sha256: SHA256 })),
  trees: v.array(v.strictObject({ path: INSIDE, sha256: SHA256 })),
  /** Files of the system that the tool needs: interpreter, standard library, loader and libraries. */
  system: v.array(ABSOLUTE),
  /** What `versionArgument` makes the tool print has to name `version`; null where that proves nothing. */
  versionArgument: v.nullable(v.string()),
  children: v.array(v.string()),
});

const INDEX = v.strictObject({
  format: v.literal(STORE_FORMAT),
  /** Digest of lock files, tool names and interpreter that this store was made from. */
  key: SHA256,
  python: v.nullable(
    v.strictObject({ executable: ABSOLUTE, sha256: SHA256, version: v.string(), standardLibrary: ABSOLUTE }),
  ),
  tools: v.array(TOOL),
});

/** What a tool store says of itself: each tool, its files and their digests. */
export type StoreIndex = v.InferOutput<typeof INDEX>;
export type StoredTool = StoreIndex['tools'][number];

/** Reads the index of a store folder. Raises TOOL_MISSING when there is no store, TOOL_STORE_INVALID when it is malformed. */
export async function readStoreIndex(folder: string): Promise<StoreIndex> {
  const bytes = await readRegular(join(folder, STORE_INDEX_NAME), MAX_INDEX_BYTES).catch((cause: unknown) => {
    throw new ActionError(
      'TOOL_MISSING',
      'There is no tool store in the folder that was named',
      'Run the gate or a rehearsal once: it makes the store from the locks',
      cause,
    );
  });
  try {
    return v.parse(INDEX, JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch (cause) {
    throw new ActionError(
      'TOOL_STORE_INVALID',
      'The index of the tool store is malformed',
      'Delete the store folder and install the tools again',
      cause,
    );
  }
}
