import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { demandCommit } from '../demand-commit.ts';
import { copyProject } from './copy-project.ts';
import { commitAll, git } from './project.ts';

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
  const run = (...argv: readonly string[]) =>
    execFileSync('git', ['-C', project, '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...argv]);
  run('init', '-q', '-b', 'main');
  await writeFile(join(project, 'a.py'), 'one = 1\n');
  run('add', '.');
  run('commit', '-q', '-m', 'one');
  run('config', 'filter.evil.clean', `touch ${trap}; cat`);
  await writeFile(join(project, '.git/info/attributes'), '* filter=evil\n');
  await writeFile(join(project, 'a.py'), 'two = 2\n');
  await writeFile(join(project, 'b.py'), 'three = 3\n');
  const copied = await copyProject(project, join(root, 'copy'), async () => false);
  expect(copied.notScanned).toEqual(['a.py', 'b.py']);
  expect(existsSync(trap)).toBe(false);
});

test('objects that are missing are not fetched by the program that a project names for it', async () => {
  const [project, trap] = [join(root, 'project'), join(root, 'STARTED')];
  await mkdir(project);
  const gitHere = (...argv: readonly string[]) =>
    execFileSync('git', ['-C', project, '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...argv], {
      encoding: 'utf8',
    }).trim();
  gitHere('init', '-q', '-b', 'main');
  await writeFile(join(project, 'a.py'), 'one = 1\n');
  gitHere('add', '.');
  gitHere('commit', '-q', '-m', 'one');
  const missing = gitHere('rev-parse', 'HEAD');
  for (const [name, value] of Object.entries({
    'core.repositoryformatversion': '1',
    'extensions.partialClone': 'origin',
    'remote.origin.promisor': 'true',
    'remote.origin.url': root,
    'remote.origin.uploadpack': `touch ${trap}; false`,
  })) {
    gitHere('config', name, value);
  }
  await rm(join(project, '.git/objects', missing.slice(0, 2), missing.slice(2)));
  const copy = copyProject(project, join(root, 'copy'), async () => true);
  await expect(copy).rejects.toMatchObject({ code: 'PROJECT_EMPTY' });
  await expect(demandCommit(project, process.env)).rejects.toMatchObject({ code: 'PROJECT_EMPTY' });
  expect(existsSync(trap)).toBe(false);
});

describe('the addresses of the stand-ins', () => {
  const [policy, trustedRoot] = ['.github/interlock.yml', '.github/interlock/trusted_root.json'];

  /** A repository with a policy (or none), and what a rehearsal makes of it. */
  async function copyOf(hasPolicy: boolean) {
    const [project, folder] = [join(root, 'project'), join(root, 'copy')];
    await mkdir(join(project, '.github'), { recursive: true });
    await writeFile(join(project, 'a.py'), 'one = 1\n');
    if (hasPolicy) {
      await writeFile(join(project, policy), 'extends: starter\n');
    }
    await git(project, 'init', '-q', '-b', 'main');
    const own = await commitAll(project, 'one');
    const copied = await copyProject(project, folder, async () => {
      if (hasPolicy) {
        await mkdir(join(folder, '.github', 'interlock'));
        await writeFile(join(folder, policy), 'extends: starter\nrehearsal: true\n');
        await writeFile(join(folder, trustedRoot), '{}\n');
      }
      return hasPolicy;
    });
    const names = (await git(folder, 'diff', '--name-only', own, copied.commit)).split('\n');
    return { own, names, copied, folder };
  }

  test('stand in the judged commit as in its base, on top of HEAD, and change nothing else', async () => {
    const { own, names, copied, folder } = await copyOf(true);
    expect(await git(folder, 'rev-parse', 'main', `${copied.tag}^{commit}`, 'HEAD~1')).toBe(
      [copied.commit, copied.commit, own].join('\n'),
    );
    expect(names).toEqual([policy, trustedRoot]);
    expect(copied.notes).toEqual([expect.stringContaining(`is ${own.slice(0, 12)} with the addresses`)]);
  });

  test('make no commit of their own where there is no policy', async () => {
    const { own, copied } = await copyOf(false);
    expect(copied).toMatchObject({ commit: own, notes: [] });
  });
});
