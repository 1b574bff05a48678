import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { demandCommit } from '../demand-commit.ts';
import { copyProject } from './copy-project.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'copy-project-'));
});
afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

test('a program that a project names in its git configuration is not started, and what is not committed is named', async () => {
  const [project, trap] = [join(root, 'project'), join(root, 'STARTED')];
  await mkdir(project);
  const git = (...argv: readonly string[]) =>
    execFileSync('git', ['-C', project, '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...argv]);
  git('init', '-q', '-b', 'main');
  await writeFile(join(project, 'a.py'), 'one = 1\n');
  git('add', '.');
  git('commit', '-q', '-m', 'one');
  git('config', 'filter.evil.clean', `touch ${trap}; cat`);
  await writeFile(join(project, '.git/info/attributes'), '* filter=evil\n');
  await writeFile(join(project, 'a.py'), 'two = 2\n');
  await writeFile(join(project, 'b.py'), 'three = 3\n');
  const copied = await copyProject(project, join(root, 'copy'), async () => true);
  expect(copied.notScanned).toEqual(['a.py', 'b.py']);
  expect(existsSync(trap)).toBe(false);
});

test('objects that are missing are not fetched by the program that a project names for it', async () => {
  const [project, trap] = [join(root, 'project'), join(root, 'STARTED')];
  await mkdir(project);
  const git = (...argv: readonly string[]) =>
    execFileSync('git', ['-C', project, '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...argv], {
      encoding: 'utf8',
    }).trim();
  git('init', '-q', '-b', 'main');
  await writeFile(join(project, 'a.py'), 'one = 1\n');
  git('add', '.');
  git('commit', '-q', '-m', 'one');
  const missing = git('rev-parse', 'HEAD');
  for (const [name, value] of Object.entries({
    'core.repositoryformatversion': '1',
    'extensions.partialClone': 'origin',
    'remote.origin.promisor': 'true',
    'remote.origin.url': root,
    'remote.origin.uploadpack': `touch ${trap}; false`,
  })) {
    git('config', name, value);
  }
  await rm(join(project, '.git/objects', missing.slice(0, 2), missing.slice(2)));
  const copy = copyProject(project, join(root, 'copy'), async () => true);
  await expect(copy).rejects.toMatchObject({ code: 'PROJECT_EMPTY' });
  await expect(demandCommit(project, process.env)).rejects.toMatchObject({ code: 'PROJECT_EMPTY' });
  expect(existsSync(trap)).toBe(false);
});
