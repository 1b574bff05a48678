import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CommandPlan, Expectation, ToolOutput } from '../../model/tool-adapter.ts';
import { openRealTools, type RealTools, toolRequest } from '../../testing/real-tools.ts';
import { bandit } from '../../tools/bandit.ts';

const TEN_MINUTES = 600_000;
const BAD = 'import subprocess\nsubprocess.call("ls", shell=True)\nassert True\n';
const SILENT = 'x = eval("1")  # nosec\ny = eval("2")  # nosec B307\n';
/** A relative import, which bandit resolves by the name of the module. */
const RELATIVE =
  'from . import pickle\nfrom .pickle import loads\nfrom ..app import pickle as other\nloads(b"")\n';
const ODD_NAMES = [
  '-r.py',
  '--exit-zero.py',
  '--.py',
  'a b.py',
  '[a].py',
  '*.py',
  '?.py',
  '@file.py',
  '~.py',
  '$HOME.py',
  'a,b.py',
  "it's.py",
  '"quoted".py',
  'two\nlines.py',
  'back\\slash.py',
  'ümläut.py',
  'u\u0308mlaut.py',
  '日本.py',
  '.hidden.py',
  '.py',
  '.github/scripts/a.py',
  'user.github.io/a.py',
  '.venv/lib/a.py',
  'tests/-x/test_a.py',
  'window.pyw',
  'src/window.pyw',
];
let real: RealTools;

beforeAll(async () => {
  real = await openRealTools();
}, TEN_MINUTES);

afterAll(async () => {
  await real.remove();
});

/** Findings, silences, empty files, packages up to the root, and every name that a command line could take for something else. */
function sources(): Readonly<Record<string, string>> {
  const texts = [BAD, SILENT, RELATIVE, '', 'x = 1\n', 'import pickle\n'];
  const modules = Array.from({ length: 150 }, (_, index) => [
    `src/app/part_${index % 7}/module_${index}.py`,
    texts[index % texts.length] ?? '',
  ]);
  const packages = [
    '',
    'src/',
    'src/app/',
    ...Array.from({ length: 7 }, (_, index) => `src/app/part_${index}/`),
  ];
  return {
    ...Object.fromEntries(modules),
    ...Object.fromEntries(packages.map((folder) => [`${folder}__init__.py`, ''])),
    ...Object.fromEntries(ODD_NAMES.map((name) => [name, BAD])),
  };
}

async function outputOf(folder: string, plan: CommandPlan | undefined): Promise<ToolOutput> {
  return (await real.tools.run(toolRequest('bandit', folder, plan ?? {}))).output;
}

function planOf(paths: readonly string[], processors: number): CommandPlan | undefined {
  const nothing = { sourceRoots: [], packages: [], hasHistory: false, minConfidence: null };
  return bandit.command?.({ ...nothing, paths, processors });
}

function sorted(items: readonly unknown[]): readonly string[] {
  return items.map((item) => JSON.stringify(item)).toSorted();
}

/** Everything that the reports say of each file, without their totals. */
function said({ reports }: ToolOutput) {
  const parts = [...reports.values()].map((bytes) => JSON.parse(new TextDecoder().decode(bytes)));
  const metrics = Object.entries(Object.assign({}, ...parts.map((part) => part.metrics)));
  return {
    errors: sorted(parts.flatMap((part) => part.errors)),
    results: sorted(parts.flatMap((part) => part.results)),
    metrics: sorted(metrics.filter(([name]) => name !== '_totals')),
  };
}

async function compare(files: Readonly<Record<string, string>>, processors: number) {
  const folder = await real.project(files);
  const paths = Object.keys(files);
  const expectation: Expectation = {
    paths,
    packages: [],
    commits: null,
    advisories: null,
    reportOnly: false,
  };
  const whole = await outputOf(folder, planOf(paths, 1));
  const divided = await outputOf(folder, planOf(paths, processors));
  expect(whole.partExitCodes).toBeUndefined();
  expect(divided.partExitCodes).toHaveLength(processors);
  expect(said(divided)).toEqual(said(whole));
  const [one, other] = [whole, divided].map((output) => {
    const report = bandit.read(output, expectation);
    const suppressions = report.suppressions.map(({ location }) => location?.path ?? '').toSorted();
    return { ...report, suppressions };
  });
  expect(other).toEqual(one);
  return one;
}

describe('bandit in parts says what it says as a whole', () => {
  test.each([2, 3])(
    'over files of every kind, in %d parts',
    async (processors) => {
      const files = sources();
      const report = await compare(files, processors);
      expect(report).toMatchObject({
        completeness: 'complete',
        proof: { inputsSeen: Object.keys(files).length },
      });
      expect(report?.findings.length).toBeGreaterThan(100);
      expect(report?.suppressions.length).toBeGreaterThan(40);
    },
    60_000,
  );

  test('over files that it cannot read', async () => {
    const broken = { 'src/broken.py': 'def broken(:\n', 'tools/null.py': 'x = "\0"\n' };
    const report = await compare({ ...sources(), ...broken }, 2);
    expect(report).toMatchObject({
      completeness: 'incomplete',
      reasons: [{ code: 'INPUT_SKIPPED' }, { code: 'REPORT_SAYS_ERROR' }],
    });
  }, 60_000);

  test('and is an error when one part is stopped', async () => {
    const files = sources();
    const folder = await real.project(files);
    const plan = planOf(Object.keys(files), 2);
    const { ended, exitCode } = await outputOf(folder, plan && { ...plan, timeoutSeconds: 0.02 });
    expect([ended, exitCode]).toEqual(['timed-out', null]);
  });

  test('and is incomplete when a file of a part is gone', async () => {
    const files = sources();
    const paths = [...Object.keys(files), 'src/gone.py'];
    const output = await outputOf(await real.project(files), planOf(paths, 2));
    const report = bandit.read(output, {
      paths,
      packages: [],
      commits: null,
      advisories: null,
      reportOnly: false,
    });
    expect(report.reasons.map(({ code }) => code)).toEqual(['INPUT_SKIPPED', 'INPUT_NOT_SEEN']);
  });

  test('with as many arguments, of any length, as a part may have', async () => {
    const names = Array.from({ length: 8000 }, (_, index) => `gone/${'a'.repeat(36)}${index}.py`);
    const plan = planOf(names, 2);
    expect(plan?.parts).toHaveLength(2);
    const folder = await mkdtemp(join(real.scratch, 'empty-'));
    const { ended, partExitCodes } = await outputOf(folder, plan);
    expect([ended, partExitCodes]).toEqual(['exited', [0, 0]]);
  }, 60_000);
});
