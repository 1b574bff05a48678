import type { JobReport } from '../model/job-report.ts';
import type { Verdict } from '../model/verdict.ts';

/** Strings as the user wrote them; a name that was not given is absent. */
export type RawInputs = Readonly<Record<string, string>>;

/** Where an action runs: a GitHub runner, or a terminal. Everything that it is told has been redacted. */
export interface Host {
  readonly inputs: RawInputs;
  /** Writes outputs at once; a later value of a name replaces an earlier one. */
  readonly setOutputs: (outputs: Readonly<Record<string, string>>) => Promise<void>;
  readonly writeSummary: (markdown: string) => Promise<void>;
  readonly annotate: (annotations: JobReport['annotations']) => void;
  /** The last line that a person reads. */
  readonly conclude: (verdict: Verdict, headline: string) => void;
  /** Folder for the record; made by this run, outside of the checkout. */
  readonly recordFolder: () => Promise<string>;
}
