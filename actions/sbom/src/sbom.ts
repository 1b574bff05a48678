import type { Action } from '@interlock/shared/action/action.ts';
import { decide } from './decide.ts';
import { gather } from './gather.ts';
import { parse } from './inputs.ts';
import { report } from './report.ts';
import type { Facts, Inputs } from './words.ts';

/** Lists and scans what was built. It reads foreign bytes and runs none of them. */
export const sbom: Action<Inputs, Facts> = { name: 'sbom', outputs: {}, parse, gather, decide, report };
