import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ActionError } from '../../errors.ts';
import { digestTree } from '../files/tree-digest.ts';
import { compareFiles, missingTool, startsRecordedPython } from './store-compare.ts';
import { readStoreIndex, type StoredTool } from './store-index.ts';

const OTHERS_WRITE = 0o022;

/** A tool whose every file was compared with the store's index. */
export interface ResolvedTool {
  readonly id: string;
  /** The start of its argv: an interpreter with module arguments, or an ELF file. */
  readonly argv0: readonly string[];
  readonly version: string;
  /** SHA-256 of the started file; of the whole environment where an interpreter starts a module. */
  readonly digest: string;
  /** Absolute files and folders that have to be visible, read-only, at the same place in the sandbox. */
  readonly mounts: readonly string[];
  readonly versionArgument: string | null;
  /** Programs that the tool starts itself, such as `git`. */
  readonly children: readonly string[];
  /** `bin/python` of its environment, or null. */
  readonly python: string | null;
}

/** A store of installed tools, opened for one run of an action: each file is compared once, before the first tool that needs it starts. */
export interface ToolStore {
  readonly folder: string;
  readonly key: string;
  readonly ids: readonly string[];
  /** Raises TOOL_MISSING, TOOL_DIGEST_MISMATCH. */
  readonly resolve: (id: string) => Promise<ResolvedTool>;
}

/** Opens a store folder that only its owner can write. Raises TOOL_MISSING, TOOL_STORE_INVALID. */
export async function openToolStore(folder: string): Promise<ToolStore> {
  const root = resolve(folder);
  const index = await readStoreIndex(root);
  await refuseForeignFolder(root);
  const trees = new Map<string, Promise<string>>();
  const interpreters = new Map<string, Promise<boolean>>();
  const resolved = new Map<string, Promise<ResolvedTool>>();
  const digestOnce = (path: string): Promise<string> => {
    const digest = trees.get(path) ?? digestTree(join(root, path));
    trees.set(path, digest);
    return digest;
  };
  const startsOnce = (environment: string): Promise<boolean> => {
    const starts = interpreters.get(environment) ?? startsRecordedPython(root, environment, index);
    interpreters.set(environment, starts);
    return starts;
  };
  const resolveTool = async (id: string): Promise<ResolvedTool> => {
    const tool = index.tools.find((candidate) => candidate.id === id);
    if (tool === undefined) {
      throw missingTool(id, undefined);
    }
    await compareFiles(root, tool, digestOnce, startsOnce);
    return describe(root, tool);
  };
  return {
    folder: root,
    key: index.key,
    ids: index.tools.map((tool) => tool.id),
    resolve: async (id) => {
      const known = resolved.get(id) ?? resolveTool(id);
      resolved.set(id, known);
      return await known;
    },
  };
}

async function refuseForeignFolder(root: string): Promise<void> {
  const status = await stat(root);
  const isOurs = status.uid === 0 || status.uid === process.getuid?.();
  if (!isOurs || (status.mode & OTHERS_WRITE) !== 0) {
    throw new ActionError(
      'TOOL_STORE_INVALID',
      'The tool store belongs to another user or can be written by others',
      'Use a store folder of your own with mode 0755',
    );
  }
}

function describe(root: string, tool: StoredTool): ResolvedTool {
  const { id, version, versionArgument, children, start } = tool;
  const digest = tool.files[0]?.sha256 ?? tool.trees[0]?.sha256;
  if (digest === undefined) {
    throw new ActionError(
      'TOOL_STORE_INVALID',
      `The tool store records no digest for \`${id}\``,
      'Delete the store folder and install the tools again',
    );
  }
  switch (start.kind) {
    case 'python-module': {
      const environment = join(root, start.environment);
      const python = join(environment, 'bin/python');
      return {
        id,
        version,
        digest,
        versionArgument,
        children,
        python,
        argv0: [python, ...start.arguments],
        mounts: [environment, ...tool.system],
      };
    }
    case 'binary': {
      const file = join(root, start.file);
      return {
        id,
        version,
        digest,
        versionArgument,
        children,
        python: null,
        argv0: [file],
        mounts: [file, ...tool.system],
      };
    }
  }
}
