import { stat } from 'node:fs/promises';
import { ActionError } from '@interlock/shared/errors.ts';

/** Raises PROJECT_MISSING unless a folder is there; a link to one is one. */
export async function demandFolder(path: string): Promise<void> {
  if (!(await stat(path).catch(() => null))?.isDirectory()) {
    throw new ActionError(
      'PROJECT_MISSING',
      `There is no folder \`${path}\``,
      'Name a folder that holds a project',
    );
  }
}
