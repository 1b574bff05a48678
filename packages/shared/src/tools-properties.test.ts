import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { finishedExpectation, finishedOutput } from './formats/reports/tool-output.ts';
import type { Expectation, ToolOutput } from './model/tool-adapter.ts';
import { toolFixture } from './testing/tool-fixtures.ts';
import { TOOL_IDS, TOOLS } from './tools/registry.generated.ts';

/** Every adapter that has a fixture with findings. */
const FINDERS = TOOL_IDS.filter((id) => id !== 'cyclonedx' && id !== 'spdx');
const NAMES = [
  'bandit.json',
  'deptry.json',
  'gitleaks.json',
  'pip-audit.json',
  'zizmor.json',
  '{src}/mutants/mutmut-cicd-stats.json',
  '{src}/mutants/a.py.meta',
];
const KEYS = [
  'errors generated_at metrics _totals results loc nosec dependencies fixes name version vulns runs tool driver rules',
  'invocations bomFormat specVersion components spdxVersion packages __proto__ killed survived total exit_code_by_key',
  'error module location RuleID File skip_reason constructor @context @graph type originalUriBaseIds artifacts',
  'ident desc determinations severity locations symbolic concrete ignored',
].flatMap((line) => line.split(' '));

const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(
      null,
      true,
      0,
      1,
      -1,
      '2.1.0',
      'CycloneDX',
      'SPDX-2.3',
      'SPDX-2.2',
      'https://spdx.org/rdf/3.0.1/spdx-context.jsonld',
      '1.6',
      'gitleaks',
      '',
    ),
    fc.string(),
    fc.double(),
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie('any'), { maxKeys: 6 }),
  ),
})).any;
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  value.map((item) => new TextEncoder().encode(JSON.stringify(item) ?? '')),
  fc.string().map((text) => new TextEncoder().encode(text)),
);
const stream = fc.option(bytes, { nil: null });
const output: fc.Arbitrary<ToolOutput> = fc.record({
  exitCode: fc.option(fc.integer({ min: -2, max: 4 }), { nil: null }),
  ended: fc.constantFrom('exited', 'timed-out', 'killed', 'unknown'),
  stdout: stream,
  stderr: stream,
  reports: fc
    .dictionary(fc.constantFrom(...NAMES, 'report'), bytes)
    .map((files) => new Map(Object.entries(files))),
});

describe.each(TOOL_IDS)('%s', (id) => {
  test('never throws, and never calls strange bytes of a run clean', async () => {
    const adapter = await TOOLS[id]();
    fc.assert(
      fc.property(output, fc.array(fc.constantFrom('a.py', 'b.py')), (run, paths) => {
        const expectation: Expectation = {
          paths,
          packages: [],
          commits: 1,
          advisories: null,
          reportOnly: false,
        };
        const report = adapter.read(run, expectation);
        expect(report.completeness === 'complete' && report.findings.length === 0).toBe(false);
        expect(report.reasons.length > 0).toBe(report.completeness !== 'complete');
      }),
      { numRuns: 400 },
    );
  });

  test.each([null, 0, 1])(
    'says of a finished report that is not there that it is missing, with exit code %p',
    async (exitCode) => {
      const { completeness, reasons, findings } = (await TOOLS[id]()).read(
        finishedOutput(null, exitCode),
        finishedExpectation(['a.py']),
      );
      expect([completeness, reasons.map(({ code }) => code), findings]).toEqual([
        'error',
        ['REPORT_MISSING'],
        [],
      ]);
    },
  );

  test('never calls a strange finished report clean', async () => {
    const adapter = await TOOLS[id]();
    fc.assert(
      fc.property(bytes, fc.constantFrom(null, 0, 1, 2), (report, exitCode) => {
        const read = adapter.read(finishedOutput(report, exitCode), finishedExpectation([]));
        expect(read.completeness === 'complete' && read.findings.length === 0).toBe(false);
      }),
      { numRuns: 400 },
    );
  });
});

describe.each(FINDERS)('a report of %s with findings', (id) => {
  const fixture = toolFixture(id, 'findings');

  test('never passes when it is cut, wherever that is', async () => {
    const adapter = await TOOLS[id]();
    const reports = [...fixture.output.reports].filter(([name]) => !name.endsWith('.meta'));
    const [name, whole] = reports[0] ?? ['stdout', fixture.output.stdout ?? new Uint8Array()];
    for (let length = 0; length < whole.length; length += Math.max(1, Math.floor(whole.length / 1500))) {
      const cut = whole.slice(0, length);
      const asReport = { ...fixture.output, reports: new Map([...fixture.output.reports, [name, cut]]) };
      const run = name === 'stdout' ? { ...fixture.output, stdout: cut } : asReport;
      for (const read of [
        adapter.read(run, fixture.expectation),
        adapter.read(finishedOutput(cut, null), finishedExpectation([])),
        adapter.read(finishedOutput(cut, fixture.output.exitCode), finishedExpectation([])),
      ]) {
        expect(read.completeness === 'complete' && read.findings.length === 0).toBe(false);
      }
    }
  });

  test('never passes beside an exit code that says clean', async () => {
    const adapter = await TOOLS[id]();
    const report = adapter.read({ ...fixture.output, exitCode: 0 }, fixture.expectation);
    expect(report.findings.length).toBeGreaterThan(0);
    expect(report.completeness).toBe(id === 'mutmut' || id === 'sarif' ? 'complete' : 'error');
  });

  test.each(['timed-out', 'killed', 'unknown'] as const)(
    'is an error when the tool ended as %s',
    async (ended) => {
      const adapter = await TOOLS[id]();
      const exitCode = ended === 'unknown' ? null : fixture.output.exitCode;
      const report = adapter.read({ ...fixture.output, ended, exitCode }, fixture.expectation);
      expect(report.completeness).toBe(ended === 'unknown' && id === 'sarif' ? 'complete' : 'error');
    },
  );
});
