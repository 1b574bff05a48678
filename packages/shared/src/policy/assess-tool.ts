import type { Case, ToolCase } from '../model/case.ts';
import type { Assessment } from '../model/decision.ts';
import type { Waiver } from '../model/policy.ts';
import type { Reason } from '../model/reason.ts';
import type { Verdict } from '../model/verdict.ts';
import { judgeCompleteness } from './answers/completeness.ts';
import { judgeConfinement } from './answers/confinement.ts';
import { judgeFreshness } from './answers/freshness.ts';
import { type SortedFinding, sortFindings } from './findings/findings.ts';
import { judgeSuppressions } from './findings/suppressions.ts';
import { judgeThreshold } from './findings/thresholds.ts';
import type { JudgedWaiver } from './findings/waivers.ts';

/** The judgement of one tool. `obstacles` say why nobody could tell; they block whatever the findings are. */
export interface AssessedTool {
  readonly assessment: Assessment;
  readonly obstacles: readonly Reason[];
  readonly sorted: readonly SortedFinding[];
  readonly used: readonly Waiver[];
  readonly warnings: readonly Reason[];
}

/** Verdict = completeness x policy, for one tool: an obstacle is an error, a blocking finding or suppression a failure. */
export function assessTool(tool: ToolCase, whole: Case, waivers: readonly JudgedWaiver[]): AssessedTool {
  const { policy } = whole.resolved;
  const sorted = sortFindings(tool, policy, waivers);
  const completeness = judgeCompleteness(tool, whole.now);
  const { report } = tool;
  // A tool that never ran had no box and no data either: only why it did not run is told.
  const isBlocked = completeness.reasons.length > 0;
  const confinement =
    report === null || tool.origin === 'report' || (isBlocked && report.proof.confinement === null)
      ? { reason: null, warning: null }
      : judgeConfinement(tool.adapter.id, report.proof.confinement, policy);
  const freshness =
    report === null || (isBlocked && report.proof.dataDate === null)
      ? { reason: null, warning: null }
      : judgeFreshness(report, tool.policy, policy, tool.adapter.capabilities.network, whole.now);
  const obstacles = [...completeness.reasons, ...present(confinement.reason), ...present(freshness.reason)];
  const suppressions = judgeSuppressions(tool, whole.occasion);
  const isAccepted = completeness.reasons.length === 0 && tool.report?.completeness === 'incomplete';
  const failures = [...(isAccepted ? [] : judgeThreshold(tool, sorted)), ...suppressions.reasons];
  return {
    assessment: {
      id: `tool:${tool.adapter.id}`,
      title: titleOf(tool),
      verdict: verdictOf(obstacles, failures),
      enforcement: tool.policy.phase === 2 ? 'required' : 'advisory',
      reasons: [...obstacles, ...failures],
      evidence: [],
      report: tool.report,
    },
    obstacles,
    sorted,
    used: sorted.flatMap((entry) => entry.waivers),
    warnings: [
      ...completeness.warnings,
      ...present(confinement.warning),
      ...present(freshness.warning),
      ...suppressions.warnings,
    ],
  };
}

/** A tool that keeps silent below a certainty did not look for nothing there, and its pass says no more than that. */
function titleOf({ adapter, policy }: ToolCase): string {
  return adapter.takesConfidence === true && policy.minimumConfidence !== null
    ? `${adapter.id} (confidence from ${policy.minimumConfidence} %)`
    : adapter.id;
}

function verdictOf(obstacles: readonly Reason[], failures: readonly Reason[]): Verdict {
  if (obstacles.length > 0) {
    return 'error';
  }
  return failures.length > 0 ? 'fail' : 'pass';
}

function present(reason: Reason | null): readonly Reason[] {
  return reason === null ? [] : [reason];
}
