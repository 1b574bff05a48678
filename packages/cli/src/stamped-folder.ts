import { mkdir, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { ActionError } from '@interlock/shared/errors.ts';

/**
 * Makes a new folder below `parent`, which is made when it is missing, named by the time so that a listing is in order. `what` it is for
 * and what to do `next` are the words of the error. Raises FILE_UNREADABLE.
 */
export async function makeStampedFolder(parent: string, what: string, next: string): Promise<string> {
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(/[-:]/g, '');
  try {
    await mkdir(parent, { recursive: true });
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
