import type { Assessment, Decision } from '../model/decision.ts';
import { countFindings, type Finding, SEVERITIES } from '../model/finding.ts';
import { findingsOf, worstAssessmentsFirst } from './counts.ts';

/** Findings by severity without the zeroes, such as `2 high, 1 low`. */
export function countWords(findings: readonly Finding[]): string {
  const counts = countFindings(findings);
  const words = SEVERITIES.filter((severity) => counts[severity] > 0).map(
    (severity) => `${counts[severity]} ${severity}`,
  );
  return words.length === 0 ? 'no findings' : words.join(', ');
}

/**
 * What a passed gate says in one line to a person who never heard of phases: that nothing required failed, which checks would be red if
 * they were required, and what each of them found.
 */
export function passWords(decision: Decision): string {
  const red = worstAssessmentsFirst(decision.assessments).filter(({ verdict }) => verdict !== 'pass');
  return red.length === 0
    ? countWords(findingsOf(decision.assessments))
    : `nothing required failed; would be red if required: ${red.map(redWords).join(', ')}`;
}

function redWords({ id, verdict, report, reasons }: Assessment): string {
  const name = report?.tool ?? id.replace(/^tool:/, '');
  if (report === null || report.completeness !== 'complete') {
    return `${name} (no complete answer)`;
  }
  // A tool can be red for its suppressions or its score, without a finding, and broken beside whatever it found.
  const isTold = verdict === 'error' || report.findings.length === 0;
  return `${name} (${isTold ? (reasons[0]?.code ?? 'no findings') : countWords(report.findings)})`;
}
