import { lstat, mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ActionError } from '@interlock/shared/errors.ts';

/**
 * Writes a file that must be new, below a project; says whether it was written or one stood there already. Folders on the way are
 * made; a link on the way is refused, because it could lead out of the project. Raises FILE_NOT_REGULAR, FILE_UNREADABLE.
 */
export async function writeNew(project: string, path: string, content: string): Promise<'written' | 'kept'> {
  const parts = dirname(path).split('/');
  for (const [index] of parts.entries()) {
    await demandFolder(join(project, ...parts.slice(0, index + 1)));
  }
  const target = join(project, path);
  try {
    await mkdir(dirname(target), { recursive: true });
    const handle = await open(target, 'wx');
    try {
      await handle.writeFile(content);
    } finally {
      await handle.close();
    }
    return 'written';
  } catch (cause) {
    if (cause !== null && typeof cause === 'object' && 'code' in cause && cause.code === 'EEXIST') {
      return 'kept';
    }
    throw new ActionError(
      'FILE_UNREADABLE',
      `\`${path}\` could not be written`,
      'Check the permissions of the folder',
      cause,
    );
  }
}

async function demandFolder(folder: string): Promise<void> {
  const found = await lstat(folder).catch(() => null);
  if (found !== null && !found.isDirectory()) {
    throw new ActionError(
      'FILE_NOT_REGULAR',
      `\`${folder}\` is not a folder of the project`,
      'Replace the link or file by a folder',
    );
  }
}
