import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { demandCommit, demandReadable } from './demand-commit.ts';

let project = '';
beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'demand-'));
});
afterEach(async () => {
  await rm(project, { recursive: true, force: true });
});

describe('demandCommit() refuses', () => {
  test('a plain folder, and says what takes one', async () => {
    await expect(demandCommit(project, process.env)).rejects.toMatchObject({
      code: 'PROJECT_NO_REPOSITORY',
      message: `\`${project}\` is no git repository, and the gate judges a commit`,
      next: expect.stringContaining('interlock rehearse PATH'),
    });
  });
  test('a folder below the root of a repository', async () => {
    execFileSync('git', ['init', '-q', project]);
    await mkdir(join(project, 'api'));
    await expect(demandCommit(join(project, 'api'), process.env)).rejects.toMatchObject({
      code: 'PROJECT_NO_REPOSITORY',
      message: expect.stringContaining('is not its root'),
    });
  });
  test('a repository without a commit', async () => {
    execFileSync('git', ['init', '-q', project]);
    await expect(demandCommit(project, process.env)).rejects.toMatchObject({
      code: 'PROJECT_EMPTY',
      next: 'Commit the project first',
    });
  });
  test('a machine without git, which says nothing about the folder', async () => {
    await expect(demandCommit(project, { PATH: project })).rejects.toMatchObject({ code: 'GIT_MISSING' });
  });
});

describe('demandReadable()', () => {
  test('takes a plain folder, a repository and a folder below one', async () => {
    await demandReadable(project, process.env);
    execFileSync('git', ['init', '-q', project]);
    await mkdir(join(project, 'api'));
    await demandReadable(project, process.env);
    await demandReadable(join(project, 'api'), process.env);
  });
  test('refuses a repository that git cannot read, and a machine without git', async () => {
    await writeFile(join(project, '.git'), 'gitdir: /nowhere\n');
    await expect(demandReadable(project, process.env)).rejects.toMatchObject({ code: 'GIT_FAILED' });
    await expect(demandReadable(project, { PATH: project })).rejects.toMatchObject({ code: 'GIT_MISSING' });
  });
});
