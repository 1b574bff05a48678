import { stat } from 'node:fs/promises';
import { ActionError } from '@interlock/shared/errors.ts';

/** Raises PROJECT_MISSING unless a folder is there; a link to one is one. */
export async function demandFolder(path: string, next = 'Name a folder that holds a project'): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found === null) {
    throw new ActionError('PROJECT_MISSING', `There is no folder \`${path}\``, next);
  }
  if (!found.isDirectory()) {
    throw new ActionError(
      'PROJECT_MISSING',
      `\`${path}\` is a file and no folder`,
      `${next}; unpack an archive first`,
    );
  }
}
