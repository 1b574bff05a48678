import type { Severity } from '../../model/finding.ts';

/** Larger is worse. What stays unknown counts as high. */
const RANK = { critical: 4, high: 3, unknown: 3, medium: 2, low: 1 } as const satisfies Record<
  Severity,
  number
>;

/** Says whether a severity is at least as bad as a limit. */
export function reaches(severity: Severity, limit: Severity): boolean {
  return RANK[severity] >= RANK[limit];
}
