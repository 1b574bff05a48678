import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runCommandLine } from '../command-line.ts';

let project = '';
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'interlock-gate-'));
  writeFileSync(join(project, 'core.py'), 'x = 1\n');
  execFileSync('git', ['init', '-q', project]);
  execFileSync('git', ['-C', project, 'add', '.']);
  execFileSync('git', ['-C', project, '-c', 'user.name=a', '-c', 'user.email=a@b.c', 'commit', '-qm', 'a']);
});
afterAll(() => {
  rmSync(project, { recursive: true });
});

test('a record that has no place is said before a tool is started, in one sentence', async () => {
  const written: string[] = [];
  const code = await runCommandLine(['gate', project, '--out', join(project, 'core.py'), '--json'], {
    out: (text) => void written.push(text),
    err: () => {},
    environment: { PATH: process.env['PATH'] },
    cwd: tmpdir(),
  });
  expect(code).toBe(2);
  expect(JSON.parse(written.join(''))).toEqual({
    verdict: 'error',
    reasons: [
      {
        code: 'FILE_UNREADABLE',
        message: `The folder for the record, \`${project}/core.py\`, could not be made`,
        next: 'Give a folder that can be written with `--out`',
      },
    ],
  });
});
