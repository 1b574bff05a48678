import { digestInput, referenceInput } from '@interlock/shared/action/handoff-inputs.ts';
import { optional, readInputs, text, word } from '@interlock/shared/action/inputs.ts';
import type { RawInputs } from '@interlock/shared/effects/host.ts';
import { ActionError } from '@interlock/shared/errors.ts';
import type { Inputs } from './words.ts';

const RELEASE_ID = text(/^[1-9][0-9]{0,15}$/, 'the number of a release');

/** Reads the inputs. Raises INPUT_INVALID with every problem. */
export function parse(raw: RawInputs): Inputs {
  const read = readInputs(raw, {
    stage: word(['publish', 'finalize'], 'publish'),
    'policy-sha256': digestInput,
    decision: referenceInput,
    artifact: referenceInput,
    sealed: referenceInput,
    finalize: word(['true', 'false'], 'true'),
    'release-id': optional(RELEASE_ID),
  });
  const inputs: Inputs = {
    stage: read.stage,
    policySha256: read['policy-sha256'],
    decision: read.decision,
    artifact: read.artifact,
    sealed: read.sealed,
    finalize: read.finalize,
    releaseId: read['release-id'] === null ? null : Number(read['release-id']),
  };
  if ((inputs.stage === 'finalize') !== (inputs.releaseId !== null)) {
    throw new ActionError(
      'INPUT_INVALID',
      '`release-id` belongs to stage `finalize`, which needs it',
      'Correct the `with:` block of the step',
    );
  }
  return inputs;
}
