import { answer, type Doubt, nothingRead, type Reading, unreadable } from '../formats/reports/answer.ts';
import { incomplete, nothingSeen, unseenDoubts } from '../formats/reports/coverage-doubts.ts';
import { exitDoubts } from '../formats/reports/exit-doubts.ts';
import type { FindingDraft } from '../formats/reports/finding.ts';
import {
  type Mutant,
  type MutantStatus,
  MutmutMeta,
  MutmutStats,
  mutantStatus,
} from '../formats/reports/mutmut-stats.ts';
import { testsDoubt } from '../formats/reports/mutmut-stop.ts';
import { projectPath } from '../formats/reports/report-text.ts';
import { jsonDocument, jsonReport } from '../formats/reports/tool-output.ts';
import type { Canary, CommandPlan, Expectation, ToolAdapter, ToolOutput } from '../model/tool-adapter.ts';
import type { ToolReport } from '../model/tool-report.ts';

const STATS = '{src}/mutants/mutmut-cicd-stats.json';
const META_FILES = '{src}/mutants/**/*.meta';
const META_FILE = /^\{src\}\/mutants\/(.+)\.meta$/;
const MAX_MUTANTS = 100_000;
/** Statuses of a mutant that no test noticed, or of which nobody can say that one did. A time-out is no kill. */
const UNNOTICED = ['survived', 'no_tests', 'suspicious', 'timeout', 'segfault'] as const;
const STATUSES = ['killed', 'skipped', 'check_was_interrupted_by_user', ...UNNOTICED] as const;

/** mutmut 3.8: do the tests notice a change? It ends with 0 whatever it found, so its two records are counted and compared. */
export const mutmut: ToolAdapter = {
  id: 'mutmut',
  homepage: 'https://github.com/boxed/mutmut',
  kind: 'hygiene',
  runsProjectCode: true,
  inputs: ['**/*.py'],
  inputsBelow: 'source-roots',
  silencers: ['pyproject.toml', 'setup.cfg'],
  // It takes a comment that holds both words, in either order.
  suppressionComments: [String.raw`#\s*pragma:.*no mutate`, 'no mutate.*# pragma:'],
  capabilities: { network: 'none', writesProject: true, children: ['python', 'pytest'] },
  reproduce: 'mutmut run && mutmut results',
  canary,
  command: plan,
  read,
};

/** A test that notices nothing: mutants of the planted function survive. */
function canary(): Canary {
  return {
    files: {
      'pyproject.toml': '[tool.mutmut]\nsource_paths = ["src/"]\n',
      'src/canary.py': 'def grow(value):\n    return value + 1\n',
      'tests/test_canary.py':
        'from canary import grow\n\n\ndef test_grow():\n    assert grow(1) is not None\n',
    },
    rule: 'survived',
    packages: [],
  };
}

function plan(): CommandPlan {
  return {
    argv: ['mutmut', 'run', '--max-children', '2'],
    environment: {},
    reports: [STATS, META_FILES],
    config: {},
    timeoutSeconds: 1800,
    writesProject: true,
    followUp: ['mutmut', 'export-cicd-stats'],
  };
}

function read(output: ToolOutput, expectation: Expectation): ToolReport {
  const report = jsonReport(output, expectation, STATS, MutmutStats);
  if (!report.ok) {
    return unreadable('mutmut', expectation, [testsDoubt(output, report.doubt)]);
  }
  const stats = report.value;
  if (stats.total > MAX_MUTANTS) {
    return unreadable('mutmut', expectation, [
      contradiction(`The report counts more than ${MAX_MUTANTS} mutants`),
    ]);
  }
  const mutants = expectation.reportOnly ? fromTotals(stats) : fromMetaFiles(output);
  if (!mutants.ok) {
    return unreadable('mutmut', expectation, [mutants.doubt]);
  }
  const report_ = answer('mutmut', reading(output, expectation, stats, mutants.value));
  const judged = stats.total - stats.skipped;
  return {
    ...report_,
    score: report_.completeness === 'complete' && judged > 0 ? stats.killed / judged : null,
  };
}

function reading(
  output: ToolOutput,
  expectation: Expectation,
  stats: MutmutStats,
  mutants: Mutants,
): Reading {
  const unnoticed = mutants.list.filter(({ status }) => UNNOTICED.some((word) => word === status));
  return {
    ...nothingRead(expectation),
    drafts: unnoticed.map(draft),
    suppressions: mutants.list
      .filter(({ status }) => status === 'skipped')
      .map(({ key, path }) => ({
        tool: 'mutmut',
        kind: 'comment',
        text: key,
        location: path === null ? null : { path, line: null },
      })),
    doubts: [
      ...exitDoubts(
        output,
        { clean: [0], findings: [0] },
        unnoticed.length,
        expectation.reportOnly ? 'report-only' : 'run',
      ),
      ...totalDoubts(stats),
      ...(expectation.reportOnly ? [] : agreementDoubts(stats, mutants.list)),
      ...unseenDoubts(expectation.paths, mutants.paths),
    ],
    inputsSeen: expectation.reportOnly ? null : mutants.paths.length,
  };
}

interface Mutants {
  readonly list: readonly Mutant[];
  /** Files of which mutants could have been made. */
  readonly paths: readonly string[];
}
type MutantsRead =
  | { readonly ok: true; readonly value: Mutants }
  | { readonly ok: false; readonly doubt: Doubt };

/** Totals that do not add up say nothing about single mutants; they are then only counted in a doubt. */
function fromTotals(stats: MutmutStats): MutantsRead {
  const sum = STATUSES.reduce((total, status) => total + stats[status], 0);
  const known = sum <= MAX_MUTANTS ? STATUSES : [];
  const list = known.flatMap((status) =>
    Array.from({ length: stats[status] }, () => ({ key: 'mutant', path: null, status })),
  );
  return { ok: true, value: { list, paths: [] } };
}

function fromMetaFiles(output: ToolOutput): MutantsRead {
  const list: Mutant[] = [];
  const paths: string[] = [];
  for (const [name, bytes] of output.reports) {
    const path = META_FILE.exec(name)?.[1];
    if (path !== undefined) {
      const meta = jsonDocument(bytes, MutmutMeta);
      if (!meta.ok) {
        return meta;
      }
      paths.push(path);
      const codes = Object.entries(meta.value.exit_code_by_key);
      list.push(
        ...codes.map(([key, code]) => ({ key, path: projectPath(path), status: mutantStatus(code) })),
      );
    }
  }
  return { ok: true, value: { list, paths } };
}

function draft({ key, path, status }: Mutant): FindingDraft {
  return {
    rule: status.replaceAll('_', '-'),
    severity: 'low',
    message: `No test noticed ${key} (${status.replaceAll('_', ' ')})`,
    location: path === null ? null : { path, line: null },
    text: key,
    suppressed: false,
  };
}

function totalDoubts(stats: MutmutStats): readonly Doubt[] {
  const doubts: Doubt[] = [];
  const sum = STATUSES.reduce((total, status) => total + stats[status], 0);
  if (sum !== stats.total) {
    doubts.push(contradiction(`The results add up to ${sum}, the total is ${stats.total}`));
  }
  if (stats.total - stats.skipped <= 0) {
    doubts.push(nothingSeen('mutmut tried no mutant'));
  }
  if (stats.check_was_interrupted_by_user > 0) {
    doubts.push(incomplete('MUTANT_NOT_RUN', 'mutmut was interrupted', 'Run it again to its end'));
  }
  return doubts;
}

function agreementDoubts(stats: MutmutStats, mutants: readonly Mutant[]): readonly Doubt[] {
  const doubts: Doubt[] = [];
  const count = (status: MutantStatus): number => mutants.filter((mutant) => mutant.status === status).length;
  if (mutants.length !== stats.total || STATUSES.some((status) => count(status) !== stats[status])) {
    doubts.push(contradiction('The totals and the records of the single mutants differ'));
  }
  const open = count('not_run');
  if (open > 0) {
    doubts.push(
      incomplete(
        'MUTANT_NOT_RUN',
        `${open} mutants have no result`,
        'Read the messages of mutmut: its first test run often fails',
      ),
    );
  }
  return doubts;
}

function contradiction(message: string): Doubt {
  return incomplete('TOTALS_MISMATCH', message, 'Delete the folder `mutants` and run mutmut again');
}
