import { describe, expect, test } from '@jest/globals';
import { caseOf, findingOf, reportOf, toolCaseOf } from '../../testing/cases.ts';
import { type JudgedRow, judged, standing, withFinding } from '../../testing/judged-cases.ts';

const twice = reportOf('bandit', { findings: [findingOf(), findingOf()] });

const ROWS: readonly JudgedRow[] = [
  [
    'a finding at the threshold',
    caseOf({ tools: [withFinding('medium', { failAt: 'medium' })] }),
    'fail',
    'FINDING_AT_THRESHOLD',
  ],
  [
    'a finding below the threshold',
    caseOf({ tools: [withFinding('low', { failAt: 'medium' })] }),
    'pass',
    null,
  ],
  [
    'an unknown severity counts as high',
    caseOf({ tools: [withFinding('unknown', { failAt: 'high' })] }),
    'fail',
    'FINDING_AT_THRESHOLD',
  ],
  [
    'a finding that the source suppresses',
    caseOf({
      tools: [toolCaseOf({ report: reportOf('bandit', { findings: [findingOf({ suppressed: true })] }) })],
    }),
    'fail',
    'FINDING_AT_THRESHOLD',
  ],
  [
    'a finding that stands at the base',
    caseOf({ tools: [toolCaseOf({ report: standing, base: standing })] }),
    'pass',
    null,
  ],
  [
    'a second finding of the same text',
    caseOf({ tools: [toolCaseOf({ report: twice, base: standing })] }),
    'fail',
    'FINDING_AT_THRESHOLD',
  ],
  [
    'a base that is not complete',
    caseOf({ tools: [toolCaseOf({ report: standing, base: { ...standing, completeness: 'incomplete' } })] }),
    'fail',
    'FINDING_AT_THRESHOLD',
  ],
  [
    'a finding in the baseline',
    caseOf({ tools: [withFinding('medium')] }, { baseline: ['f'.repeat(64)] }),
    'pass',
    null,
  ],
  [
    'a high finding in the baseline',
    caseOf({ tools: [withFinding('high')] }, { baseline: ['f'.repeat(64)] }),
    'fail',
    'FINDING_AT_THRESHOLD',
  ],
  [
    'an unknown finding in the baseline',
    caseOf({ tools: [withFinding('unknown', { phase: 1 })] }, { baseline: ['f'.repeat(64)] }),
    'fail',
    'BASELINE_TOO_SEVERE',
  ],
  [
    'a score below the minimum',
    caseOf({ tools: [toolCaseOf({ report: reportOf('bandit', { score: 0.5 }) }, { minimumScore: 0.6 })] }),
    'fail',
    'SCORE_BELOW_MINIMUM',
  ],
  [
    'a score at the minimum',
    caseOf({ tools: [toolCaseOf({ report: reportOf('bandit', { score: 0.6 }) }, { minimumScore: 0.6 })] }),
    'pass',
    null,
  ],
  [
    'no score where one is demanded',
    caseOf({ tools: [toolCaseOf({}, { minimumScore: 0.6 })] }),
    'fail',
    'SCORE_BELOW_MINIMUM',
  ],
  [
    'a score that is not a number',
    caseOf({
      tools: [toolCaseOf({ report: reportOf('bandit', { score: Number.NaN }) }, { minimumScore: 0.6 })],
    }),
    'fail',
    'SCORE_BELOW_MINIMUM',
  ],
];

describe('judge', () => {
  test.each(ROWS)('%s', (_name, whole, verdict, code) => {
    expect(judged(whole)).toEqual({ verdict, code });
  });
});
