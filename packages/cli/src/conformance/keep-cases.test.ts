import { describe, expect, test } from '@jest/globals';
import { suiteAnswer } from './keep-cases.ts';

const outcome = { verdict: 'error', published: [] } as const;
const shut = { id: 'tag-moved', title: 'The tag moved', leaks: [], outcome, elapsedMilliseconds: 1 };
const open = { ...shut, id: 'extra-file', leaks: ['published: a.whl', 'the verdict is pass, not error'] };

describe('suiteAnswer()', () => {
  test('is a pass when every case is shut', () => {
    expect(suiteAnswer({ results: [shut, shut], evidence: '/kept' })).toMatchObject({
      verdict: 'pass',
      shut: 2,
      reasons: [],
      evidence: '/kept',
    });
  });

  test('fails for one open case, with what was open and how to see it again', () => {
    const answer = suiteAnswer({ results: [shut, open, shut], evidence: '/kept' });
    expect(answer).toMatchObject({ verdict: 'fail', shut: 2 });
    expect(answer.reasons).toEqual([
      {
        code: 'CASE_OPEN',
        message: 'The case `extra-file` is open: published: a.whl; the verdict is pass, not error',
        next: 'Look at `interlock rehearse --break extra-file`',
      },
    ]);
    expect(answer.steps.map(({ result }) => result)).toEqual(['shut', 'open', 'shut']);
  });
});
