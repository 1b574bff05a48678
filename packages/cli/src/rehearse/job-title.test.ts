import { expect, test } from '@jest/globals';
import { passedTitle } from './job-title.ts';

const TESTS = { id: 'tests', title: 'Run them' };

test.each([['["bandit","gitleaks"]'], ['[]']])('says that %s runs no project code', async (tools) => {
  expect(await passedTitle(TESTS, tools)).toContain('Nothing to run');
});

test.each([['["bandit","mutmut"]'], ['["no-such"]'], [''], ['{}']])(
  'keeps the title where %s may have run some',
  async (tools) => {
    expect(await passedTitle(TESTS, tools)).toBe('Run them');
  },
);

test('keeps the title of every other job', async () => {
  expect(await passedTitle({ id: 'gate', title: 'Look' }, '["bandit"]')).toBe('Look');
});
