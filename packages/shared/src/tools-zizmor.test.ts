import { describe, expect, test } from '@jest/globals';
import { finishedExpectation, finishedOutput } from './formats/reports/tool-output.ts';
import { zizmor } from './tools/zizmor.ts';

type Level = 'High' | 'Medium' | 'Low' | 'Informational' | 'Unknown';

function item(severity: Level, ignored = false) {
  return {
    ident: 'artipacked',
    desc: 'credentials stay behind',
    determinations: { confidence: 'High', severity },
    locations: [
      {
        symbolic: { key: { Local: { given_path: '.github/workflows/a.yml' } }, kind: 'Primary' },
        concrete: { location: { start_point: { row: 3 } }, feature: 'uses' },
      },
    ],
    ignored,
  };
}

/** What zizmor is said to have ended with, over findings of these levels. */
function answered(exitCode: number, ...items: readonly ReturnType<typeof item>[]) {
  const report = new TextEncoder().encode(JSON.stringify(items));
  return zizmor.read(finishedOutput(report, exitCode), finishedExpectation([]));
}

describe('zizmor ends with the code of its worst open finding', () => {
  test.each([
    [14, ['High']],
    [14, ['Low', 'High', 'Medium']],
    [13, ['Medium', 'Low']],
    [12, ['Low', 'Informational']],
    [11, ['Informational']],
    [10, ['Unknown']],
  ] as const)('%d fits %j', (exitCode, levels) => {
    const { completeness, findings } = answered(exitCode, ...levels.map((level) => item(level)));
    expect([completeness, findings.length]).toEqual(['complete', levels.length]);
  });

  test.each([
    [0, [item('High')]],
    [11, [item('High')]],
    [13, [item('Low'), item('High')]],
    [14, [item('Low')]],
    [14, [item('Low'), item('High', true)]],
    [1, [item('Low')]],
  ])('%d does not fit %j', (exitCode, items) => {
    expect(answered(exitCode, ...items).completeness).toBe('error');
  });

  test('an ignored finding is listed as suppressed and asks for no code', () => {
    const { completeness, findings } = answered(12, item('Low'), item('High', true));
    expect(completeness).toBe('complete');
    expect(
      findings.map(({ severity, suppressed, location }) => [severity, suppressed, location?.line]),
    ).toEqual(
      expect.arrayContaining([
        ['high', true, 4],
        ['low', false, 4],
      ]),
    );
  });
});
