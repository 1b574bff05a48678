import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { ActionError } from '../../errors.ts';
import { digestFile } from '../files/file-digest.ts';
import type { StoredTool, StoreIndex } from './store-index.ts';

/**
 * Compares every file of a tool with the index of its store. `digestOnce` gives the digest of a folder below the store, `startsOnce` says
 * whether the interpreter of an environment is the recorded one.
 * Raises TOOL_MISSING, TOOL_DIGEST_MISMATCH.
 */
export async function compareFiles(
  root: string,
  tool: StoredTool,
  digestOnce: (path: string) => Promise<string>,
  startsOnce: (environment: string) => Promise<boolean>,
): Promise<void> {
  const differing: string[] = [];
  try {
    for (const file of tool.files) {
      differing.push(...((await digestFile(join(root, file.path))) === file.sha256 ? [] : [file.path]));
    }
    for (const tree of tool.trees) {
      differing.push(...((await digestOnce(tree.path)) === tree.sha256 ? [] : [tree.path]));
    }
    if (tool.start.kind === 'python-module' && !(await startsOnce(tool.start.environment))) {
      differing.push('the Python interpreter');
    }
  } catch (cause) {
    throw missingTool(tool.id, cause);
  }
  const [first] = differing;
  if (first !== undefined) {
    throw new ActionError(
      'TOOL_DIGEST_MISMATCH',
      `\`${tool.id}\` is not what was installed: ${first} has another digest`,
      'Delete the store folder and install the tools again',
    );
  }
}

/** Says whether the interpreter that an environment starts is the file that the index names, with its digest. */
export async function startsRecordedPython(
  root: string,
  environment: string,
  index: StoreIndex,
): Promise<boolean> {
  const { python } = index;
  const started = await realpath(join(root, environment, 'bin/python'));
  return python !== null && started === python.executable && (await digestFile(started)) === python.sha256;
}

/** The error for a tool that is not there whole. */
export function missingTool(id: string, cause: unknown): ActionError {
  return new ActionError(
    'TOOL_MISSING',
    `\`${id}\` is not in the tool store, or a part of it is gone`,
    'Delete the store folder; the next run makes it anew from the locks',
    cause,
  );
}
