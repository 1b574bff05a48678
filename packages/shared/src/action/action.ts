import type { Effects } from '../effects/effects.ts';
import type { RawInputs } from '../effects/host.ts';
import type { Decision } from '../model/decision.ts';
import type { JobReport } from '../model/job-report.ts';
import type { Run } from '../model/run.ts';

/** What a report is made from. `facts`, `plan` and `receipt` are null when the work stopped before them. */
export interface Outcome<Inputs, Facts, Plan, Receipt> {
  readonly inputs: Inputs | null;
  readonly facts: Facts | null;
  readonly decision: Decision;
  readonly plan: Plan | null;
  readonly receipt: Receipt | null;
  readonly run: Run;
}

/** What an action decided, and what it then does. */
export interface Decided<Plan> {
  readonly decision: Decision;
  readonly plan: Plan;
}

/** An action is these functions and nothing else. `run.ts` calls them in order and holds the one last catch. */
export interface Action<Inputs, Facts, Plan = null, Receipt = null> {
  readonly name: string;
  /** Every output with its closed value; set before the work starts. */
  readonly outputs: Readonly<Record<string, string>>;
  /** Strings to typed inputs, all problems at once. Raises INPUT_INVALID. */
  readonly parse: (raw: RawInputs, run: Run) => Inputs;
  /** Reads the world; writes only in its own scratch folder. */
  readonly gather: (inputs: Inputs, effects: Effects, run: Run) => Promise<Facts>;
  /** Pure; a promise only where its code is loaded when it is needed. `plan` is performed only when the verdict is `pass`. */
  readonly decide: (inputs: Inputs, facts: Facts, run: Run) => Decided<Plan> | Promise<Decided<Plan>>;
  readonly apply?: (plan: Plan, effects: Effects, run: Run) => Promise<Receipt>;
  /** Pure. What was read back can only lower the verdict. */
  readonly settle?: (decision: Decision, receipt: Receipt) => Decision;
  /** Pure. Called always. */
  readonly report: (outcome: Outcome<Inputs, Facts, Plan, Receipt>) => JobReport;
  /** Exit code 0 whatever the decision, by design (a phase-1 gate, promote); wrong usage and an unwritten record are not covered. */
  readonly isAdvisory?: (inputs: Inputs) => boolean;
}
