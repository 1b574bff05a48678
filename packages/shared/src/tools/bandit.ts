import { answer, nothingRead, unreadable } from '../formats/answer.ts';
import { banditSuppressions, NOSEC_COMMENT, nosecLine } from '../formats/bandit-nosec.ts';
import {
  type BanditLevel,
  BanditReport,
  type BanditResult,
  banditDoubts,
  banditFiles,
  silencedDoubts,
} from '../formats/bandit-report.ts';
import { unseenDoubts } from '../formats/coverage-doubts.ts';
import { exitDoubts } from '../formats/exit-doubts.ts';
import type { FindingDraft } from '../formats/finding.ts';
import { lineNumber, projectPath } from '../formats/report-text.ts';
import { jsonReport } from '../formats/tool-output.ts';
import type { Severity } from '../model/finding.ts';
import type { CommandPlan, Expectation, ToolAdapter, ToolOutput } from '../model/tool-adapter.ts';
import type { ToolReport } from '../model/tool-report.ts';

const REPORT = 'bandit.json';
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
  suppressionComments: [NOSEC_COMMENT],
  capabilities: { network: 'none', writesProject: false, children: [] },
  reproduce: "bandit -r . -x '' --ini /dev/null --ignore-nosec",
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
    // What a comment hides has no severity; it is listed, and the policy says what the comment is worth.
    '--ignore-nosec',
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
  const { results } = report.value;
  const files = banditFiles(report.value);
  const knowledge = expectation.reportOnly ? 'report-only' : 'run';
  return answer('bandit', {
    ...nothingRead(expectation),
    drafts: results.map(draft),
    suppressions: banditSuppressions(report.value),
    doubts: [
      ...exitDoubts(output, { clean: [0], findings: [1] }, results.length, knowledge),
      ...banditDoubts(report.value),
      ...(expectation.reportOnly ? [] : silencedDoubts(report.value)),
      ...unseenDoubts(expectation.paths, files),
    ],
    inputsSeen: files.length,
  });
}

function draft(result: BanditResult): FindingDraft {
  return {
    rule: result.test_id,
    severity: SEVERITY[result.issue_severity],
    message: `${result.issue_text} (${result.test_name}, confidence ${result.issue_confidence.toLowerCase()})`,
    location: { path: projectPath(result.filename), line: lineNumber(result.line_number) },
    // Bandit numbers the lines of the excerpt; the numbers must not reach the fingerprint.
    text: result.code.replaceAll(/^\d+ /gm, ''),
    suppressed: nosecLine(result) !== null,
  };
}
