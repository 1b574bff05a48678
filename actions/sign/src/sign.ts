import type { Action } from '@interlock/shared/action/action.ts';
import { parse } from './inputs.ts';
import { report } from './report.ts';
import { settle } from './settle.ts';
import type { Facts, Inputs, Plan, Receipt } from './words.ts';

/** Signs a release with one keyless certificate, and verifies it as a consumer would before handing it on. */
export const sign: Action<Inputs, Facts, Plan, Receipt> = {
  name: 'sign',
  outputs: {},
  parse,
  // Loaded when the inputs are known to be right: they bring the verifier and its formats.
  gather: async (inputs, effects, run) => (await import('./gather.ts')).gather(inputs, effects, run),
  decide: async (inputs, facts, run) => (await import('./decide.ts')).decide(inputs, facts, run),
  apply: async (plan, effects) => (await import('./apply.ts')).apply(plan, effects),
  settle,
  report,
};
