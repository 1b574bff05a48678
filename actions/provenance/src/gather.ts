import { openReleaseBasis } from '@interlock/shared/action/handoff-signing.ts';
import { openSubjects } from '@interlock/shared/action/handoff-subjects.ts';
import type { Effects } from '@interlock/shared/effects/effects.ts';
import type { Run } from '@interlock/shared/model/run.ts';
import type { Facts, Inputs } from './words.ts';

/** Reads the decision and the policy, hashes the artifacts, and asks for a token only after the policy named its issuer. */
export async function gather(inputs: Inputs, effects: Effects, run: Run): Promise<Facts> {
  const basis = await openReleaseBasis(effects, run, inputs);
  await openSubjects(effects, inputs.artifact, basis.subjects);
  const claims = await effects.sigstore.claims(basis.resolved.policy.platform.issuer);
  return { basis, claims };
}
