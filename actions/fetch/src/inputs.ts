import { referenceInput } from '@interlock/shared/action/handoff-inputs.ts';
import { readInputs, text } from '@interlock/shared/action/inputs.ts';
import type { RawInputs } from '@interlock/shared/effects/host.ts';
import { ActionError } from '@interlock/shared/errors.ts';
import { parseSubjects } from '@interlock/shared/formats/signed/subjects.ts';
import type { Run } from '@interlock/shared/model/run.ts';
import type { Inputs } from './words.ts';

const SUBJECTS = text(/^\[/, 'the `subjects` output of the release workflow');
const FOLDER = text(
  /^[A-Za-z0-9._-]+(?:\/[A-Za-z0-9._-]+)*$/,
  'a folder below the workspace, such as `dist`',
);

/** Reads the inputs. Raises INPUT_INVALID with every problem, and SUBJECTS_INVALID. */
export function parse(raw: RawInputs, run: Run): Inputs {
  const read = readInputs(raw, {
    artifact: referenceInput,
    subjects: SUBJECTS,
    path: (value, name) => FOLDER(value ?? 'dist', name),
  });
  if (read.path.split('/').some((part) => part === '.' || part === '..')) {
    throw new ActionError(
      'INPUT_INVALID',
      '`path` must be a folder below the workspace',
      'Correct the `with:` block of the step',
    );
  }
  return {
    artifact: read.artifact,
    subjects: parseSubjects(read.subjects),
    path: `${run.workspace}/${read.path}`,
  };
}
