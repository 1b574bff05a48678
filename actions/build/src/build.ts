import type { Action } from '@interlock/shared/action/action.ts';
import { apply } from './apply.ts';
import { decide } from './decide.ts';
import { gather } from './gather.ts';
import { parse } from './inputs.ts';
import { report } from './report.ts';
import { settle } from './settle.ts';
import type { Facts, Inputs, Plan, Receipt } from './words.ts';

/** Builds the project as its policy says and hands over exactly the declared artifacts. Runs project code: what it says is a claim. */
export const build: Action<Inputs, Facts, Plan, Receipt> = {
  name: 'build',
  outputs: { artifact: '', subjects: '[]' },
  parse,
  gather,
  decide,
  apply,
  settle,
  report,
};
