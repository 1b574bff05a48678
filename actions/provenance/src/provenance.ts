import type { Action } from '@interlock/shared/action/action.ts';
import { apply } from './apply.ts';
import { decide } from './decide.ts';
import { gather } from './gather.ts';
import { parse } from './inputs.ts';
import { report } from './report.ts';
import type { Facts, Inputs, Plan, Receipt } from './words.ts';

/** Builds SLSA v1 provenance from verified claims. */
export const provenance: Action<Inputs, Facts, Plan, Receipt> = {
  name: 'provenance',
  outputs: { 'statements-path': '' },
  parse,
  gather,
  decide,
  apply,
  report,
};
