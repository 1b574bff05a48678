import type { Assessment } from '../model/decision.ts';
import type { Finding, Severity } from '../model/finding.ts';

// `unknown` counts as high wherever a threshold is applied, so it is shown there too.
const RANK = { critical: 0, high: 1, unknown: 2, medium: 3, low: 4 } satisfies Record<Severity, number>;

/** Sorts findings worst first, then by tool, path, line and rule, so that the same findings always give the same text. */
export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(
    (a, b) =>
      RANK[a.severity] - RANK[b.severity] ||
      compare(a.tool, b.tool) ||
      compare(a.location?.path ?? '', b.location?.path ?? '') ||
      (a.location?.line ?? 0) - (b.location?.line ?? 0) ||
      compare(a.rule, b.rule),
  );
}

const VERDICT_RANK = { error: 0, fail: 1, pass: 2 } as const;

/** Sorts assessments: errors, failures, passes; required before advisory. */
export function worstAssessmentsFirst(assessments: readonly Assessment[]): readonly Assessment[] {
  return assessments.toSorted(
    (a, b) =>
      VERDICT_RANK[a.verdict] - VERDICT_RANK[b.verdict] ||
      Number(a.enforcement === 'advisory') - Number(b.enforcement === 'advisory') ||
      compare(a.id, b.id),
  );
}

/** All findings of a decision's tools. */
export function findingsOf(assessments: readonly Assessment[]): readonly Finding[] {
  return assessments.flatMap((assessment) => assessment.report?.findings ?? []);
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
