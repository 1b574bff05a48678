import { unreadable } from '@interlock/shared/formats/reports/answer.ts';
import { finishedExpectation, finishedOutput } from '@interlock/shared/formats/reports/tool-output.ts';
import { type Counts, countFindings, type Finding } from '@interlock/shared/model/finding.ts';
import type { Reason } from '@interlock/shared/model/reason.ts';
import type { ToolReport } from '@interlock/shared/model/tool-report.ts';
import type { Completeness, Verdict } from '@interlock/shared/model/verdict.ts';
import { TOOLS, type ToolId } from '@interlock/shared/tools/registry.generated.ts';

/** Report formats that list what is there instead of what is wrong: their entries are counted, and they have no findings. */
const INVENTORIES: readonly ToolId[] = ['cyclonedx', 'spdx'];

/** What is known of a run that somebody else made. `expect` are project-relative paths that the report itself has to name. */
export interface AssessRequest {
  readonly tool: ToolId;
  /** Null when there is none; `not-a-file` for a folder, a pipe or a device, or a file that may not be read. */
  readonly report: Uint8Array | 'not-a-file' | null;
  /** What the person typed as the report, for the reason that it is not there. */
  readonly path: string;
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
 * one that the tool marked as silenced too, because no budget is there that could accept the silence. For the same reason a report
 * without findings that counts what it silenced and does not list it (`nosec` of bandit, skipped mutants) is incomplete.
 */
export async function assessReport(request: AssessRequest): Promise<AssessmentDocument> {
  const report = withoutSilence(await readReport(request));
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

async function readReport({ tool, report, path, exitCode, expect }: AssessRequest): Promise<ToolReport> {
  const adapter = await TOOLS[tool]();
  const expectation = finishedExpectation(expect);
  if (report === 'not-a-file') {
    const message = 'The report is a folder, a pipe or a device, or it may not be read';
    const next = 'Name a file that holds the report';
    return unreadable(tool, expectation, [{ level: 'error', code: 'REPORT_NOT_A_FILE', message, next }]);
  }
  if (report === null) {
    const message = `There is no report of ${tool} at \`${path}\``;
    return unreadable(tool, expectation, [
      { level: 'error', code: 'REPORT_MISSING', message, next: 'Check the path' },
    ]);
  }
  return adapter.read(finishedOutput(report, exitCode), expectation);
}

/** Findings that are listed fail anyway; what is only counted would otherwise vanish behind "no findings". */
function withoutSilence(report: ToolReport): ToolReport {
  const silences = report.suppressions.length;
  if (report.completeness !== 'complete' || report.findings.length > 0 || silences === 0) {
    return report;
  }
  const message = `The report lists no finding, and counts ${silences} that were silenced`;
  const next = 'Judge it by `interlock gate`, whose policy has a budget for them, or remove them';
  return {
    ...report,
    completeness: 'incomplete',
    reasons: [{ code: 'FINDINGS_SILENCED', message, next }],
  };
}

function verdictOf(report: ToolReport): Verdict {
  if (report.completeness !== 'complete') {
    return 'error';
  }
  return report.findings.length > 0 ? 'fail' : 'pass';
}

function countsOf(tool: ToolId, report: ToolReport): Counts {
  if (INVENTORIES.includes(tool)) {
    const entries = report.proof.inputsSeen ?? 0;
    return { ...countFindings([]), unknown: entries, total: entries };
  }
  return countFindings(report.findings);
}
