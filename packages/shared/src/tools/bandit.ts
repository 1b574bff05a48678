import { banditStreamDoubts } from '../formats/bandit/bandit-log.ts';
import { banditSuppressions, NOSEC_COMMENT, nosecLine } from '../formats/bandit/bandit-nosec.ts';
import {
  type BanditLevel,
  BanditReport,
  type BanditResult,
  banditDoubts,
  banditFiles,
  silencedDoubts,
} from '../formats/bandit/bandit-report.ts';
import { dividePaths } from '../formats/divided-paths.ts';
import { answer, type Doubt, nothingRead, unreadable } from '../formats/reports/answer.ts';
import { unseenDoubts } from '../formats/reports/coverage-doubts.ts';
import { exitDoubts } from '../formats/reports/exit-doubts.ts';
import type { FindingDraft } from '../formats/reports/finding.ts';
import { lineNumber, nameSome, projectPath } from '../formats/reports/report-text.ts';
import { finishedExpectation, jsonReport } from '../formats/reports/tool-output.ts';
import type { Severity } from '../model/finding.ts';
import type {
  CommandPlan,
  CommandTarget,
  Expectation,
  ToolAdapter,
  ToolOutput,
} from '../model/tool-adapter.ts';
import type { ToolReport } from '../model/tool-report.ts';

const REPORT = 'bandit.json';
const EXIT_CODES = { clean: [0], findings: [1] };
/** Hard-coded passwords: a string, an argument, a default. */
const PASSWORD_RULES: readonly string[] = ['B105', 'B106', 'B107'];
const SEVERITY = {
  HIGH: 'high',
  MEDIUM: 'medium',
  LOW: 'low',
  UNDEFINED: 'unknown',
} as const satisfies Record<BanditLevel, Severity>;

/** bandit 1.9: insecure Python code. Its JSON names every file that it read, under `metrics`. */
export const bandit: ToolAdapter = {
  id: 'bandit',
  homepage: 'https://bandit.readthedocs.io',
  kind: 'security',
  runsProjectCode: false,
  // It reads both below a folder (bandit/core/config.py), and files that are named one by one have to be all of them.
  inputs: ['**/*.py', '**/*.pyw'],
  silencers: ['**/.bandit'],
  suppressionComments: [NOSEC_COMMENT],
  capabilities: { network: 'none', writesProject: false, children: [] },
  reproduce: "bandit -r . -x '' --ini /dev/null --ignore-nosec",
  canary: () => ({
    files: { 'canary.py': 'import subprocess\nsubprocess.call("ls", shell=True)\n' },
    rule: 'B602',
    packages: [],
  }),
  command: plan,
  madeAt,
  read,
};

/**
 * A relative start folder: bandit drops every path that holds an excluded word such as `.git`, and the default exclusions are emptied. It runs on
 * one processor and judges each file by itself, so many files are divided. Named one by one, without a folder before them, they have the same
 * names in the report and the same module names as below `.`; no name of a file is an option after `--`. Source: bandit/core/manager.py.
 */
function plan({ paths, processors }: CommandTarget): CommandPlan {
  const parts = dividePaths(paths, processors);
  // What a comment hides has no severity; it is listed, and the policy says what the comment is worth.
  const options = ['-f', 'json', '-x', '', '--ini', '{config}/bandit.ini', '--ignore-nosec'];
  const whole = {
    argv: ['bandit', '-r', '.', ...options, '-o', `{out}/${REPORT}`],
    reports: [REPORT],
  };
  const divided = {
    argv: ['bandit', ...options],
    parts: parts.map((part, index) => ['-o', `{out}/${partReport(index)}`, '--', ...part]),
    reports: parts.map((_part, index) => partReport(index)),
  };
  return {
    ...(parts.length === 0 ? whole : divided),
    environment: {},
    config: { 'bandit.ini': '[bandit]\n' },
    timeoutSeconds: 600,
    writesProject: false,
    followUp: null,
  };
}

function partReport(index: number): string {
  return `bandit-${index + 1}.json`;
}

function read(output: ToolOutput, expectation: Expectation): ToolReport {
  const names = reportNames(output, expectation);
  const parts = names.map((name) => jsonReport(output, expectation, name, BanditReport));
  const unread = parts.flatMap((part) => (part.ok ? [] : [part.doubt]));
  const reports = parts.flatMap((part) => (part.ok ? [part.value] : []));
  if (reports.length === 0) {
    return unreadable('bandit', expectation, unread);
  }
  const files = reports.flatMap(banditFiles);
  return answer('bandit', {
    ...nothingRead(expectation),
    drafts: reports.flatMap(({ results }) => results.map(draft)),
    suppressions: banditSuppressions(reports),
    doubts: [
      ...unread,
      ...strangers(output, expectation, names),
      ...endDoubts(output, expectation, reports),
      ...banditDoubts(reports),
      ...(expectation.reportOnly ? [] : [...banditStreamDoubts(output), ...silencedDoubts(reports)]),
      ...unseenDoubts(expectation.paths, files),
    ],
    inputsSeen: files.length,
  });
}

function madeAt(output: ToolOutput): string | null {
  const report = jsonReport(output, finishedExpectation([]), REPORT, BanditReport);
  return report.ok ? report.value.generated_at : null;
}

/** The reports that have to be there, at least one. */
function reportNames({ partExitCodes }: ToolOutput, { reportOnly }: Expectation): readonly string[] {
  return reportOnly || partExitCodes === undefined
    ? [REPORT]
    : Array.from({ length: Math.max(1, partExitCodes.length) }, (_, index) => partReport(index));
}

/** A report that nobody would read could hold what the others do not. */
function strangers(
  { reports }: ToolOutput,
  { reportOnly }: Expectation,
  names: readonly string[],
): readonly Doubt[] {
  const strange = [...reports.keys()].filter((name) => !names.includes(name));
  const message = `The run left reports that it does not write: ${nameSome(strange)}`;
  return reportOnly || strange.length === 0
    ? []
    : [{ level: 'error', code: 'REPORT_UNEXPECTED', message, next: 'Run bandit again' }];
}

/** Each part has to end as its own report says: the code of the whole run hides one of two that differ. */
function endDoubts(
  output: ToolOutput,
  { reportOnly }: Expectation,
  reports: readonly BanditReport[],
): readonly Doubt[] {
  const knowledge = reportOnly ? 'report-only' : 'run';
  const findings = reports.reduce((sum, { results }) => sum + results.length, 0);
  const doubts = exitDoubts(output, EXIT_CODES, findings, knowledge);
  const { partExitCodes = [] } = output;
  if (doubts.length > 0 || partExitCodes.length !== reports.length) {
    return doubts;
  }
  return reports.flatMap(({ results }, index) =>
    exitDoubts({ ...output, exitCode: partExitCodes[index] ?? null }, EXIT_CODES, results.length, knowledge),
  );
}

function draft(result: BanditResult): FindingDraft {
  return {
    rule: result.test_id,
    severity: SEVERITY[result.issue_severity],
    message: `${withoutPassword(result)} (${result.test_name}, confidence ${result.issue_confidence.toLowerCase()})`,
    location: { path: projectPath(result.filename), line: lineNumber(result.line_number) },
    // Bandit numbers the lines of the excerpt; the numbers must not reach the fingerprint.
    text: result.code.replaceAll(/^\d+ /gm, ''),
    suppressed: nosecLine(result) !== null,
  };
}

/** The rules about passwords in the source quote the password itself, whatever its form is. */
function withoutPassword({ test_id, issue_text }: BanditResult): string {
  return PASSWORD_RULES.includes(test_id) ? issue_text.replace(/:.*$/s, '') : issue_text;
}
