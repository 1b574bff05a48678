import type { Action } from '@interlock/shared/action/action.ts';
import { decide } from './decide.ts';
import { type Facts, gather } from './gather.ts';
import { type Inputs, parse } from './inputs.ts';
import { type Plan, report } from './report.ts';

/** May an advisory check become a required one? A report for a person; nothing is changed. */
export const promote: Action<Inputs, Facts, Plan> = {
  name: 'promote',
  outputs: { eligible: '[]' },
  parse,
  gather,
  decide,
  report,
  isAdvisory: (inputs) => !inputs.isStrict,
};
