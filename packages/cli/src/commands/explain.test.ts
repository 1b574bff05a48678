import { expect, test } from '@jest/globals';
import { runCommandLine } from '../command-line.ts';

async function explain(...argv: readonly string[]) {
  const written = { out: '', err: '' };
  const code = await runCommandLine(['explain', ...argv], {
    out: (text) => {
      written.out += text;
    },
    err: (text) => {
      written.err += text;
    },
    environment: {},
    cwd: '/',
  });
  return { code, ...written };
}

test('a code with one next step gives it in one line', async () => {
  expect(await explain('FINDING_STOPS_RELEASE')).toEqual({
    code: 0,
    out: 'FINDING_STOPS_RELEASE: An unwaived high or critical finding of a security tool.\nNext: Reproduce with `…` and fix, starting with ….\n',
    err: '',
  });
});

test('a code with several says that the reason names the one that counts', async () => {
  const { out } = await explain('SUBJECT_SWAPPED');
  expect(out).toContain('Next, as the reason that you have says:\n  - ');
  expect(out.split('\n').filter((line) => line.startsWith('  - ')).length).toBeGreaterThan(1);
});

test('--json carries the steps', async () => {
  expect(JSON.parse((await explain('TOOL_TIMED_OUT', '--json')).out)).toEqual({
    code: 'TOOL_TIMED_OUT',
    meaning: 'A tool was stopped at its time limit',
    next: ['Run the tool again to its end and look at its messages'],
  });
});

test('a code in lower case is taken', async () => {
  expect(await explain('policy_bootstrap')).toEqual(await explain('POLICY_BOOTSTRAP'));
  expect((await explain('policy_bootstrap')).code).toBe(0);
});
