import type { Action } from '@interlock/shared/action/action.ts';
import { apply } from './apply.ts';
import { decide } from './decide.ts';
import { gather } from './gather.ts';
import { parse } from './inputs.ts';
import { report } from './report.ts';
import { settle } from './settle.ts';
import type { Facts, Inputs, Plan, Receipt } from './words.ts';

/** Signs a release with one keyless certificate, and verifies it as a consumer would before handing it on. */
export const sign: Action<Inputs, Facts, Plan, Receipt> = {
  name: 'sign',
  outputs: {},
  parse,
  gather,
  decide,
  apply,
  settle,
  report,
};
