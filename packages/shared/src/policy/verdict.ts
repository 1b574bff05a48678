import type { Assessment, Decision } from '../model/decision.ts';
import type { Reason } from '../model/reason.ts';
import type { Verdict } from '../model/verdict.ts';

/** The verdict of all required assessments: the worst of them, and `error` when there is none. */
export function combine(assessments: readonly Assessment[]): Verdict {
  const required = assessments
    .filter(({ enforcement }) => enforcement === 'required')
    .map(({ verdict }) => verdict);
  return worst(required);
}

/** The worst verdict of a list; an empty list is an error, because nothing was judged. */
export function worst(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.length === 0 || verdicts.includes('error')) {
    return 'error';
  }
  return verdicts.includes('fail') ? 'fail' : 'pass';
}

/** Makes the decision: advisory assessments keep their verdict and do not enter it; errors are named before failures. */
export function conclude(assessments: readonly Assessment[], warnings: readonly Reason[]): Decision {
  const required = assessments.filter(({ enforcement }) => enforcement === 'required');
  const verdict = combine(assessments);
  const errors = required
    .filter((assessment) => assessment.verdict === 'error')
    .flatMap(({ reasons }) => reasons);
  const failures = required
    .filter((assessment) => assessment.verdict === 'fail')
    .flatMap(({ reasons }) => reasons);
  const reasons = distinct([...errors, ...failures]);
  return {
    verdict,
    reasons: verdict !== 'pass' && reasons.length === 0 ? [EMPTY] : reasons,
    assessments,
    warnings: distinct(warnings),
  };
}

const EMPTY: Reason = {
  code: 'DECISION_EMPTY',
  message: 'Nothing was judged, so nothing can pass',
  next: 'Name at least one tool in the policy and run the gate again',
};

function distinct(reasons: readonly Reason[]): readonly Reason[] {
  const byText = new Map(reasons.map((reason) => [`${reason.code} ${reason.message}`, reason]));
  return [...byText.values()];
}
