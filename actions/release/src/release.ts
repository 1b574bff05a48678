import type { Action } from '@interlock/shared/action/action.ts';
import { apply } from './apply.ts';
import { decide } from './decide.ts';
import { gather } from './gather.ts';
import { parse } from './inputs.ts';
import { report } from './report.ts';
import { settle } from './settle.ts';
import type { Facts, Inputs, Plan, Receipt } from './words.ts';

/** Moves verified bytes into a release: draft, upload, read back, publish, check again. */
export const release: Action<Inputs, Facts, Plan, Receipt> = {
  name: 'release',
  outputs: { 'release-id': '', 'release-url': '', published: '[]' },
  parse,
  gather,
  decide,
  apply,
  settle,
  report,
};
