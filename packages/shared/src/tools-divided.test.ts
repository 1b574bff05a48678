import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { ToolOutput } from './model/tool-adapter.ts';
import { toolFixture } from './testing/tool-fixtures.ts';
import { bandit } from './tools/bandit.ts';

const fixture = toolFixture('bandit', 'divided');
const [FIRST, SECOND] = ['bandit-1.json', 'bandit-2.json'];
const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const reportOf = (name: string) => JSON.parse(new TextDecoder().decode(fixture.output.reports.get(name)));

function judged(change: Partial<ToolOutput>) {
  const { completeness, findings, reasons } = bandit.read(
    { ...fixture.output, ...change },
    fixture.expectation,
  );
  return { completeness, findings: findings.length, codes: reasons.map(({ code }) => code) };
}

function reports(change: Readonly<Record<string, Uint8Array | null>>): Pick<ToolOutput, 'reports'> {
  const changed = Object.entries({ ...Object.fromEntries(fixture.output.reports), ...change });
  return {
    reports: new Map(changed.flatMap(([name, bytes]) => (bytes === null ? [] : [[name, bytes] as const]))),
  };
}

/** A part's report without what it says of these files. */
function without(name: string, files: readonly string[]): Uint8Array {
  const report = reportOf(name);
  const kept = Object.entries(report.metrics).filter(([file]) => !files.includes(file));
  return encode({ ...report, metrics: Object.fromEntries(kept) });
}

describe('a run of bandit in parts', () => {
  test('is complete with all that its parts say', () => {
    const { suppressions, findings, proof } = bandit.read(fixture.output, fixture.expectation);
    expect(judged({})).toEqual({ completeness: 'complete', findings: 5, codes: [] });
    expect(proof).toMatchObject({ inputsExpected: 4, inputsSeen: 4 });
    expect(suppressions.map(({ location }) => location?.path)).toEqual(['src/app/bad.py']);
    expect(new Set(findings.map(({ location }) => location?.path))).toEqual(new Set(['src/app/bad.py']));
  });

  test.each([FIRST, SECOND])('is an error without the report %s', (name) => {
    expect(judged(reports({ [name]: null }))).toMatchObject({
      completeness: 'error',
      codes: expect.arrayContaining(['REPORT_MISSING', 'INPUT_NOT_SEEN']),
    });
  });

  test.each([FIRST, SECOND])('is an error with the report %s cut anywhere', (name) => {
    const whole = fixture.output.reports.get(name) ?? new Uint8Array();
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length - 2 }), (length) => {
        expect(judged(reports({ [name]: whole.slice(0, length) })).completeness).toBe('error');
      }),
    );
  });

  test.each([
    [FIRST, './src/app/__init__.py', ['INPUT_NOT_SEEN']],
    [FIRST, './src/app/quiet.py', ['TOTALS_MISMATCH', 'INPUT_NOT_SEEN']],
    [SECOND, './src/app/core.py', ['TOTALS_MISMATCH', 'INPUT_NOT_SEEN']],
    [SECOND, './src/app/bad.py', ['TOTALS_MISMATCH', 'FINDINGS_FILTERED', 'INPUT_NOT_SEEN']],
  ])('is incomplete when %s does not name %s', (name, file, codes) => {
    expect(judged(reports({ [name]: without(name, [file]) }))).toMatchObject({
      completeness: 'incomplete',
      codes,
    });
  });

  test('is incomplete when a part read no file at all', () => {
    const { _totals } = reportOf(FIRST).metrics;
    const empty = encode({ ...reportOf(FIRST), metrics: { _totals: { ..._totals, loc: 0, nosec: 0 } } });
    expect(judged(reports({ [FIRST]: empty }))).toMatchObject({
      completeness: 'incomplete',
      codes: ['NOTHING_SEEN', 'INPUT_NOT_SEEN'],
    });
  });

  test('is complete when all files of a part are empty, and not when those of all parts are', () => {
    const blank = (name: string) =>
      encode(
        JSON.parse(JSON.stringify(reportOf(name)), (key, value) => (/^(loc|nosec)$/.test(key) ? 0 : value)),
      );
    expect(judged(reports({ [FIRST]: blank(FIRST) }))).toEqual({
      completeness: 'complete',
      findings: 5,
      codes: [],
    });
    expect(judged(reports({ [FIRST]: blank(FIRST), [SECOND]: blank(SECOND) })).codes).toEqual([
      'NOTHING_SEEN',
    ]);
  });

  test('is incomplete when one report stands for both', () => {
    const second = fixture.output.reports.get(SECOND) ?? null;
    const { completeness, codes } = judged({ ...reports({ [FIRST]: second }), partExitCodes: [1, 1] });
    expect(completeness).toBe('incomplete');
    expect(codes).toEqual(['REPORT_CONTRADICTS_ITSELF', 'INPUT_NOT_SEEN']);
  });

  test('is incomplete when two parts name one file, however they write it', () => {
    const report = reportOf(FIRST);
    const metrics = { ...report.metrics, 'src//app/core.py': report.metrics['./src/app/__init__.py'] };
    expect(judged(reports({ [FIRST]: encode({ ...report, metrics }) })).codes).toEqual([
      'REPORT_CONTRADICTS_ITSELF',
    ]);
  });

  test.each(['bandit.json', 'bandit-3.json', 'bandit-0.json', 'other'])(
    'is an error beside a report %s',
    (name) => {
      const extra = fixture.output.reports.get(FIRST) ?? null;
      expect(judged(reports({ [name]: extra }))).toMatchObject({
        completeness: 'error',
        codes: ['REPORT_UNEXPECTED'],
      });
    },
  );

  test.each([
    [
      'the first has findings by its code and none in its report',
      { partExitCodes: [1, 1] },
      'EXIT_CONTRADICTS',
    ],
    ['the second has none by its code and some in its report', { partExitCodes: [0, 0] }, 'EXIT_CONTRADICTS'],
    ['the parts ended the other way round', { partExitCodes: [1, 0] }, 'EXIT_CONTRADICTS'],
    ['one part ended with a code of its own', { partExitCodes: [0, 2] }, 'EXIT_UNDOCUMENTED'],
    ['it is not known how one part ended', { partExitCodes: [0, null] }, 'EXIT_UNKNOWN'],
    ['the run as a whole ended with a code of its own', { exitCode: 2 }, 'EXIT_UNDOCUMENTED'],
    ['the run as a whole found nothing', { exitCode: 0 }, 'EXIT_CONTRADICTS'],
    ['the run as a whole was stopped', { ended: 'timed-out', exitCode: null }, 'TOOL_TIMED_OUT'],
    ['there are more parts than reports', { partExitCodes: [0, 1, 0] }, 'REPORT_MISSING'],
    ['there are fewer parts than reports', { partExitCodes: [0] }, 'REPORT_UNEXPECTED'],
    ['there are no parts', { partExitCodes: [] }, 'REPORT_UNEXPECTED'],
  ] as const)('is an error when %s', (_what, change, code) => {
    const { completeness, codes } = judged(change);
    expect([completeness, codes.includes(code)]).toEqual(['error', true]);
  });

  test('is an error when nobody says that it was divided', () => {
    const { partExitCodes: _codes, ...whole } = fixture.output;
    expect(bandit.read(whole, fixture.expectation).completeness).toBe('error');
  });
});

test('a run of bandit as a whole is an error beside the report of a part', () => {
  const { output, expectation } = toolFixture('bandit', 'clean');
  const more = new Map([...output.reports, ['bandit-1.json', new Uint8Array()]]);
  const { completeness, reasons } = bandit.read({ ...output, reports: more }, expectation);
  expect([completeness, reasons.map(({ code }) => code)]).toEqual(['error', ['REPORT_UNEXPECTED']]);
});

describe('the command of bandit', () => {
  const target = { sourceRoots: ['src'], packages: [], hasHistory: false, minConfidence: null };
  const paths = Array.from({ length: 120 }, (_, index) => `src/-module_${index}.py`);
  const planOf = (processors: number, files = paths) =>
    bandit.command?.({ ...target, paths: files, processors });

  test('takes a folder on one processor and over few files', () => {
    for (const plan of [planOf(1), planOf(8, paths.slice(0, 99))]) {
      expect(plan?.argv.slice(0, 3)).toEqual(['bandit', '-r', '.']);
      expect([plan?.parts, plan?.reports]).toEqual([undefined, ['bandit.json']]);
    }
  });

  test('names every file once among parts that write reports of their own, after the end of all options', () => {
    const plan = planOf(8);
    const parts = plan?.parts ?? [];
    expect(plan?.argv).not.toContain('-r');
    expect(plan?.reports).toEqual(['bandit-1.json', 'bandit-2.json']);
    expect(parts.map((part) => part.slice(0, 3))).toEqual([
      ['-o', '{out}/bandit-1.json', '--'],
      ['-o', '{out}/bandit-2.json', '--'],
    ]);
    expect(parts.flatMap((part) => part.slice(3)).toSorted()).toEqual(paths.toSorted());
  });

  test('is told of every file that bandit reads below a folder', () => {
    expect(bandit.inputs).toEqual(['**/*.py', '**/*.pyw']);
  });
});
