import { describe, expect, test } from '@jest/globals';
import { caseOf, reportOf, toolCaseOf } from '../testing/cases.ts';
import {
  hygiene,
  type JudgedRow,
  judged,
  reason,
  standing,
  withFinding,
  withProof,
} from '../testing/judged-cases.ts';
import { judge } from './judge.ts';

const incomplete = reportOf('deptry', { completeness: 'incomplete', reasons: [reason] });
const accepted = { reason: 'r', owner: 'ada', expires: '2026-12-31' };

const ROWS: readonly JudgedRow[] = [
  [
    'a tool without evidence',
    caseOf({ tools: [toolCaseOf({ report: null })] }),
    'error',
    'TOOL_MISSING_EVIDENCE',
  ],
  [
    'an incomplete answer',
    caseOf({ tools: [toolCaseOf({ adapter: hygiene, report: incomplete })] }),
    'error',
    'X',
  ],
  [
    'an incomplete answer without a reason',
    caseOf({ tools: [toolCaseOf({ report: reportOf('bandit', { completeness: 'incomplete' }) })] }),
    'error',
    'TOOL_MISSING_EVIDENCE',
  ],
  [
    'an incomplete answer with a finding',
    caseOf({
      tools: [toolCaseOf({ report: { ...standing, completeness: 'incomplete', reasons: [reason] } })],
    }),
    'error',
    'X',
  ],
  [
    'an accepted incomplete answer of a hygiene tool',
    caseOf({ tools: [toolCaseOf({ adapter: hygiene, report: incomplete }, { acceptIncomplete: accepted })] }),
    'pass',
    null,
  ],
  [
    'an accepted incomplete answer of a security tool',
    caseOf({
      tools: [toolCaseOf({ report: { ...incomplete, tool: 'bandit' } }, { acceptIncomplete: accepted })],
    }),
    'error',
    'X',
  ],
  [
    'an acceptance that ended',
    caseOf({
      tools: [
        toolCaseOf(
          { adapter: hygiene, report: incomplete },
          { acceptIncomplete: { ...accepted, expires: '2026-11-20' } },
        ),
      ],
    }),
    'error',
    'X',
  ],
  [
    'an accepted tool that is an error',
    caseOf({
      tools: [
        toolCaseOf(
          { adapter: hygiene, report: { ...incomplete, completeness: 'error' } },
          { acceptIncomplete: accepted },
        ),
      ],
    }),
    'error',
    'X',
  ],
  ['a finding in phase 1', caseOf({ tools: [withFinding('high', { phase: 1 })] }), 'pass', null],
  [
    'a missing answer in phase 1',
    caseOf({ tools: [toolCaseOf({ report: null }, { phase: 1 })] }),
    'pass',
    null,
  ],
];

describe('judge', () => {
  test.each(ROWS)('%s', (_name, whole, verdict, code) => {
    expect(judged(whole)).toEqual({ verdict, code });
  });

  test('a phase-1 tool keeps its true verdict beside an open gate', () => {
    const decision = judge(caseOf({ tools: [withFinding('high', { phase: 1 })] }));
    expect(decision.assessments.find(({ id }) => id === 'tool:bandit')).toMatchObject({
      verdict: 'fail',
      enforcement: 'advisory',
    });
  });
});

test.each([
  ['that is taken', {}, accepted.expires, 'INCOMPLETE_ACCEPTED'],
  ['that ended', {}, '2026-11-20', 'INCOMPLETE_ACCEPTANCE_INVALID'],
  ['for a security tool', { kind: 'security' as const }, accepted.expires, 'INCOMPLETE_ACCEPTANCE_INVALID'],
])('an acceptance %s is told', (_what, change, expires, code) => {
  const tool = toolCaseOf(
    { adapter: { ...hygiene, ...change }, report: incomplete },
    { acceptIncomplete: { ...accepted, expires } },
  );
  const { reasons, warnings } = judge(caseOf({ tools: [tool] }));
  expect([...reasons, ...warnings].map((told) => told.code)).toContain(code);
});

test('a tool that never ran is told once, with its name, and not as one without a box or data too', () => {
  const never = withProof({ confinement: null, dataDate: null });
  const reasons = [{ code: 'TOOL_MISSING', message: 'It is not in the store', next: 'Provide it' }];
  const report = { ...reportOf('bandit'), ...never.report, completeness: 'incomplete' as const, reasons };
  const { verdict, assessments } = judge(
    caseOf({ tools: [toolCaseOf({ report }, { phase: 1, freshnessDays: 30 })] }),
  );
  const [bandit] = assessments.filter(({ id }) => id === 'tool:bandit');
  expect(verdict).toBe('pass');
  expect(bandit).toMatchObject({
    verdict: 'error',
    reasons: [{ code: 'TOOL_MISSING', message: '`bandit`: It is not in the store' }],
  });
  expect(bandit?.reasons).toHaveLength(1);
});
