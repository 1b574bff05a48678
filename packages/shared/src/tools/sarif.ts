import { answer, type Doubt, nothingRead, unreadable } from '../formats/reports/answer.ts';
import { incomplete, nothingSeen, unproven, unseenDoubts } from '../formats/reports/coverage-doubts.ts';
import { exitDoubts } from '../formats/reports/exit-doubts.ts';
import { FINISHED_FORMAT } from '../formats/reports/finished-format.ts';
import { jsonReport } from '../formats/reports/tool-output.ts';
import { resultNames } from '../formats/sarif/sarif-place.ts';
import { isProblem, resultReader } from '../formats/sarif/sarif-result.ts';
import { analysed, ruleCount, runDoubts } from '../formats/sarif/sarif-run.ts';
import { SarifLog, type SarifRun } from '../formats/sarif/sarif-schema.ts';
import type { Expectation, ToolAdapter, ToolOutput } from '../model/tool-adapter.ts';
import type { ToolReport } from '../model/tool-report.ts';

/** A SARIF 2.1.0 log of any tool, as a finished report: without results it passes only when it lists the files that were analysed. */
export const sarif: ToolAdapter = {
  ...FINISHED_FORMAT,
  id: 'sarif',
  homepage: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html',
  reproduce: 'Run the tool that the report names',
  read,
};

function read(output: ToolOutput, expectation: Expectation): ToolReport {
  const log = jsonReport(output, expectation, 'report.sarif', SarifLog);
  if (!log.ok) {
    return unreadable('sarif', expectation, [log.doubt]);
  }
  const { runs, inlineExternalProperties } = log.value;
  const problems = runs.flatMap((run) => {
    const reader = resultReader(run);
    return (run.results ?? []).filter(isProblem).map((result) => ({ reader, result }));
  });
  const seen = new Set(runs.flatMap(analysed));
  return answer('sarif', {
    ...nothingRead(expectation),
    drafts: problems.map(({ reader, result }) => reader.draft(result)),
    suppressions: problems.flatMap(({ reader, result }) => reader.suppressions('sarif', result)),
    doubts: [
      ...endDoubts(output, problems.length),
      ...runs.flatMap(runDoubts),
      ...(inlineExternalProperties === undefined ? [] : [elsewhere()]),
      ...proofDoubts(runs, problems.length),
      ...unseenDoubts(expectation.paths, [
        ...seen,
        ...runs.flatMap((run) => resultNames(run, (run.results ?? []).filter(isProblem))),
      ]),
    ],
    inputsSeen: seen.size > 0 ? seen.size : null,
    rules: runs.reduce((sum, run) => sum + ruleCount(run), 0),
    toolVersion: runs[0]?.tool.driver.semanticVersion ?? runs[0]?.tool.driver.version ?? null,
  });
}

/** Which code means findings is not known of an unknown tool; an error code beside an empty report is a contradiction all the same. */
function endDoubts(output: ToolOutput, findings: number): readonly Doubt[] {
  const code = output.exitCode ?? 0;
  return exitDoubts(output, { clean: [0], findings: [code] }, findings, 'report-only').map((doubt) =>
    doubt.code === 'EXIT_UNDOCUMENTED' ? { ...doubt, code: 'EXIT_CONTRADICTS' } : doubt,
  );
}

/** Inline properties may hold results of a run whose own list is empty (3.13.5). */
function elsewhere(): Doubt {
  const message = 'The log keeps parts of a run outside of that run';
  return incomplete('RESULTS_MISSING', message, 'Write all results into the list of their run');
}

function proofDoubts(runs: readonly SarifRun[], findings: number): readonly Doubt[] {
  if (runs.length === 0) {
    return [nothingSeen('The log holds no run')];
  }
  const silent = runs.some((run) => !run.results?.some(isProblem) && analysed(run).length === 0);
  return silent || (findings === 0 && runs.every((run) => analysed(run).length === 0))
    ? [unproven('A run without results does not list the files that it analysed')]
    : [];
}
