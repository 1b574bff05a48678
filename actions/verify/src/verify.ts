import type { Action } from '@interlock/shared/action/action.ts';
import type { ReleaseVerification } from '@interlock/shared/verify/releases/release-case.ts';
import { decide } from './decide.ts';
import { gather } from './gather.ts';
import { parse } from './inputs.ts';
import { report } from './report.ts';
import type { Facts, Inputs } from './words.ts';

/** Verifies the signed files of a release as a consumer would. */
export const verify: Action<Inputs, Facts, ReleaseVerification> = {
  name: 'verify',
  outputs: {},
  parse,
  gather,
  decide,
  report,
};
