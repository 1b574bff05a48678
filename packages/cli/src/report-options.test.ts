import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { demandReports } from './report-options.ts';

let project = '';
beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'report-options-'));
  await writeFile(join(project, 'out.json'), '{}');
});
afterAll(async () => {
  await rm(project, { recursive: true, force: true });
});

test('takes a file that is there', async () => {
  await expect(demandReports(project, ['bandit=out.json', 'deptry=./out.json'])).resolves.toBeUndefined();
});

test.each([
  [['bandit=nope.json'], 'nope.json'],
  [['bandit=out.json/none'], 'out.json/none'],
  [['bandit=/abs/out.json'], '/abs/out.json'],
  [['bandit=../out.json'], '../out.json'],
  [['bandti=out.json'], 'bandti'],
  [['bandit'], '--report bandit'],
  [['bandit='], '--report bandit='],
  [['=out.json'], '--report =out.json'],
  [['bandit=out.json', 'bandit=out.json'], 'bandit'],
])('%j is a wrong use that names the value', async (values, named) => {
  await expect(demandReports(project, values)).rejects.toMatchObject({
    code: 'USAGE',
    message: expect.stringContaining(named),
    next: expect.not.stringContaining('with:'),
  });
});

test('offers for a tool that does not exist only those that a policy can name', async () => {
  await expect(demandReports(project, ['semgrep=out.json'])).rejects.toMatchObject({
    next: expect.stringMatching(/^Use one of bandit, deptry, gitleaks, mutmut, pip-audit, vulture$/),
  });
});
