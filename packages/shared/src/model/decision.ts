import type { Evidence } from './evidence.ts';
import type { Reason } from './reason.ts';
import type { ToolReport } from './tool-report.ts';
import type { Verdict } from './verdict.ts';

/** One requirement's verdict. `id` names the requirement, such as `tool:bandit`, `subjects` or `identity`. */
export interface Assessment {
  readonly id: string;
  readonly title: string;
  readonly verdict: Verdict;
  /** Advisory requirements (phase 1) keep their true verdict here and do not enter the decision's. */
  readonly enforcement: 'required' | 'advisory';
  readonly reasons: readonly Reason[];
  readonly evidence: readonly Evidence[];
  /** The tool's whole answer, where the requirement is about a tool. */
  readonly report: ToolReport | null;
}

/** The answer of an action for its subject: every exit code, output, summary and record is a function of this value. */
export interface Decision {
  readonly verdict: Verdict;
  /** Why it is not a pass, most important first; empty exactly when the verdict is `pass`. */
  readonly reasons: readonly Reason[];
  readonly assessments: readonly Assessment[];
  /** Things to know that do not close the gate, such as a waiver that expires soon. */
  readonly warnings: readonly Reason[];
}
