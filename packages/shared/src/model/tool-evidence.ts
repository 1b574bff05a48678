import type { Reason } from './reason.ts';
import type { RecordedRun } from './recorded-run.ts';

/** What one tool left: its run, the run over its planted sample, its run over the base; or why it could not be started. */
export interface ToolEvidence {
  readonly run: RecordedRun | null;
  readonly canary: RecordedRun | null;
  readonly base: RecordedRun | null;
  /** Its runs over a scan view of the files that it passes over, at the commit and at the base; null where there are none. */
  readonly view: RecordedRun | null;
  readonly viewBase: RecordedRun | null;
  readonly failure: Reason | null;
}

/** Evidence by tool id. */
export type Evidence = ReadonlyMap<string, ToolEvidence>;

/** Files for the record, by relative path. */
export type RecordFiles = Readonly<Record<string, string | Uint8Array>>;
