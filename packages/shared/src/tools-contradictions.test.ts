import { describe, expect, test } from '@jest/globals';
import { finishedExpectation, finishedOutput } from './formats/reports/tool-output.ts';
import { toolFixture } from './testing/tool-fixtures.ts';
import { TOOLS, type ToolId } from './tools/registry.generated.ts';

const encode = (value: unknown) =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));

/** The codes for a finished report that nobody ran here. */
async function codesOf(tool: ToolId, report: unknown, paths: readonly string[] = []) {
  const adapter = await TOOLS[tool]();
  const read = adapter.read(finishedOutput(encode(report), null), finishedExpectation(paths));
  return read.reasons.map(({ code }) => code);
}

describe('bandit', () => {
  const bytes = toolFixture('bandit', 'findings').output.reports.get('bandit.json');
  const whole = JSON.parse(new TextDecoder().decode(bytes));
  const { metrics } = whole;
  const file = './src/app/bad.py';
  const inFile = (change: object) => ({ ...metrics, [file]: { ...metrics[file], ...change } });
  const inTotals = (change: object) => ({ ...metrics, _totals: { ..._totals, ...change } });
  const { _totals } = metrics;

  test('takes the report as it is', async () => {
    expect(await codesOf('bandit', whole)).toEqual([]);
  });

  test.each([
    [
      'a confidence that the list does not have',
      inFile({ 'CONFIDENCE.HIGH': 3, 'CONFIDENCE.LOW': 1 }),
      'FINDINGS_FILTERED',
    ],
    ['more findings by confidence', inTotals({ 'CONFIDENCE.LOW': 2 }), 'FINDINGS_FILTERED'],
    [
      'another severity than the list',
      inTotals({ 'SEVERITY.LOW': 0, 'SEVERITY.HIGH': 4 }),
      'FINDINGS_FILTERED',
    ],
    ['another severity in a file', inFile({ 'SEVERITY.LOW': 0, 'SEVERITY.HIGH': 4 }), 'FINDINGS_FILTERED'],
    ['silences that no file has', inTotals({ nosec: 4 }), 'TOTALS_MISMATCH'],
    ['silences that the totals do not have', inFile({ nosec: 4 }), 'TOTALS_MISMATCH'],
    ['skipped tests that no file has', inTotals({ skipped_tests: 1 }), 'TOTALS_MISMATCH'],
    ['a confidence that is no number', inFile({ 'CONFIDENCE.HIGH': '4' }), 'REPORT_WRONG_FORM'],
    ['a confidence below nothing', inTotals({ 'CONFIDENCE.LOW': -1 }), 'REPORT_WRONG_FORM'],
  ])('counts %s', async (_what, changed, code) => {
    expect(await codesOf('bandit', { ...whole, metrics: changed })).toEqual([code]);
  });

  test('is not asked about a confidence that it counts nowhere', async () => {
    const without = JSON.parse(JSON.stringify(whole), (key, value) =>
      key.startsWith('CONFIDENCE.') ? undefined : value,
    );
    expect(await codesOf('bandit', without)).toEqual([]);
  });

  test('counted nothing in a file, because it could not parse it, and names no error', async () => {
    const { output } = toolFixture('bandit', 'syntax-error');
    const report = JSON.parse(new TextDecoder().decode(output.reports.get('bandit.json')));
    expect(await codesOf('bandit', { ...report, errors: [] })).toEqual(['INPUT_SKIPPED']);
  });
});

test('deptry says what it misses where no file declares a dependency', async () => {
  const { output, expectation } = toolFixture('deptry', 'clean');
  const stderr = encode(
    'Traceback\ndeptry.exceptions.DependencySpecificationNotFoundError: No file called\n',
  );
  const run = { ...output, exitCode: 1, stderr, reports: new Map<string, Uint8Array>() };
  const read = (await TOOLS.deptry()).read(run, expectation);
  expect([read.completeness, read.reasons.map(({ code }) => code)]).toEqual(['error', ['REPORT_MISSING']]);
  expect(read.reasons[0]?.message).toContain('pyproject.toml');
  const silent = (await TOOLS.deptry()).read({ ...run, stderr: encode('') }, expectation);
  expect(silent.reasons[0]?.message).toContain('deptry.json');
});
