import type { Assessment, Decision } from '../model/decision.ts';
import type { Reason } from '../model/reason.ts';
import type { Verdict } from '../model/verdict.ts';

/** A decision about one requirement. `reasons` are empty exactly when the verdict is `pass`. */
export function singleDecision(
  id: string,
  title: string,
  verdict: Verdict,
  reasons: readonly Reason[],
  warnings: readonly Reason[] = [],
): Decision {
  const assessment: Assessment = {
    id,
    title,
    verdict,
    enforcement: 'required',
    reasons,
    evidence: [],
    report: null,
  };
  return { verdict, reasons, assessments: [assessment], warnings };
}

/** One line for the log: the verdict, and why, or what was done. */
export function headline(decision: Decision, done: string): string {
  const [reason] = decision.reasons;
  return reason === undefined
    ? `${decision.verdict}: ${done}`
    : `${decision.verdict}: ${reason.code}: ${reason.message}. ${reason.next}.`;
}
