import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { judgePromotion, type PromotionRun, type ToolOutcome } from './promotion.ts';
import { orderHistory, type PromotionRecord } from './promotion-history.ts';

const RULE = { runs: 10, streak: 5, owner: 'team', localCommand: 'bandit -r src' };
const CLEAN: ToolOutcome = {
  tool: 'bandit',
  verdict: 'pass',
  completeness: 'complete',
  severe: 0,
  total: 1,
  fingerprints: ['a'],
};

function runOf(
  index: number,
  outcomes: readonly ToolOutcome[] = [CLEAN],
  change: Partial<PromotionRun> = {},
): PromotionRun {
  const time = new Date(Date.UTC(2026, 0, 1 + index)).toISOString();
  return { runId: String(index), commit: 'c', attempt: 1, time, outcomes, ...change };
}

function history(
  length: number,
  last?: Partial<ToolOutcome> | null,
  change: Partial<PromotionRun> = {},
): readonly PromotionRun[] {
  const runs = Array.from({ length }, (_, index) => runOf(index));
  return last === undefined
    ? runs
    : [...runs.slice(0, -1), runOf(length - 1, last === null ? [] : [{ ...CLEAN, ...last }], change)];
}

const codes = (runs: readonly PromotionRun[], rule = RULE) =>
  judgePromotion('bandit', runs, rule).reasons.map(({ code }) => code);

describe('judgePromotion()', () => {
  test('finds a tool eligible after ten runs, the last five clean', () => {
    expect(judgePromotion('bandit', history(10), RULE)).toMatchObject({
      isEligible: true,
      executed: 10,
      streak: 10,
      reasons: [],
    });
  });
  test.each([
    ['nine runs', history(9), ['PROMOTION_TOO_FEW_RUNS']],
    ['no run at all', [], ['PROMOTION_TOO_FEW_RUNS', 'PROMOTION_NOT_CLEAN']],
    ['a last run that failed', history(11, { verdict: 'fail' }), ['PROMOTION_NOT_CLEAN']],
    ['a last run that nobody could judge', history(11, { verdict: 'error' }), ['PROMOTION_NOT_CLEAN']],
    ['a last run that was incomplete', history(11, { completeness: 'incomplete' }), ['PROMOTION_NOT_CLEAN']],
    ['a last run without the tool', history(11, null), ['PROMOTION_NOT_CLEAN']],
    ['a severe finding that a policy let through', history(11, { severe: 1 }), ['PROMOTION_NOT_CLEAN']],
    ['a new finding in the last run', history(11, { fingerprints: ['a', 'b'] }), ['PROMOTION_NOT_CLEAN']],
    ['a green second attempt', history(11, {}, { attempt: 2 }), ['PROMOTION_NOT_CLEAN']],
  ])('keeps a tool advisory on %s', (_name, runs, expected) => {
    expect(codes(runs)).toEqual(expected);
  });
  test('counts the runs, not the attempts that one of them was given', () => {
    const again = Array.from({ length: 6 }, (_, index) => runOf(0, [CLEAN], { attempt: index + 1 }));
    const later = Array.from({ length: 5 }, (_, index) => runOf(index + 1));
    expect(judgePromotion('bandit', [...again, ...later], RULE)).toMatchObject({ executed: 6, streak: 5 });
    expect(codes([...again, ...later])).toEqual(['PROMOTION_TOO_FEW_RUNS']);
  });
  test('asks for an owner and for a command that reproduces', () => {
    expect(codes(history(10), { ...RULE, owner: ' ' })).toEqual(['PROMOTION_NO_OWNER']);
    expect(codes(history(10), { ...RULE, localCommand: '' })).toEqual(['PROMOTION_NOT_REPRODUCIBLE']);
  });
  test('never becomes eligible because a run is taken away that was not clean in the window, unless it was the one', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 16 }), (flags) => {
        const runs = flags.map((isGood, index) =>
          runOf(index, [{ ...CLEAN, verdict: isGood ? 'pass' : 'fail' }]),
        );
        const { isEligible } = judgePromotion('bandit', runs, RULE);
        expect(isEligible).toBe(flags.length >= 10 && flags.slice(-5).every(Boolean));
      }),
    );
  });
});

function recordOf(index: number, change: Partial<PromotionRecord> = {}): PromotionRecord {
  return {
    ...runOf(index),
    repository: 'acme/app',
    repositoryId: '1',
    ref: 'refs/heads/main',
    event: 'push',
    source: `r${index}`,
    ...change,
  };
}

const SCOPE = { repository: 'acme/app', repositoryId: '1', defaultBranch: 'main' };

describe('orderHistory()', () => {
  test('sorts by time, whatever order the records came in', () => {
    const { runs } = orderHistory([recordOf(2), recordOf(0), recordOf(1)], SCOPE);
    expect(runs.map(({ runId }) => runId)).toEqual(['0', '1', '2']);
  });
  test('refuses records of another repository and of proposed changes', () => {
    const { runs, refused } = orderHistory(
      [recordOf(0, { repository: 'acme/other' }), recordOf(1, { event: 'pull_request' })],
      SCOPE,
    );
    expect(runs).toEqual([]);
    expect(refused.map(({ code }) => code)).toEqual(['EVIDENCE_FOREIGN', 'PROMOTION_EVENT']);
  });
  test('refuses a second record of a run, and takes away the value of the first', () => {
    const { runs, refused } = orderHistory([recordOf(0), recordOf(0, { source: 'copy' })], SCOPE);
    expect(refused.map(({ code }) => code)).toEqual(['PROMOTION_DUPLICATE']);
    expect(runs.map(({ outcomes }) => outcomes)).toEqual([[]]);
  });
  test('takes one run for one, though its records name two commits', () => {
    const { runs, refused } = orderHistory([recordOf(0), recordOf(0, { commit: 'd' })], SCOPE);
    expect(refused.map(({ code }) => code)).toEqual(['PROMOTION_DUPLICATE']);
    expect(runs.map(({ outcomes }) => outcomes)).toEqual([[]]);
  });
  const QUEUE = 'refs/heads/gh-readonly-queue/main/pr-1';
  test.each([
    ['of another branch', { ref: 'refs/heads/easy' }, 'PROMOTION_EVENT'],
    ['of a tag', { ref: 'refs/tags/main' }, 'PROMOTION_EVENT'],
    ['of a branch that is called as in a queue', { ref: QUEUE }, 'PROMOTION_EVENT'],
    [
      'of the queue of another branch',
      { event: 'merge_group', ref: QUEUE.replace('main', 'easy') },
      'PROMOTION_EVENT',
    ],
    ['of a machine, called as the repository', { event: 'local' }, 'PROMOTION_EVENT'],
    ['of a repository that had the same name', { repositoryId: '2' }, 'EVIDENCE_FOREIGN'],
  ])('refuses a record %s', (_what, change, code) => {
    const { runs, refused } = orderHistory([recordOf(0, change)], SCOPE);
    expect(runs).toEqual([]);
    expect(refused.map((reason) => reason.code)).toEqual([code]);
  });
  test('takes records of the merge queue, and those of a machine for the project of that machine', () => {
    expect(orderHistory([recordOf(0, { event: 'merge_group', ref: QUEUE })], SCOPE).runs).toHaveLength(1);
    const own = { repository: 'local/app', event: 'local', repositoryId: '0', ref: 'refs/heads/any' };
    const scope = { repository: 'local/app', repositoryId: null, defaultBranch: null };
    expect(orderHistory([recordOf(0, own)], scope).runs).toHaveLength(1);
  });
  test('knows a record of a machine by all that it says, not by an account that is called `local`', () => {
    const scope = { repository: 'local/app', repositoryId: '7', defaultBranch: 'main' };
    const account = { repository: 'local/app', repositoryId: '7' };
    const easy = orderHistory([recordOf(0, { ...account, ref: 'refs/heads/easy' })], scope);
    expect(easy.runs).toEqual([]);
    expect(easy.refused.map(({ code }) => code)).toEqual(['PROMOTION_EVENT']);
    expect(orderHistory([recordOf(0, { ...account, event: 'local' })], scope).runs).toEqual([]);
    expect(orderHistory([recordOf(0, account)], scope).runs).toHaveLength(1);
  });
  test('counts no record of a workflow where nobody knows the protected branch', () => {
    expect(orderHistory([recordOf(0)], { ...SCOPE, defaultBranch: null }).runs).toEqual([]);
  });
});
