import { digestInput, referenceInput } from '@interlock/shared/action/handoff-inputs.ts';
import { readInputs, text } from '@interlock/shared/action/inputs.ts';
import type { RawInputs } from '@interlock/shared/effects/host.ts';
import { parseSubjects } from '@interlock/shared/formats/signed/subjects.ts';
import type { Inputs } from './words.ts';

/** Reads the inputs. Raises INPUT_INVALID with every problem, and SUBJECTS_INVALID. */
export function parse(raw: RawInputs): Inputs {
  const read = readInputs(raw, {
    policy: referenceInput,
    'policy-sha256': digestInput,
    artifact: referenceInput,
    subjects: text(/^\[/, 'the `subjects` output of the build job'),
  });
  return {
    policy: read.policy,
    policySha256: read['policy-sha256'],
    artifact: read.artifact,
    subjects: parseSubjects(read.subjects),
  };
}
