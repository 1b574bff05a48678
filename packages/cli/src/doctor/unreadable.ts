import type { DoctorFinding } from './doctor-finding.ts';

/** Why a place where a workflow is expected cannot be judged. */
export interface Unreadable {
  readonly kind: 'unreadable';
  /** Counts from 1. */
  readonly line: number;
  /** A sentence without its full stop. */
  readonly why: string;
  readonly next: string;
}

/** The rule of a file that cannot be read: a doubt about all that stands in it. */
export const UNREADABLE_WORKFLOW = 'unreadable-workflow';

/** A place that cannot be read as a whole, or from `line` on. */
export function unreadable(why: string, next: string, line: number): Unreadable {
  return { kind: 'unreadable', line, why, next };
}

/** The finding of a place that cannot be read: never a clean file. */
export function unreadableFinding(path: string, { line, why, next }: Unreadable): DoctorFinding {
  const message = `${why}, so nobody knows what it does`;
  return { rule: UNREADABLE_WORKFLOW, severity: 'medium', path, line, message, next };
}
