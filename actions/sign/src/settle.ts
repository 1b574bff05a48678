import { singleDecision } from '@interlock/shared/action/single-decision.ts';
import type { Decision } from '@interlock/shared/model/decision.ts';
import type { Receipt } from './words.ts';

/** What verifying the signed files showed can only lower the verdict. */
export function settle(decision: Decision, { verdict, reasons, warnings }: Receipt): Decision {
  if (verdict === 'pass' && reasons.length === 0) {
    return { ...decision, warnings: [...decision.warnings, ...warnings] };
  }
  return singleDecision(
    'verified',
    'What was signed holds for a consumer',
    verdict === 'pass' ? 'error' : verdict,
    reasons,
    warnings,
  );
}
