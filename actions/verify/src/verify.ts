import type { Action } from '@interlock/shared/action/action.ts';
import type { ReleaseVerification } from '@interlock/shared/verify/releases/release-case.ts';
import { parse } from './inputs.ts';
import { report } from './report.ts';
import type { Facts, Inputs } from './words.ts';

/** Verifies the signed files of a release as a consumer would. */
export const verify: Action<Inputs, Facts, ReleaseVerification> = {
  name: 'verify',
  outputs: {},
  parse,
  // Loaded when the inputs are known to be right: both bring the verifier and its formats.
  gather: async (inputs, effects, run) => (await import('./gather.ts')).gather(inputs, effects, run),
  decide: async (inputs, facts, run) => (await import('./decide.ts')).decide(inputs, facts, run),
  report,
};
