import { digestInput, referenceInput } from '@interlock/shared/action/handoff-inputs.ts';
import { readInputs } from '@interlock/shared/action/inputs.ts';
import type { RawInputs } from '@interlock/shared/effects/host.ts';
import type { Inputs } from './words.ts';

/** Reads the inputs. Raises INPUT_INVALID with every problem. */
export function parse(raw: RawInputs): Inputs {
  const read = readInputs(raw, {
    'policy-sha256': digestInput,
    decision: referenceInput,
    artifact: referenceInput,
  });
  return { policySha256: read['policy-sha256'], decision: read.decision, artifact: read.artifact };
}
