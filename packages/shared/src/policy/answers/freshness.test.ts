import { describe, expect, test } from '@jest/globals';
import { caseOf, toolCaseOf } from '../../testing/cases.ts';
import { type JudgedRow, judged, STAND_INS, standInRun, withProof } from '../../testing/judged-cases.ts';
import { judge } from '../judge.ts';

const ROWS: readonly JudgedRow[] = [
  [
    'advisory data of unknown date',
    caseOf({ tools: [toolCaseOf({}, { freshnessDays: 30 })] }),
    'error',
    'ADVISORY_DATE_UNKNOWN',
  ],
];

describe('judge', () => {
  test.each(ROWS)('%s', (_name, whole, verdict, code) => {
    expect(judged(whole)).toEqual({ verdict, code });
  });

  test.each([
    ['2026-10-01', 60, 'pass', null],
    ['2026-10-01', 10, 'error', 'ADVISORY_STALE'],
    ['2026-12-01', 60, 'error', 'ADVISORY_DATE_UNKNOWN'],
    ['not a date', 60, 'error', 'ADVISORY_DATE_UNKNOWN'],
  ])('advisory data of %s with %i days allowed is %s', (dataDate, freshnessDays, verdict, code) => {
    const tool = withProof({ dataDate });
    const decision = judge(caseOf({ tools: [{ ...tool, policy: { ...tool.policy, freshnessDays } }] }));
    expect([decision.verdict, decision.reasons[0]?.code ?? null]).toEqual([verdict, code]);
  });

  test('a tool that needs advisory data has a limit to its age', () => {
    const [plain] = caseOf().tools;
    if (plain === undefined) {
      throw new Error('no tool');
    }
    const adapter = {
      ...plain.adapter,
      capabilities: { ...plain.adapter.capabilities, network: 'advisories' },
    } as const;
    const decision = judge(caseOf({ tools: [{ ...plain, adapter }] }));
    expect([decision.verdict, decision.reasons[0]?.code]).toEqual(['error', 'FRESHNESS_NOT_SET']);
  });

  test.each([
    ['2026-12-01', 'SKIP_IN_FORCE'],
    ['2026-11-01', 'SKIP_NOT_IN_FORCE'],
    ['9999-12-31', 'SKIP_NOT_IN_FORCE'],
  ])('a package that is skipped until %s is named: %s', (expires, code) => {
    const skip = { name: 'six', version: '1.0', reason: 'private', owner: 'ada', expires };
    expect(judge(caseOf({}, { skips: [skip] })).warnings.map((warning) => warning.code)).toContain(code);
  });

  test('a rehearsal judges old advisory data at its own date and says so', () => {
    const tool = withProof({ dataDate: '2020-01-01' });
    const decision = judge(
      caseOf(
        { ...standInRun, tools: [{ ...tool, policy: { ...tool.policy, freshnessDays: 1 } }] },
        STAND_INS,
      ),
    );
    expect(decision.verdict).toBe('pass');
    expect(decision.warnings.map(({ code }) => code)).toContain('ADVISORY_DATE_FROZEN');
  });
});
