/** Worst first. `unknown` counts as high wherever a threshold is applied. */
export const SEVERITIES = ['critical', 'high', 'medium', 'low', 'unknown'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Where a finding is: `path` relative to the project with forward slashes, `line` counts from 1. */
export interface Location {
  readonly path: string;
  readonly line: number | null;
}

/**
 * One problem that a tool found.
 * `fingerprint` is a SHA-256 over tool, rule, path and the offending text (never the line number), so that it
 * survives an unrelated edit. `suppressed` is true when the tool itself marked it as silenced.
 */
export interface Finding {
  readonly fingerprint: string;
  readonly tool: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly location: Location | null;
  readonly suppressed: boolean;
}

/** Records by severity; the five severities add up to `total`. */
export type Counts = Readonly<Record<Severity, number>> & { readonly total: number };

/** Counts findings by severity; every finding counts, also a suppressed one. */
export function countFindings(findings: readonly Finding[]): Counts {
  const counts = { critical: 0, high: 0, medium: 0, low: 0, unknown: 0, total: findings.length };
  for (const { severity } of findings) {
    counts[severity] += 1;
  }
  return counts;
}
