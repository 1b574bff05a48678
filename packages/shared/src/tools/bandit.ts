import { answer, nothingRead, unreadable } from '../formats/answer.ts';
import {
  type BanditLevel,
  BanditReport,
  type BanditResult,
  banditDoubts,
  banditFiles,
} from '../formats/bandit-report.ts';
import { unseenDoubts } from '../formats/coverage-doubts.ts';
import { exitDoubts } from '../formats/exit-doubts.ts';
import type { FindingDraft } from '../formats/finding.ts';
import { lineNumber, projectPath } from '../formats/report-text.ts';
import { jsonReport } from '../formats/tool-output.ts';
import type { Severity } from '../model/finding.ts';
import type { Suppression } from '../model/suppression.ts';
import type { CommandPlan, Expectation, ToolAdapter, ToolOutput } from '../model/tool-adapter.ts';
import type { ToolReport } from '../model/tool-report.ts';

const REPORT = 'bandit.json';
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
  inputs: ['**/*.py'],
  silencers: ['**/.bandit'],
  // It takes `# nosecB602` and any white space that Python knows.
  suppressionComments: [String.raw`#[\s\x1c-\x1f\x85]*nosec`],
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
  const report = jsonReport(output, expectation, REPORT, BanditReport);
  if (!report.ok) {
    return unreadable('bandit', expectation, [report.doubt]);
  }
  const { metrics, results } = report.value;
  const files = banditFiles(report.value);
  const knowledge = expectation.reportOnly ? 'report-only' : 'run';
  return answer('bandit', {
    ...nothingRead(expectation),
    drafts: results.map(draft),
    suppressions: suppressions(files, metrics),
    doubts: [
      ...exitDoubts(output, { clean: [0], findings: [1] }, results.length, knowledge),
      ...banditDoubts(report.value),
      ...unseenDoubts(expectation.paths, files),
    ],
    inputsSeen: files.length,
  });
}

function draft(result: BanditResult): FindingDraft {
  return {
    rule: result.test_id,
    severity: SEVERITY[result.issue_severity],
    message: `${withoutPassword(result)} (${result.test_name}, confidence ${result.issue_confidence.toLowerCase()})`,
    location: { path: projectPath(result.filename), line: lineNumber(result.line_number) },
    // Bandit numbers the lines of the excerpt; the numbers must not reach the fingerprint.
    text: result.code.replaceAll(/^\d+ /gm, ''),
    suppressed: false,
  };
}

/** The rules about passwords in the source quote the password itself, whatever its form is. */
function withoutPassword({ test_id, issue_text }: BanditResult): string {
  return PASSWORD_RULES.includes(test_id) ? issue_text.replace(/:.*$/s, '') : issue_text;
}

/** The counts are a stranger's, so the list ends at a number that no budget allows. */
function suppressions(files: readonly string[], metrics: BanditReport['metrics']): readonly Suppression[] {
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
