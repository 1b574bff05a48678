import type { Action } from '@interlock/shared/action/action.ts';
import { apply } from './apply.ts';
import { decide } from './decide.ts';
import { gather } from './gather.ts';
import { parse } from './inputs.ts';
import { report } from './report.ts';
import type { Facts, Inputs, Plan, Receipt } from './words.ts';

/** Hands the verified artifacts to a job of the caller's own: exactly these files, hashed after the last copy. */
export const fetchArtifacts: Action<Inputs, Facts, Plan, Receipt> = {
  name: 'fetch',
  outputs: { path: '' },
  parse,
  gather,
  decide,
  apply,
  report,
};
