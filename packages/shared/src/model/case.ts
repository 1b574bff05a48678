import type { ResolvedPolicy, ToolPolicy } from './policy.ts';
import type { Reason } from './reason.ts';
import type { Run } from './run.ts';
import type { SuppressionComment } from './suppression.ts';
import type { ToolAdapter } from './tool-adapter.ts';
import type { ToolReport } from './tool-report.ts';

/** A change is judged against its base; a release is judged whole and takes nothing unfinished. */
export type Occasion = 'change' | 'release';

/** One tool with everything that its judgement rests on. */
export interface ToolCase {
  readonly adapter: ToolAdapter;
  readonly policy: ToolPolicy;
  /** Null when the tool left no evidence at all. */
  readonly report: ToolReport | null;
  /** `run`: we started the tool. `report`: somebody else did, and only its report is known. */
  readonly origin: 'run' | 'report';
  /** The tool's answer about the base, for the ratchet; null when nothing there may excuse a finding. */
  readonly base: ToolReport | null;
  /** Silencing comments in the tracked source, found by us; at the base their identities, null when there is none to compare with. */
  readonly comments: {
    readonly head: readonly SuppressionComment[];
    readonly base: readonly string[] | null;
  };
}

/** A protected file that differs between the base and the commit. */
export interface ProtectedChange {
  readonly path: string;
  readonly kind: 'policy' | 'workflow' | 'tool-configuration';
}

/** Everything that a gate's decision is a function of. */
export interface Case {
  readonly occasion: Occasion;
  readonly resolved: ResolvedPolicy;
  readonly run: Run;
  readonly now: Date;
  readonly tools: readonly ToolCase[];
  readonly changes: readonly ProtectedChange[];
  /** Source roots of the policy below which the judged commit holds nothing. */
  readonly absentRoots: readonly string[];
  /** Evidence that came from where it must not come from. */
  readonly intrusions: readonly Reason[];
}
