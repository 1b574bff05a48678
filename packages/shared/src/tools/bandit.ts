import * as v from 'valibot';
import { answer, type Doubt, nothingRead, unreadable } from '../formats/answer.ts';
import { incomplete, nothingSeen, unseenDoubts } from '../formats/coverage-doubts.ts';
import { exitDoubts } from '../formats/exit-doubts.ts';
import type { FindingDraft } from '../formats/finding.ts';
import { lineNumber, nameSome, projectPath } from '../formats/report-text.ts';
import { jsonReport } from '../formats/tool-output.ts';
import type { Severity } from '../model/finding.ts';
import type { Suppression } from '../model/suppression.ts';
import type { CommandPlan, Expectation, ToolAdapter, ToolOutput } from '../model/tool-adapter.ts';
import type { ToolReport } from '../model/tool-report.ts';

const REPORT = 'bandit.json';
const LEVELS = ['HIGH', 'MEDIUM', 'LOW', 'UNDEFINED'] as const;
const SEVERITY = {
  HIGH: 'high',
  MEDIUM: 'medium',
  LOW: 'low',
  UNDEFINED: 'unknown',
} as const satisfies Record<(typeof LEVELS)[number], Severity>;

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** A file with a syntax error has no counts of problems, so only the totals need them. */
const Metrics = v.object({
  loc: Count,
  nosec: Count,
  skipped_tests: v.optional(Count, 0),
  'SEVERITY.HIGH': v.optional(Count, 0),
  'SEVERITY.MEDIUM': v.optional(Count, 0),
  'SEVERITY.LOW': v.optional(Count, 0),
  'SEVERITY.UNDEFINED': v.optional(Count, 0),
});
const Totals = v.object({
  ...Metrics.entries,
  'SEVERITY.HIGH': Count,
  'SEVERITY.MEDIUM': Count,
  'SEVERITY.LOW': Count,
  'SEVERITY.UNDEFINED': Count,
});
const Result = v.object({
  filename: v.string(),
  line_number: v.number(),
  issue_severity: v.picklist(LEVELS),
  issue_confidence: v.picklist(LEVELS),
  issue_text: v.string(),
  test_id: v.string(),
  test_name: v.string(),
  code: v.string(),
});
const Report = v.object({
  errors: v.array(v.object({ filename: v.string(), reason: v.string() })),
  generated_at: v.string(),
  metrics: v.intersect([v.object({ _totals: Totals }), v.record(v.string(), Metrics)]),
  results: v.array(Result),
});
type Report = v.InferOutput<typeof Report>;

/** bandit 1.9: insecure Python code. Its JSON names every file that it read, under `metrics`. */
export const bandit: ToolAdapter = {
  id: 'bandit',
  homepage: 'https://bandit.readthedocs.io',
  kind: 'security',
  runsProjectCode: false,
  inputs: ['**/*.py'],
  silencers: ['**/.bandit'],
  suppressionComments: [String.raw`#\s*nosec\b`],
  capabilities: { network: 'none', writesProject: false, children: [] },
  reproduce: "bandit -r . -x '' --ini /dev/null",
  canary: () => ({
    files: { 'canary.py': 'import subprocess\nsubprocess.call("ls", shell=True)\n' },
    rule: 'B602',
    packages: [],
  }),
  command: plan,
  read,
};

/** A relative start folder: bandit drops every path that holds an excluded word such as `.git`, and the default exclusions are emptied. */
function plan(): CommandPlan {
  const argv = [
    'bandit',
    '-r',
    '.',
    '-f',
    'json',
    '-o',
    `{out}/${REPORT}`,
    '-x',
    '',
    '--ini',
    '{config}/bandit.ini',
  ];
  return {
    argv,
    environment: {},
    reports: [REPORT],
    config: { 'bandit.ini': '[bandit]\n' },
    timeoutSeconds: 600,
    writesProject: false,
    followUp: null,
  };
}

function read(output: ToolOutput, expectation: Expectation): ToolReport {
  const report = jsonReport(output, expectation, REPORT, Report);
  if (!report.ok) {
    return unreadable('bandit', expectation, [report.doubt]);
  }
  const { errors, metrics, results } = report.value;
  const files = Object.keys(metrics).filter((name) => name !== '_totals');
  const knowledge = expectation.reportOnly ? 'report-only' : 'run';
  return answer('bandit', {
    ...nothingRead(expectation),
    drafts: results.map(draft),
    suppressions: suppressions(files, metrics),
    doubts: [
      ...exitDoubts(output, { clean: [0], findings: [1] }, results.length, knowledge),
      ...errorDoubts(errors),
      ...coverageDoubts(report.value, files),
      ...unseenDoubts(expectation.paths, files),
    ],
    inputsSeen: files.length,
  });
}

function draft(result: v.InferOutput<typeof Result>): FindingDraft {
  return {
    rule: result.test_id,
    severity: SEVERITY[result.issue_severity],
    message: `${result.issue_text} (${result.test_name}, confidence ${result.issue_confidence.toLowerCase()})`,
    location: { path: projectPath(result.filename), line: lineNumber(result.line_number) },
    // Bandit numbers the lines of the excerpt; the numbers must not reach the fingerprint.
    text: result.code.replaceAll(/^\d+ /gm, ''),
    suppressed: false,
  };
}

/** The counts are a stranger's, so the list ends at a number that no budget allows. */
function suppressions(files: readonly string[], metrics: Report['metrics']): readonly Suppression[] {
  const found: Suppression[] = [];
  for (const file of files) {
    const { nosec = 0, skipped_tests = 0, loc = 0 } = metrics[file] ?? {};
    const count = Math.min(nosec + skipped_tests, Math.max(loc, 1), MAX_SUPPRESSIONS - found.length);
    const location = { path: projectPath(file), line: null };
    for (let index = 0; index < count; index += 1) {
      found.push({ tool: 'bandit', kind: 'comment', text: '# nosec', location });
    }
  }
  return found;
}

const MAX_SUPPRESSIONS = 10_000;

function errorDoubts(errors: Report['errors']): readonly Doubt[] {
  if (errors.length === 0) {
    return [];
  }
  const names = nameSome(errors.map((error) => projectPath(error.filename)));
  return [
    incomplete(
      'INPUT_SKIPPED',
      `bandit could not read ${errors.length} files: ${names}`,
      'Correct the files or run bandit under the Python that they need',
    ),
  ];
}

function coverageDoubts({ metrics, results }: Report, files: readonly string[]): readonly Doubt[] {
  const totals = metrics._totals;
  const doubts: Doubt[] = [];
  if (files.length === 0 || totals.loc === 0) {
    doubts.push(nothingSeen('bandit read no line of code'));
  }
  const lines = files.reduce((sum, file) => sum + (metrics[file]?.loc ?? 0), 0);
  if (lines !== totals.loc) {
    doubts.push(
      incomplete(
        'TOTALS_MISMATCH',
        `The files add up to ${lines} lines, the report says ${totals.loc}`,
        'Run bandit again',
      ),
    );
  }
  const counted = LEVELS.reduce((sum, level) => sum + totals[`SEVERITY.${level}`], 0);
  const inFiles = LEVELS.reduce(
    (sum, level) => files.reduce((count, file) => count + (metrics[file]?.[`SEVERITY.${level}`] ?? 0), sum),
    0,
  );
  if (counted !== results.length || inFiles !== results.length) {
    const message = `bandit counted ${counted} problems, ${inFiles} of them by file, and lists ${results.length}`;
    doubts.push(
      incomplete(
        'FINDINGS_FILTERED',
        message,
        'Run it without severity or confidence filters and without a baseline',
      ),
    );
  }
  return doubts;
}
