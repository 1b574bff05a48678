import { finishedExpectation, finishedOutput } from '@interlock/shared/formats/tool-output.ts';
import { type Counts, type Finding, SEVERITIES } from '@interlock/shared/model/finding.ts';
import type { Reason } from '@interlock/shared/model/reason.ts';
import type { ToolReport } from '@interlock/shared/model/tool-report.ts';
import type { Completeness, Verdict } from '@interlock/shared/model/verdict.ts';
import { TOOLS, type ToolId } from '@interlock/shared/tools/registry.generated.ts';

/** Report formats that list what is there instead of what is wrong: their entries are counted, and they have no findings. */
const INVENTORIES: readonly ToolId[] = ['cyclonedx', 'spdx'];

/** What is known of a run that somebody else made. `expect` are project-relative paths that the report itself has to name. */
export interface AssessRequest {
  readonly tool: ToolId;
  readonly report: Uint8Array | null;
  readonly exitCode: number | null;
  readonly expect: readonly string[];
}

/** The published answer of `interlock assess --json`, version 1; apart from our own types on purpose. */
export interface AssessmentDocument {
  readonly tool: string;
  readonly completeness: Completeness;
  readonly verdict: Verdict;
  readonly counts: Counts;
  readonly findings: readonly Omit<Finding, 'tool' | 'suppressed'>[];
  readonly reasons: readonly Reason[];
}

/**
 * Judges a finished report by the same adapter that the gate uses, without a policy: every record of a complete report is a failure,
 * one that the tool marked as silenced too, because no budget is there that could accept the silence.
 */
export async function assessReport(request: AssessRequest): Promise<AssessmentDocument> {
  const adapter = await TOOLS[request.tool]();
  const report = adapter.read(
    finishedOutput(request.report, request.exitCode),
    finishedExpectation(request.expect),
  );
  return {
    tool: report.tool,
    completeness: report.completeness,
    verdict: verdictOf(report),
    counts: countsOf(request.tool, report),
    findings: report.findings.map(({ fingerprint, rule, severity, message, location }) => ({
      fingerprint,
      rule,
      severity,
      message,
      location,
    })),
    reasons: report.reasons,
  };
}

function verdictOf(report: ToolReport): Verdict {
  if (report.completeness !== 'complete') {
    return 'error';
  }
  return report.findings.length > 0 ? 'fail' : 'pass';
}

function countsOf(tool: ToolId, report: ToolReport): Counts {
  const counts = { critical: 0, high: 0, medium: 0, low: 0, unknown: 0, total: 0 };
  if (INVENTORIES.includes(tool)) {
    const entries = report.proof.inputsSeen ?? 0;
    return { ...counts, unknown: entries, total: entries };
  }
  for (const severity of SEVERITIES) {
    counts[severity] = report.findings.filter((finding) => finding.severity === severity).length;
  }
  return { ...counts, total: report.findings.length };
}
