import type { Action } from '@interlock/shared/action/action.ts';
import { decide } from './decide.ts';
import { gather } from './gather.ts';
import { parse } from './inputs.ts';
import { report } from './report.ts';
import type { Facts, Inputs } from './words.ts';

/** Runs security and hygiene tools, or reads their reports, and decides under the policy of the protected base. */
export const gate: Action<Inputs, Facts> = {
  name: 'gate',
  outputs: { 'policy-sha256': '', 'base-commit': '', tools: '[]', counts: '', 'advisory-verdict': 'error' },
  parse,
  gather,
  decide,
  report,
};
