import type { Finding } from './finding.ts';
import type { Reason } from './reason.ts';
import type { Suppression } from './suppression.ts';
import type { Completeness } from './verdict.ts';

/** What shows that a tool looked. A number that the tool does not report is null, never 0. */
export interface Proof {
  /** Inputs that had to be seen, as the gate listed them (not the tool). */
  readonly inputsExpected: number;
  readonly inputsSeen: number | null;
  readonly rules: number | null;
  /** ISO 8601 date of the advisory data, where the tool uses any. */
  readonly dataDate: string | null;
  readonly toolVersion: string | null;
  /** SHA-256 of the file that was started; null when only a report was read. */
  readonly toolDigest: string | null;
  /** Whether the planted canary was found; `not-planted` when a finished report was read. */
  readonly canary: 'found' | 'missed' | 'not-planted';
  readonly confinement: string | null;
}

/** What one tool said. "No findings" and "did not look" are different values: see `completeness`. */
export interface ToolReport {
  readonly tool: string;
  readonly completeness: Completeness;
  /** Why it is not complete; empty when complete. */
  readonly reasons: readonly Reason[];
  /** Sorted by severity, path, line, rule; kept also when the answer is incomplete. */
  readonly findings: readonly Finding[];
  readonly suppressions: readonly Suppression[];
  readonly proof: Proof;
  /** Share of what the tool tried that held, 0 to 1, such as killed mutants; absent or null for a tool without one. */
  readonly score?: number | null;
}
