import { amount } from '../formats/amount.ts';
import { answer, type Doubt, nothingRead, unreadable } from '../formats/reports/answer.ts';
import { incomplete, nothingSeen, unproven, unseenDoubts } from '../formats/reports/coverage-doubts.ts';
import { exitDoubts } from '../formats/reports/exit-doubts.ts';
import type { FindingDraft } from '../formats/reports/finding.ts';
import { lineNumber, projectPath } from '../formats/reports/report-text.ts';
import { type Read, reportBytes, textOf } from '../formats/reports/tool-output.ts';
import type {
  CommandPlan,
  CommandTarget,
  Expectation,
  ToolAdapter,
  ToolOutput,
} from '../model/tool-adapter.ts';
import type { ToolReport } from '../model/tool-report.ts';

const LINE =
  /^(.+?):(\d+): ((unused [a-z]+|unreachable|unsatisfiable|redundant)\b.*) \((\d{1,3})% confidence(?:, \d+ lines?)?\)$/;

/**
 * A file with dead code from outside of the project, read by the same run: silence of vulture proves nothing, its report of this file
 * does. The dead block is the largest one, so that its line stands last and a cut report is without it.
 */
const SENTINEL = 'interlock_sentinel.py';
const SENTINEL_LINES = 50_000;
const SENTINEL_CODE = `def interlock_sentinel():\n    return 1\n    '''${'\n'.repeat(SENTINEL_LINES)}'''\n\n\ninterlock_sentinel()\n`;
const SENTINEL_PLACE = new RegExp(`^/(?:.*/)?${SENTINEL.replace('.', String.raw`\.`)}$`);

/** vulture 2.16: dead Python code. Text only; it is started on every file by name and says on stderr which one it could not read. */
export const vulture: ToolAdapter = {
  id: 'vulture',
  homepage: 'https://github.com/jendrikseipp/vulture',
  kind: 'hygiene',
  runsProjectCode: false,
  inputs: ['**/*.py'],
  takesConfidence: true,
  silencers: [],
  // It takes any word that starts so.
  suppressionComments: [String.raw`#\s*noqa`],
  capabilities: { network: 'none', writesProject: false, children: [] },
  reproduce: 'vulture .',
  // Unreachable code has confidence 100, so that no threshold hides the canary.
  canary: () => ({
    files: { 'canary.py': 'def run():\n    return 1\n    print(2)\n\n\nrun()\n' },
    rule: 'unreachable',
    packages: [],
  }),
  command: plan,
  read,
};

/** An empty configuration replaces the project's; `--exclude ''` must not be given, because it excludes everything. */
function plan(target: CommandTarget): CommandPlan {
  const confidence = ['--min-confidence', String(target.minConfidence ?? 60)];
  return {
    argv: [
      'vulture',
      '--config',
      '{config}/vulture.toml',
      ...confidence,
      '--sort-by-size',
      // A tracked file may be called like an option.
      '--',
      ...target.paths,
      `{config}/${SENTINEL}`,
    ],
    environment: {},
    reports: [],
    config: { 'vulture.toml': '', [SENTINEL]: SENTINEL_CODE },
    timeoutSeconds: 300,
    writesProject: false,
    followUp: null,
  };
}

function read(output: ToolOutput, expectation: Expectation): ToolReport {
  const text = reportText(output, expectation);
  if (!text.ok) {
    return unreadable('vulture', expectation, [text.doubt]);
  }
  const lines = text.value.split(/\r?\n/).filter((line) => line !== '');
  const known = lines.map(draft).filter((item) => item !== null);
  const drafts = known.filter((item) => !isSentinel(item));
  const doubts = [
    ...endDoubts(output, expectation, lines.length),
    ...formDoubts(text.value, lines.length - known.length),
    ...(expectation.reportOnly
      ? reportDoubts(expectation, lines, drafts.length)
      : runDoubts(output, expectation, known.length - drafts.length)),
  ];
  const isWhole = !expectation.reportOnly && doubts.length === 0;
  // Every file was named on the command line, and what could not be read stands on stderr.
  const inputsSeen = isWhole ? expectation.paths.length : null;
  return answer('vulture', { ...nothingRead(expectation), drafts, doubts, inputsSeen });
}

/** A path of the project is relative, so that no file of it can pass for the sentinel. */
function isSentinel(item: FindingDraft): boolean {
  return SENTINEL_PLACE.test(item.location?.path ?? '');
}

function endDoubts(output: ToolOutput, expectation: Expectation, lines: number): readonly Doubt[] {
  return exitDoubts(
    output,
    { clean: [0], findings: [3] },
    lines,
    expectation.reportOnly ? 'report-only' : 'run',
  );
}

/** What vulture printed; of a finished report that somebody else kept, an empty one is no report. */
function reportText(output: ToolOutput, expectation: Expectation): Read<string> {
  const finished = reportBytes(output, expectation, '');
  if (!expectation.reportOnly || !finished.ok) {
    return textOf(output.stdout);
  }
  return textOf(finished.value);
}

function draft(line: string): FindingDraft | null {
  const match = LINE.exec(line);
  if (match === null) {
    return null;
  }
  const [, path = '', number = '', message = '', rule = '', confidence = ''] = match;
  return {
    rule: rule.replaceAll(' ', '-'),
    severity: 'low',
    message: `${message} (${confidence}% confidence)`,
    location: { path: projectPath(path), line: lineNumber(Number(number)) },
    text: message,
    suppressed: false,
  };
}

function formDoubts(text: string, foreign: number): readonly Doubt[] {
  const next = 'Run vulture again with its usual output and keep it whole';
  if (foreign > 0) {
    return [
      {
        level: 'error',
        code: 'REPORT_WRONG_FORM',
        message: `${amount(foreign, 'line is', 'lines are')} not of the form that vulture writes`,
        next,
      },
    ];
  }
  if (text !== '' && !text.endsWith('\n')) {
    return [{ level: 'error', code: 'REPORT_MALFORMED', message: 'The last line is cut off', next }];
  }
  return [];
}

function reportDoubts(
  expectation: Expectation,
  lines: readonly string[],
  findings: number,
): readonly Doubt[] {
  const names = lines.map((line) => LINE.exec(line)?.[1]).filter((name) => name !== undefined);
  const doubts = unseenDoubts(expectation.paths, names);
  return findings === 0
    ? [...doubts, unproven('A report of vulture without findings does not say whether it read a file')]
    : doubts;
}

function runDoubts(output: ToolOutput, expectation: Expectation, sentinels: number): readonly Doubt[] {
  const stderr = textOf(output.stderr);
  if (!stderr.ok) {
    return [stderr.doubt];
  }
  const doubts: Doubt[] = [];
  if (expectation.paths.length === 0) {
    doubts.push(nothingSeen('vulture was given no file'));
  }
  if (sentinels === 0) {
    doubts.push(unproven('vulture did not report the sentinel that it was started on beside the project'));
  }
  if (stderr.value.trim() !== '') {
    // Exit code 3 for dead code covers the code for unreadable input, so the stream decides.
    doubts.push(
      incomplete('INPUT_SKIPPED', 'vulture could not read a file', 'Correct the file that its messages name'),
    );
  }
  return doubts;
}
