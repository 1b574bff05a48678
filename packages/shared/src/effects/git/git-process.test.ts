import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { runGit } from './git-process.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'git-process-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Puts a program named git into a folder of its own, and gives the PATH on which it alone stands before the machine's programs. */
async function programNamedGit(script: string): Promise<string> {
  await writeFile(join(folder, 'git'), `#!/bin/sh\n${script}\n`);
  await chmod(join(folder, 'git'), 0o755);
  return `${folder}:${process.env['PATH']}`;
}

describe('runGit() refuses', () => {
  test('an answer over its limit, whatever git ends with', async () => {
    const path = await programNamedGit('head -c 536870913 /dev/zero');
    await expect(runGit(path, folder, ['show'])).rejects.toMatchObject({
      code: 'GIT_TOO_LARGE',
      message: '`git show` wrote more than 536870912 bytes',
      next: 'Remove large files from the history that is judged',
    });
  });
  test.each([
    ['an exit code that nobody accepts', 'exit 1', 'exit code 1'],
    ['an end by a signal', 'kill -9 $$', 'exit code none'],
    ['a complaint beside exit code 0', 'echo "fatal: no" >&2', 'exit code 0'],
    ['a complaint after other lines', 'echo "hint: x" >&2; echo "error: no" >&2', 'exit code 0'],
  ])('%s', async (_name, script, said) => {
    const path = await programNamedGit(script);
    await expect(runGit(path, folder, ['show'])).rejects.toMatchObject({
      code: 'GIT_FAILED',
      message: `\`git show\` could not read the repository (${said})`,
    });
  });
  test('a machine without git', async () => {
    await expect(runGit(folder, folder, ['show'])).rejects.toMatchObject({
      code: 'GIT_MISSING',
      next: 'Install git and put it on the PATH',
    });
  });
});
