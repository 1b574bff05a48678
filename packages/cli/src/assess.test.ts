import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ToolId } from '@interlock/shared/tools/registry.generated.ts';
import { describe, expect, test } from '@jest/globals';
import { assessReport } from './assess.ts';

const FIXTURES = join(import.meta.dirname, '../../shared/fixtures/tools');
const bytes = (value: unknown) =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const fixture = (path: string) => new Uint8Array(readFileSync(join(FIXTURES, path)));
const assess = (
  tool: ToolId,
  report: unknown,
  exitCode: number | null = null,
  expected: readonly string[] = [],
) =>
  assessReport({
    tool,
    report: report instanceof Uint8Array || report === null ? report : bytes(report),
    exitCode,
    path: 'out.json',
    expect: expected,
  });
const codes = async (...request: Parameters<typeof assess>) =>
  (await assess(...request)).reasons.map(({ code }) => code);

const REPORTS = {
  bandit: 'bandit/findings/reports/bandit.json',
  deptry: 'deptry/findings/reports/deptry.json',
  gitleaks: 'gitleaks/findings/reports/gitleaks.json',
  mutmut: 'mutmut/findings/reports/mutants/mutmut-cicd-stats.json',
  'pip-audit': 'pip-audit/findings/reports/pip-audit.json',
  sarif: 'sarif/findings/reports/report.sarif',
  vulture: 'vulture/findings/stdout',
  zizmor: 'zizmor/findings/reports/zizmor.json',
  cyclonedx: 'cyclonedx/clean/reports/sbom.cdx.json',
  spdx: 'spdx/clean/reports/sbom.spdx.json',
} as const satisfies Record<ToolId, string>;
const EXIT = {
  bandit: 1,
  deptry: 1,
  gitleaks: 1,
  mutmut: 0,
  'pip-audit': 1,
  sarif: 1,
  vulture: 3,
  zizmor: 14,
  cyclonedx: 0,
  spdx: 0,
} as const;
const IDS = Object.keys(REPORTS).filter((id): id is ToolId => id in REPORTS);

describe('assessReport', () => {
  test.each([
    ['bandit', { low: 4, total: 4 }],
    ['deptry', { medium: 1, low: 1, total: 2 }],
    ['gitleaks', { high: 1, total: 1 }],
    ['mutmut', { low: 2, total: 2 }],
    ['pip-audit', { unknown: 1, total: 1 }],
    ['sarif', { low: 4, total: 4 }],
    ['vulture', { low: 1, total: 1 }],
    ['zizmor', { high: 3, medium: 2, total: 5 }],
  ] as const)('fails a complete report of %s with findings', async (tool, counts) => {
    for (const exitCode of [null, EXIT[tool]]) {
      const assessment = await assess(tool, fixture(REPORTS[tool]), exitCode);
      expect(assessment).toMatchObject({ tool, completeness: 'complete', verdict: 'fail', reasons: [] });
      expect(assessment.counts).toEqual({ critical: 0, high: 0, medium: 0, low: 0, unknown: 0, ...counts });
      expect(assessment.findings).toHaveLength(counts.total);
    }
  });

  test('passes what shows that it looked and found nothing', async () => {
    const clean = await assess('bandit', fixture('bandit/clean/reports/bandit.json'), 0, ['src/app/core.py']);
    expect(clean).toMatchObject({ verdict: 'pass', counts: { total: 0 }, findings: [], reasons: [] });
    expect(await assess('pip-audit', fixture('pip-audit/clean/reports/pip-audit.json'), 0)).toMatchObject({
      verdict: 'pass',
    });
    expect(
      await assess('mutmut', fixture('mutmut/clean/reports/mutants/mutmut-cicd-stats.json')),
    ).toMatchObject({ verdict: 'pass' });
  });

  test.each(['cyclonedx', 'spdx'] as const)(
    'counts the entries of a valid %s document and lists no finding',
    async (tool) => {
      const { verdict, counts, findings } = await assess(tool, fixture(REPORTS[tool]));
      expect(verdict).toBe('pass');
      expect(counts.total).toBeGreaterThanOrEqual(2);
      expect(counts.unknown).toBe(counts.total);
      expect(findings).toEqual([]);
      expect(await codes(tool, fixture(REPORTS[tool]), 1)).toEqual(['EXIT_CONTRADICTS']);
    },
  );

  describe.each(IDS)('for %s', (tool) => {
    test.each([
      ['no file', null],
      ['an empty file', ''],
      ['null', 'null'],
      ['an empty list', '[]'],
      ['an empty object', '{}'],
      ['prose', 'All good.\n'],
      ['bytes that are not UTF-8', new Uint8Array([0x5b, 0xff, 0x5d])],
    ])('never passes %s', async (_what, report) => {
      for (const exitCode of [null, 0]) {
        expect((await assess(tool, report, exitCode)).verdict).toBe('error');
      }
    });

    test.each(IDS.filter((other) => other !== tool))('never takes a report of %s', async (other) => {
      // gitleaks writes JSON and SARIF; a SARIF log of another tool names that tool.
      expect((await assess(tool, fixture(REPORTS[other]))).verdict).toBe('error');
    });

    test('is an error beside an exit code that is not documented', async () => {
      expect((await assess(tool, fixture(REPORTS[tool]), tool === 'sarif' ? 0 : 99)).verdict).toBe(
        tool === 'sarif' ? 'fail' : 'error',
      );
    });

    test('is an error when an expected path is not named, with the findings kept', async () => {
      const whole = await assess(tool, fixture(REPORTS[tool]));
      const assessment = await assess(tool, fixture(REPORTS[tool]), null, ['no/such/file.py']);
      expect(assessment.verdict).toBe('error');
      expect(assessment.reasons.map(({ code }) => code)).toContain('INPUT_NOT_SEEN');
      expect(assessment.findings).toEqual(whole.findings);
    });
  });

  test.each([
    ['bandit', 'bandit/clean/reports/bandit.json', 1],
    ['bandit', 'bandit/findings/reports/bandit.json', 0],
    ['pip-audit', 'pip-audit/clean/reports/pip-audit.json', 1],
    ['deptry', 'deptry/findings/reports/deptry.json', 0],
    ['vulture', 'vulture/findings/stdout', 0],
    ['zizmor', 'zizmor/findings/reports/zizmor.json', 0],
    ['zizmor', 'zizmor/findings/reports/zizmor.json', 12],
    ['zizmor', 'zizmor/clean/reports/zizmor.json', 14],
    ['gitleaks', 'gitleaks/findings/reports/gitleaks.json', 0],
    ['mutmut', 'mutmut/clean/reports/mutants/mutmut-cicd-stats.json', 1],
  ] as const)('calls %s %s beside exit code %d a contradiction', async (tool, path, exitCode) => {
    const assessment = await assess(tool, fixture(path), exitCode);
    expect(assessment).toMatchObject({ completeness: 'error', verdict: 'error' });
  });

  test('never carries what gitleaks found', async () => {
    const leak = {
      RuleID: 'r',
      Description: 'd',
      StartLine: 1,
      EndLine: 1,
      File: 'f',
      Commit: 'c',
      Entropy: 4,
      Fingerprint: 'x',
    };
    const report = [
      { ...leak, Match: 'key = planted-value', Secret: 'planted-value', Message: 'planted-value' },
    ];
    expect(JSON.stringify(await assess('gitleaks', report))).not.toContain('planted-value');
  });

  test('refuses mutation totals that do not add up or count nothing', async () => {
    const none = {
      killed: 0,
      survived: 0,
      total: 0,
      no_tests: 0,
      skipped: 0,
      suspicious: 0,
      timeout: 0,
      check_was_interrupted_by_user: 0,
      segfault: 0,
    };
    expect(await codes('mutmut', none)).toEqual(['NOTHING_SEEN']);
    expect(await codes('mutmut', { ...none, total: 567 })).toEqual(['TOTALS_MISMATCH']);
    expect(await codes('mutmut', { ...none, skipped: 3, total: 3 })).toEqual(['NOTHING_SEEN']);
    expect(await codes('mutmut', { ...none, total: 1e9, survived: 1e9 })).toEqual(['TOTALS_MISMATCH']);
  });

  test('is an error when pip-audit skipped a package or audited none', async () => {
    const skipped = { name: 'b', skip_reason: 'not on the index' };
    const audited = { name: 'a', version: '1', vulns: [] };
    expect(await codes('pip-audit', { dependencies: [audited, skipped], fixes: [] })).toEqual([
      'PACKAGE_SKIPPED',
    ]);
    expect(await codes('pip-audit', { dependencies: [], fixes: [] })).toEqual(['NOTHING_SEEN']);
  });

  test.each(['cyclonedx', 'spdx'] as const)('is an error for an empty %s document', async (tool) => {
    const parsed = JSON.parse(new TextDecoder().decode(fixture(REPORTS[tool])));
    const field = tool === 'spdx' ? 'packages' : 'components';
    expect(await codes(tool, { ...parsed, [field]: [] })).toContain('NOTHING_SEEN');
    expect(await codes(tool, { ...parsed, surprise: 1 })).toEqual(['SCHEMA_INVALID']);
  });
});
