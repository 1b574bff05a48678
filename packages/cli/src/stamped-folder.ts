import { mkdir, mkdtemp, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { codeOf } from '@interlock/shared/effects/files/files-open.ts';
import { ActionError } from '@interlock/shared/errors.ts';

/**
 * Makes a new folder below `parent`, which is made when it is missing, named by the time so that a listing is in order. `what` it is for
 * and what to do `next` are the words of the error. Raises FILE_UNREADABLE.
 */
export async function makeStampedFolder(parent: string, what: string, next: string): Promise<string> {
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(/[-:]/g, '');
  try {
    await makeFolder(parent);
    return await mkdtemp(join(parent, `${stamp}-`));
  } catch (cause) {
    throw new ActionError(
      'FILE_UNREADABLE',
      `The folder for ${what}, \`${parent}\`, could not be made`,
      next,
      cause,
    );
  }
}

/**
 * One folder after the other: the `recursive` of Node never ends where a file system says of every new folder that it is not there, as
 * /proc does.
 */
async function makeFolder(path: string): Promise<void> {
  if (await stat(path).catch(() => null)) {
    return;
  }
  if (dirname(path) !== path) {
    await makeFolder(dirname(path));
  }
  await mkdir(path).catch((cause: unknown) => {
    if (codeOf(cause) !== 'EEXIST') {
      throw cause;
    }
  });
}
