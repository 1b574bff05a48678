import { buildInputs, givenBuild } from '@interlock/shared/action/build-inputs.ts';
import { digestInput, referenceInput } from '@interlock/shared/action/handoff-inputs.ts';
import { readInputs } from '@interlock/shared/action/inputs.ts';
import type { RawInputs } from '@interlock/shared/effects/host.ts';
import type { Inputs } from './words.ts';

/** Reads the inputs. Raises INPUT_INVALID with every problem. */
export function parse(raw: RawInputs): Inputs {
  const read = readInputs(raw, { policy: referenceInput, 'policy-sha256': digestInput, ...buildInputs });
  return { policy: read.policy, policySha256: read['policy-sha256'], given: givenBuild(read) };
}
