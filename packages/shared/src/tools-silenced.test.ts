import { describe, expect, test } from '@jest/globals';
import type { ToolReport } from './model/tool-report.ts';
import { toolFixture } from './testing/tool-fixtures.ts';
import { TOOLS } from './tools/registry.generated.ts';

async function read(name: string): Promise<ToolReport> {
  const fixture = toolFixture('bandit', name);
  return (await TOOLS.bandit()).read(fixture.output, fixture.expectation);
}

/** What bandit says when it looks behind its comments: each finding with its severity, and which comment would have hidden it. */
describe('a finding of bandit behind a comment', () => {
  test('keeps its severity and is marked, by the comments of its own statement and the tests that they name', async () => {
    const { findings } = await read('nosec');
    const marked = findings.map(({ rule, location, suppressed }) => [rule, location?.line, suppressed]);
    expect(marked).toEqual([
      ['B307', 3, true],
      ['B307', 4, true],
      ['B307', 5, false],
      ['B404', 1, false],
      ['B607', 6, true],
      ['B602', 8, true],
    ]);
  });

  test('is counted by its comment: one that hides two findings is one silence', async () => {
    const { suppressions } = await read('nosec');
    expect(suppressions.map(({ kind, location }) => [kind, location?.line])).toEqual([
      ['comment', 3],
      ['comment', 4],
      ['comment', 9],
    ]);
  });

  test('is asked for by the command', async () => {
    const nothing = { paths: [], sourceRoots: [], packages: [], hasHistory: false, minConfidence: null };
    const target = { ...nothing, processors: 1 };
    expect((await TOOLS.bandit()).command?.(target).argv).toContain('--ignore-nosec');
  });

  test('that a run of ours only counts makes the answer incomplete; of a finished report nobody could know more', async () => {
    const { completeness, reasons } = await read('nosec-honoured');
    expect([completeness, reasons[0]?.code]).toEqual(['incomplete', 'FINDINGS_FILTERED']);
    const { output, expectation } = toolFixture('bandit', 'nosec-honoured');
    const finished = (await TOOLS.bandit()).read(output, { ...expectation, reportOnly: true });
    expect([finished.completeness, finished.suppressions.length]).toEqual(['complete', 2]);
  });
});
