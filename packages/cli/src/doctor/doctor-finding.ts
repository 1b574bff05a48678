/** One place where a check can be green without having looked. */
export interface DoctorFinding {
  readonly rule: string;
  /** `high`: something bad can be published or run; `medium`: a check can be green for nothing. */
  readonly severity: 'high' | 'medium';
  /** Project-relative path with forward slashes. */
  readonly path: string;
  /** Counts from 1. */
  readonly line: number;
  readonly message: string;
  readonly next: string;
}
