import { openSubjects } from '@interlock/shared/action/handoff-subjects.ts';
import type { Effects } from '@interlock/shared/effects/effects.ts';
import { ActionError } from '@interlock/shared/errors.ts';
import type { Facts, Inputs } from './words.ts';

/** Downloads into a private folder and compares; the target has to be new or empty. */
export async function gather(inputs: Inputs, effects: Effects): Promise<Facts> {
  const kind = await effects.files.exists(inputs.path);
  const isFree =
    kind === 'missing' || (kind === 'folder' && (await effects.files.list(inputs.path)).length === 0);
  if (!isFree) {
    throw new ActionError(
      'FILE_EXISTS',
      'The folder for the artifacts is not empty',
      'Name a new folder in `path`',
    );
  }
  const { folder } = await openSubjects(effects, inputs.artifact, inputs.subjects);
  return { folder };
}
