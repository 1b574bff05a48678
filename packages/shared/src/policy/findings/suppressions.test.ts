import { describe, expect, test } from '@jest/globals';
import { adapterOf, caseOf, commentsOf, reportOf, toolCaseOf } from '../../testing/cases.ts';
import { type JudgedRow, judged, release } from '../../testing/judged-cases.ts';
import { judge } from '../judge.ts';

const ROWS: readonly JudgedRow[] = [
  [
    'a suppression over the budget',
    caseOf({ tools: [toolCaseOf({ comments: { head: commentsOf(1), base: [] } })] }),
    'fail',
    'SUPPRESSION_BUDGET',
  ],
  [
    'a new suppression of a security tool within the budget',
    caseOf({
      tools: [toolCaseOf({ comments: { head: commentsOf(1), base: [] } }, { suppressionBudget: 1 })],
    }),
    'fail',
    'SUPPRESSION_ADDED',
  ],
  [
    'a new suppression of a hygiene tool within the budget',
    caseOf({
      tools: [
        toolCaseOf(
          {
            adapter: adapterOf('vulture', { kind: 'hygiene' }),
            comments: { head: commentsOf(1, 'vulture'), base: [] },
          },
          { suppressionBudget: 1 },
        ),
      ],
    }),
    'pass',
    null,
  ],
  [
    'a suppression in place of another one',
    caseOf({
      tools: [toolCaseOf({ comments: { head: commentsOf(1), base: ['nosec 2'] } }, { suppressionBudget: 1 })],
    }),
    'fail',
    'SUPPRESSION_ADDED',
  ],
  [
    'a second suppression of the same text',
    caseOf({
      tools: [
        toolCaseOf(
          { comments: { head: [...commentsOf(1), ...commentsOf(1)], base: ['nosec 1', 'nosec 2'] } },
          { suppressionBudget: 2 },
        ),
      ],
    }),
    'fail',
    'SUPPRESSION_ADDED',
  ],
  [
    'suppressions that stand at the base',
    caseOf({ tools: [toolCaseOf({ comments: { head: commentsOf(2), base: ['nosec 1', 'nosec 2'] } })] }),
    'pass',
    null,
  ],
  [
    'suppressions that stand at the base, at a release',
    caseOf({
      ...release,
      tools: [toolCaseOf({ comments: { head: commentsOf(2), base: ['nosec 1', 'nosec 2'] } })],
    }),
    'fail',
    'SUPPRESSION_BUDGET',
  ],
  [
    'suppressions without a base to compare',
    caseOf({ tools: [toolCaseOf({ comments: { head: commentsOf(1), base: null } })] }),
    'fail',
    'SUPPRESSION_BUDGET',
  ],
  [
    'a suppression that only the tool saw beside one that stands',
    caseOf({
      tools: [
        toolCaseOf({
          comments: { head: commentsOf(1), base: ['nosec 1'] },
          report: reportOf('bandit', {
            suppressions: [
              {
                tool: 'bandit',
                kind: 'comment',
                text: '# nosec',
                location: { path: 'src/b.py', line: null },
              },
            ],
          }),
        }),
      ],
    }),
    'fail',
    'SUPPRESSION_BUDGET',
  ],
  [
    'suppressions that only the tool counted',
    caseOf({ tools: [toolCaseOf({ report: reportOf('bandit', { suppressions: commentsOf(1) }) })] }),
    'fail',
    'SUPPRESSION_BUDGET',
  ],
];

describe('judge', () => {
  test.each(ROWS)('%s', (_name, whole, verdict, code) => {
    expect(judged(whole)).toEqual({ verdict, code });
  });
});

test('a suppression of a hygiene tool that the change adds within the budget is told as a warning with its place', () => {
  const tool = toolCaseOf(
    {
      adapter: adapterOf('vulture', { kind: 'hygiene' }),
      comments: { head: commentsOf(1, 'vulture'), base: [] },
    },
    { suppressionBudget: 1 },
  );
  expect(judge(caseOf({ tools: [tool] })).warnings).toContainEqual({
    code: 'SUPPRESSION_ADDED',
    message: 'The change adds 1 suppression of `vulture`',
    next: 'Fix the finding and remove the suppression, such as the one in src/a.py:1',
  });
});
