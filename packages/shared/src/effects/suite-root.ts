import { access } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ActionError } from '../errors.ts';

const MARK = 'locks/python/requirements.txt';

/** The folder of this suite, which holds `locks/` and `packages/`: above this file in the tree, and above the bundle in `dist/`. Raises TOOL_LOCK_INVALID. */
export async function suiteRoot(): Promise<string> {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const isRoot = await access(join(folder, MARK)).then(
      () => true,
      () => false,
    );
    if (isRoot) {
      return folder;
    }
  }
  throw new ActionError(
    'TOOL_LOCK_INVALID',
    'The locks of the tools are not beside this program',
    'Check out the whole repository of the suite',
  );
}
