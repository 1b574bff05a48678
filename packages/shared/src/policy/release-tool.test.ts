import { describe, expect, test } from '@jest/globals';
import { caseOf, commentsOf, findingOf, reportOf, toolCaseOf } from '../testing/cases.ts';
import {
  hygiene,
  type JudgedRow,
  judged,
  release,
  waiver,
  waivers,
  withFinding,
} from '../testing/judged-cases.ts';
import { judge } from './judge.ts';

const ROWS: readonly JudgedRow[] = [
  [
    'a release with a missing answer in phase 1',
    caseOf({ ...release, tools: [toolCaseOf({ report: null }, { phase: 1 })] }),
    'error',
    'TOOL_MISSING_EVIDENCE',
  ],
  [
    'a release with a high finding in phase 1',
    caseOf({ ...release, tools: [withFinding('high', { phase: 1 })] }),
    'fail',
    'FINDING_STOPS_RELEASE',
  ],
  [
    'a release with an unknown finding in phase 1',
    caseOf({ ...release, tools: [withFinding('unknown', { phase: 1 })] }),
    'fail',
    'FINDING_STOPS_RELEASE',
  ],
  [
    'a release with a high finding below the threshold',
    caseOf({ ...release, tools: [withFinding('high', { failAt: 'critical' })] }),
    'fail',
    'FINDING_STOPS_RELEASE',
  ],
  [
    'a release with a suppression over the budget in phase 1',
    caseOf({
      ...release,
      tools: [toolCaseOf({ comments: { head: commentsOf(1), base: ['nosec 1'] } }, { phase: 1 })],
    }),
    'fail',
    'SUPPRESSION_BUDGET',
  ],
  [
    'a release with a medium finding in phase 1',
    caseOf({ ...release, tools: [withFinding('medium', { phase: 1 })] }),
    'pass',
    null,
  ],
  [
    'a release with a high hygiene finding in phase 1',
    caseOf({
      ...release,
      tools: [
        toolCaseOf(
          {
            adapter: hygiene,
            report: reportOf('deptry', { findings: [findingOf({ severity: 'high', tool: 'deptry' })] }),
          },
          { phase: 1 },
        ),
      ],
    }),
    'pass',
    null,
  ],
  [
    'a release with a waived high finding',
    caseOf({ ...release, tools: [withFinding('high', { phase: 1 })] }, waivers([waiver()])),
    'pass',
    null,
  ],
  [
    'a release with a report of somebody else',
    caseOf({ ...release, tools: [toolCaseOf({ origin: 'report' })] }),
    'error',
    'EVIDENCE_UNEXPECTED',
  ],
  [
    'a change with a report of somebody else',
    caseOf({ tools: [toolCaseOf({ origin: 'report' })] }),
    'pass',
    null,
  ],
];

describe('judge', () => {
  test.each(ROWS)('%s', (_name, whole, verdict, code) => {
    expect(judged(whole)).toEqual({ verdict, code });
  });

  test('a finding that stops a release is told with its place', () => {
    const { reasons } = judge(caseOf({ ...release, tools: [withFinding('high', { phase: 1 })] }));
    expect(reasons[0]?.next).toMatch(/starting with \S+ in \S+:\d+$/);
  });
});
