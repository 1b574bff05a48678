import type { Decision } from '@interlock/shared/model/decision.ts';
import type { Receipt } from './words.ts';

/** Adds what was learnt while the release was made; a difference in it has been raised before and closed the release. */
export function settle(decision: Decision, receipt: Receipt): Decision {
  return { ...decision, warnings: [...decision.warnings, ...receipt.warnings] };
}
