/** What a job may do; no job has two (docs/explanation: four levels of trust). */
export type Trust = 'reads' | 'project code' | 'signs' | 'publishes';

/** Outputs of the steps that ran, as `job.name`. */
export type Outputs = ReadonlyMap<string, string>;

/** One `uses:` step of a job: an action of ours with its inputs, computed from earlier outputs. */
export interface Step {
  readonly action: string;
  readonly inputs: (outputs: Outputs, tag: string) => Readonly<Record<string, string>>;
}

/** One job of the release workflow, as a rehearsal plays it: `needs` must have passed, `after` must have ended. */
export interface Job {
  readonly id: string;
  readonly title: string;
  readonly trust: Trust;
  readonly needs: readonly string[];
  readonly after: readonly string[];
  readonly checkout: 'full' | 'none';
  readonly steps: readonly Step[];
  /** Runs only when a job before it was refused. */
  readonly onRefusal: boolean;
}
