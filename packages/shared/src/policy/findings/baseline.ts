import type { Assessment } from '../../model/decision.ts';
import type { Finding } from '../../model/finding.ts';
import type { Policy } from '../../model/policy.ts';
import { reaches } from './severity.ts';

/** Says whether the baseline covers a finding: named there, and medium or low. What is unknown counts as high. */
export function isInBaseline(finding: Finding, policy: Policy): boolean {
  return policy.baseline.includes(finding.fingerprint) && !reaches(finding.severity, 'high');
}

/** The requirement that a baseline holds nothing worse than medium. Null when the policy has none. */
export function assessBaseline(findings: readonly Finding[], policy: Policy): Assessment | null {
  if (policy.baseline.length === 0) {
    return null;
  }
  const severe = findings.filter(
    ({ fingerprint, severity }) => policy.baseline.includes(fingerprint) && reaches(severity, 'high'),
  );
  const reasons = severe.map((finding) => ({
    code: 'BASELINE_TOO_SEVERE',
    message: `The baseline names a ${finding.severity} finding of \`${finding.tool}\`, ${finding.rule}`,
    next: 'Fix it, or waive it with a reason and an end',
  }));
  const verdict = reasons.length > 0 ? 'fail' : 'pass';
  return {
    id: 'baseline',
    title: 'Baseline',
    verdict,
    enforcement: 'required',
    reasons,
    evidence: [],
    report: null,
  };
}
