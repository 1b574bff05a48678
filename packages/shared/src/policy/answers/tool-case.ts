import type { Looked, PlanFile } from '../../formats/records/plan-file.ts';
import type { ToolCase } from '../../model/case.ts';
import type { ResolvedPolicy } from '../../model/policy.ts';
import type { Reason } from '../../model/reason.ts';
import type { RecordedRun } from '../../model/recorded-run.ts';
import type { Expectation, ToolAdapter } from '../../model/tool-adapter.ts';
import type { Evidence, ToolEvidence } from '../../model/tool-evidence.ts';
import type { ToolReport } from '../../model/tool-report.ts';
import { readAnswer } from './answer.ts';
import { type GivenReports, givenReport } from './given-report.ts';
import type { Adapters } from './load-adapters.ts';
import { readViewAnswer, withPassedOver } from './view-answer.ts';

/** The policy, what had to be looked at, and the tools that look. */
export interface PlannedTools {
  readonly resolved: ResolvedPolicy;
  readonly plan: PlanFile;
  readonly adapters: Adapters;
}

/** One case for each tool of the policy, whether or not it left anything; nothing else makes a case. */
export function toolCases(
  { resolved, plan, adapters }: PlannedTools,
  evidence: Evidence,
  given: GivenReports,
): readonly ToolCase[] {
  return Object.entries(resolved.policy.tools).flatMap(([id, settings]) => {
    const adapter = adapters.get(id);
    if (adapter === undefined) {
      return [];
    }
    const expected = plan.expected[id];
    const tool = evidence.get(id);
    const comments = expected?.comments ?? { head: [], base: null };
    const isGiven = given.has(id);
    const head = expected === undefined ? null : reportOf(adapter, tool, expected.head, plan);
    return [
      {
        adapter,
        policy: settings,
        report: isGiven ? givenReport(adapter, given.get(id) ?? null, expected?.head ?? null) : head,
        origin: isGiven ? 'report' : 'run',
        base: baseReport(adapter, tool, expected?.base ?? null, plan),
        comments,
      } satisfies ToolCase,
    ];
  });
}

function reportOf(
  adapter: ToolAdapter,
  tool: ToolEvidence | undefined,
  looked: Looked,
  plan: PlanFile,
): ToolReport | null {
  const obstacle = plan.expected[adapter.id]?.obstacle ?? tool?.failure ?? null;
  if (obstacle !== null) {
    return notRun(adapter, looked, obstacle);
  }
  if (tool === undefined || tool.run === null) {
    return null;
  }
  const report = readAnswer(adapter, { run: tool.run, canary: tool.canary }, expectationOf(looked, plan));
  return withFilesPassedOver(adapter, report, tool, tool.view, looked);
}

/** Files that a tool passes over by itself count as not seen until it was shown them. */
function withFilesPassedOver(
  adapter: ToolAdapter,
  report: ToolReport,
  { canary }: ToolEvidence,
  view: RecordedRun | null,
  looked: Looked,
): ToolReport {
  if (looked.passedOver.length === 0) {
    return report;
  }
  const shown =
    view === null
      ? notRun(adapter, looked, notShown(adapter.id, looked.passedOver.length))
      : readViewAnswer(adapter, { run: view, canary }, looked.passedOver);
  return withPassedOver(report, shown);
}

function notShown(tool: string, files: number): Reason {
  return {
    code: 'VIEW_MISSING',
    message: `\`${tool}\` passes over ${files} tracked files, and was not shown them as text`,
    next: 'Look at the job that runs it, and run the workflow again',
  };
}

/** The same binary that met the planted sample has to have answered about the base; its canary is the same one. */
function baseReport(
  adapter: ToolAdapter,
  tool: ToolEvidence | undefined,
  looked: Looked | null,
  plan: PlanFile,
): ToolReport | null {
  const base: RecordedRun | null = tool?.base ?? null;
  if (base === null || looked === null || tool === undefined) {
    return null;
  }
  const report = readAnswer(adapter, { run: base, canary: tool.canary }, expectationOf(looked, plan));
  return withFilesPassedOver(adapter, report, tool, tool.viewBase, looked);
}

function expectationOf(looked: Looked, plan: PlanFile): Expectation {
  const { advisories } = plan;
  return {
    paths: looked.paths,
    packages: looked.packages,
    commits: looked.commits,
    advisories:
      advisories === null ? null : { date: advisories.date, covered: advisories.covered, queried: [] },
    reportOnly: false,
  };
}

function notRun(adapter: ToolAdapter, looked: Looked, reason: Reason): ToolReport {
  return {
    tool: adapter.id,
    completeness: 'incomplete',
    reasons: [reason],
    findings: [],
    suppressions: [],
    proof: {
      inputsExpected: looked.paths.length,
      inputsSeen: null,
      rules: null,
      dataDate: null,
      toolVersion: null,
      toolDigest: null,
      canary: 'not-planted',
      confinement: null,
    },
  };
}
