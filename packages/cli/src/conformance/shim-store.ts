import { execFile } from 'node:child_process';
import { appendFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { digestTree } from '@interlock/shared/effects/files/tree-digest.ts';
import { storeFolderFor } from '@interlock/shared/effects/provisioning/provision-tools.ts';
import { defaultStoreRoot } from '@interlock/shared/effects/provisioning/store-folder.ts';
import {
  readStoreIndex,
  STORE_INDEX_NAME,
  type StoreIndex,
} from '@interlock/shared/effects/provisioning/store-index.ts';
import { TOOL_CATALOGUE } from '@interlock/shared/effects/provisioning/tool-catalogue.ts';
import type { Injection } from './case-file.ts';

const execute = promisify(execFile);
type StoreChange = Extract<Injection, { kind: 'shim' | 'unprovide' }>;

/**
 * Makes the tool store that the locks of `copy` name: the real one with programs of Python tools replaced, or with tools
 * taken out. The locks differ by a comment, so the store is another one and the real one stays as it is.
 */
export async function storeWithShims(
  suite: string,
  copy: string,
  changes: readonly StoreChange[],
): Promise<string> {
  const real = await storeFolderFor(optionsOf(suite));
  await appendFile(
    join(copy, 'locks', 'python', 'requirements.txt'),
    `# conformance ${crypto.randomUUID()}\n`,
  );
  const folder = await storeFolderFor(optionsOf(copy));
  await execute('cp', ['-al', '--', real, folder]);
  let index = await readStoreIndex(folder);
  for (const change of changes) {
    index = change.kind === 'unprovide' ? without(index, change.tool) : await shimmed(index, folder, change);
  }
  // The copy shares its files with the real store: a file is removed before it is written anew.
  await rm(join(folder, STORE_INDEX_NAME));
  await writeFile(join(folder, STORE_INDEX_NAME), JSON.stringify(index));
  return folder;
}

function optionsOf(suite: string) {
  return {
    tools: TOOL_CATALOGUE.map(({ id }) => id),
    locksFolder: join(suite, 'locks'),
    storeRoot: defaultStoreRoot(process.getuid?.(), process.env),
    environment: process.env,
  };
}

function without(index: StoreIndex, tool: string): StoreIndex {
  return { ...index, tools: index.tools.filter(({ id }) => id !== tool) };
}

async function shimmed(
  index: StoreIndex,
  folder: string,
  { tool, script }: Extract<StoreChange, { kind: 'shim' }>,
): Promise<StoreIndex> {
  const entry = TOOL_CATALOGUE.find(({ id }) => id === tool);
  const stored = index.tools.find(({ id }) => id === tool);
  const [tree] = stored?.trees ?? [];
  if (entry?.kind !== 'python-module' || tree === undefined) {
    throw new Error(`${tool} cannot be replaced by a script`);
  }
  const release = /^\d+\.\d+/.exec(index.python?.version ?? '')?.[0] ?? '';
  const program = join(
    folder,
    tree.path,
    'lib',
    `python${release}`,
    'site-packages',
    entry.module,
    '__main__.py',
  );
  await rm(program);
  await writeFile(program, script);
  const sha256 = await digestTree(join(folder, tree.path));
  // Every tool of the environment shares the tree, so each of them names the new digest.
  const tools = index.tools.map((candidate) => ({
    ...candidate,
    trees: candidate.trees.map((known) => (known.path === tree.path ? { ...known, sha256 } : known)),
  }));
  return { ...index, tools };
}
