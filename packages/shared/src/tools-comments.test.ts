import { describe, expect, test } from '@jest/globals';
import { suppressionComments } from './policy/findings/suppression-comments.ts';
import { bandit } from './tools/bandit.ts';
import { deptry } from './tools/deptry.ts';
import { mutmut } from './tools/mutmut.ts';
import { vulture } from './tools/vulture.ts';

const INTERNAL_SPACE = String.fromCodePoint(0x1c);
const NEXT_LINE = String.fromCodePoint(0x85);

// What each tool takes, read from its own source: bandit 1.9 manager.py, vulture 2.16 noqa.py, deptry 0.25 imports, mutmut 3.8 pragma_handling.py.
describe.each([
  [
    'bandit',
    bandit,
    [
      '# nosec',
      '#nosec',
      '#   nosec: B602',
      '# nosecB602',
      '# nosecurity',
      '# x # nosec',
      `#${INTERNAL_SPACE}nosec`,
      `#${NEXT_LINE}nosec`,
    ],
  ],
  ['vulture', vulture, ['# noqa', '# NoQA: F401', '# noqa:F401', '# noqabc']],
  ['deptry', deptry, ['# deptry: ignore', '#deptry:ignore[DEP001]', `#${NEXT_LINE}deptry: ignore`]],
  [
    'mutmut',
    mutmut,
    [
      '# pragma: no mutate',
      '# pragma: no mutate block',
      '# pragma: no cover, no mutate',
      '# pragma:no mutate',
      '# no mutate # pragma:',
    ],
  ],
] as const)('comments that %s takes are found', (_id, adapter, comments) => {
  test.each(comments)('%j', (comment) => {
    expect(suppressionComments(adapter, [{ path: 'a.py', text: `x = 1  ${comment}` }])).toHaveLength(1);
  });
  test('and no other', () => {
    expect(suppressionComments(adapter, [{ path: 'a.py', text: 'nosec = 1  # fine\n' }])).toEqual([]);
  });
});
