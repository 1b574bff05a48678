import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { realGit } from './git.ts';
import { readPatch } from './git-diff.ts';

const git = realGit(process.env['PATH'] ?? '');
const SIGNATURE = 'gpgsig -----BEGIN PGP SIGNATURE-----\n \n AAAA\n -----END PGP SIGNATURE-----';
let root = '';
let repository = '';
let first = '';
let second = '';

function run(folder: string, ...argv: readonly string[]): string {
  const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', ['-C', folder, ...identity, ...argv], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' },
  }).trim();
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'interlock-git-'));
  repository = join(root, 'project');
  await mkdir(join(repository, 'src'), { recursive: true });
  run(repository, 'init', '-q', '-b', 'main');
  await writeFile(join(repository, 'src/a.py'), 'one\r\ntwo\n');
  await writeFile(
    join(repository, '.gitattributes'),
    '*.py text eol=crlf filter=evil\nhidden.txt export-ignore\n',
  );
  await writeFile(join(repository, 'hidden.txt'), 'seen\n');
  await writeFile(join(repository, 'tool.sh'), 'exit 0\n');
  await chmod(join(repository, 'tool.sh'), 0o755);
  await symlink('/etc/passwd', join(repository, 'link'));
  run(repository, 'add', '.');
  run(repository, 'commit', '-q', '-m', 'first');
  first = run(repository, 'rev-parse', 'HEAD');
  await writeFile(join(repository, 'src/a.py'), 'one\r\nTWO\nthree\n');
  await writeFile(join(repository, 'naïve "name".py'), 'x = 1\n');
  run(repository, 'add', '.');
  run(repository, 'commit', '-q', '-m', 'second');
  run(repository, 'commit', '-q', '--allow-empty', '-m', 'empty');
  second = run(repository, 'rev-parse', 'HEAD');
  // What a hostile checkout could leave behind.
  run(repository, 'config', 'filter.evil.smudge', 'touch EVIL');
  run(repository, 'config', 'core.fsmonitor', 'touch EVIL');
  await writeFile(join(repository, 'untracked.py'), 'never seen\n');
});

afterAll(async () => {
  await rm(root, { recursive: true, force: true });
});

describe('git', () => {
  test('resolve gives the commit, and null for what is not there or looks like an option', async () => {
    await expect(git.resolve(repository, 'refs/heads/main')).resolves.toBe(second);
    await expect(git.resolve(repository, 'refs/heads/none')).resolves.toBeNull();
    await expect(git.resolve(repository, '--all')).resolves.toBeNull();
  });

  test('show reads the committed bytes, not the working tree', async () => {
    await writeFile(join(repository, 'src/a.py'), 'edited\n');
    const bytes = await git.show(repository, first, 'src/a.py');
    expect(new TextDecoder().decode(bytes ?? new Uint8Array())).toBe('one\ntwo\n');
    await expect(git.show(repository, first, 'src/none.py')).resolves.toBeNull();
  });

  test('show takes no pattern for a path and refuses a link', async () => {
    await expect(git.show(repository, first, 'src/*.py')).resolves.toBeNull();
    await expect(git.show(repository, first, 'link')).rejects.toMatchObject({ code: 'GIT_NOT_REGULAR' });
    await expect(git.show(repository, first, 'src')).rejects.toMatchObject({ code: 'GIT_NOT_REGULAR' });
  });

  test('tree lists tracked paths with unusual names as they are', async () => {
    const paths = (await git.tree(repository, second)).map(({ path }) => path);
    expect(paths).toContain('naïve "name".py');
    expect(paths).not.toContain('untracked.py');
  });

  test('ancestry and merge bases are answered, and a foreign commit is an error', async () => {
    await expect(git.isAncestor(repository, first, second)).resolves.toBe(true);
    await expect(git.isAncestor(repository, second, first)).resolves.toBe(false);
    await expect(git.mergeBase(repository, first, second)).resolves.toBe(first);
    await expect(git.isAncestor(repository, 'f'.repeat(40), second)).rejects.toMatchObject({
      code: 'GIT_FAILED',
    });
    await expect(git.isShallow(repository)).resolves.toBe(false);
  });

  test('countCommits leaves out commits without a change', async () => {
    await expect(git.countCommits(repository, second)).resolves.toBe(2);
  });

  test('countCommits counts what shows lines, whatever the attributes of the checkout say', async () => {
    const folder = join(root, 'lines');
    await mkdir(folder);
    run(folder, 'init', '-q', '-b', 'main');
    const commit = async (name: string, content: string | Uint8Array) => {
      await writeFile(join(folder, name), content);
      run(folder, 'add', '.');
      run(folder, 'commit', '-q', '-m', name);
    };
    await commit('a.txt', 'a\n');
    await commit('b.bin', new Uint8Array([0, 1, 2]));
    await commit('c.txt', '\n');
    run(folder, 'mv', 'a.txt', 'd.txt');
    run(folder, 'commit', '-q', '-m', 'renamed');
    run(folder, 'rm', '-q', 'd.txt');
    run(folder, 'commit', '-q', '-m', 'deleted');
    await commit('.gitattributes', '* binary\n');
    await expect(git.countCommits(folder, run(folder, 'rev-parse', 'HEAD'))).resolves.toBe(3);
  });

  test('changedLines names the newer lines, also of a file whose name needs quotes', async () => {
    const changed = await git.changedLines(repository, first, second);
    expect(changed.get('src/a.py')).toEqual([2, 3]);
    expect(changed.get('naïve "name".py')).toEqual([1]);
  });

  test('readPatch gives no lines to a deleted file', () => {
    expect(readPatch('diff --git a/x b/x\n@@ -1,2 +0,0 @@\n-a\n-b\n', ['x']).get('x')).toEqual([]);
  });

  test('export writes what was committed: no filter, no line-end conversion, no export-ignore, no link', async () => {
    const folder = await mkdtemp(join(root, 'export-'));
    await git.export(repository, second, folder);
    await expect(readFile(join(folder, 'src/a.py'), 'utf8')).resolves.toBe('one\nTWO\nthree\n');
    expect(readdirSync(folder).toSorted()).toEqual([
      '.gitattributes',
      'hidden.txt',
      'naïve "name".py',
      'src',
      'tool.sh',
    ]);
    expect(readdirSync(repository)).not.toContain('EVIL');
  });

  test('clone carries the whole history of the commit and none of the configuration', async () => {
    const folder = await mkdtemp(join(root, 'clone-'));
    await git.clone(repository, second, folder);
    await expect(git.resolve(folder, 'HEAD')).resolves.toBe(second);
    await expect(git.countCommits(folder, second)).resolves.toBe(2);
    expect(run(folder, 'config', '--local', '--list')).not.toContain('evil');
  });

  test('a folder that is not a repository is an error, not an empty answer', async () => {
    const folder = await mkdtemp(join(root, 'plain-'));
    await expect(git.tree(folder, first)).rejects.toMatchObject({ code: 'GIT_FAILED' });
    await expect(git.isShallow(folder)).rejects.toMatchObject({ code: 'GIT_FAILED' });
  });

  test('a machine without git is named', async () => {
    await expect(realGit('/nonexistent').tree(repository, first)).rejects.toMatchObject({
      code: 'GIT_MISSING',
    });
  });

  test('a program that the repository names in its own configuration or attributes is never started', async () => {
    const hostile = await mkdtemp(join(root, 'programs-'));
    const trap = join(root, 'STARTED');
    const program = join(hostile, 'program.sh');
    await writeFile(program, `#!/bin/sh\ntouch ${trap}\ncat "$1" 2>/dev/null\n`, { mode: 0o755 });
    run(hostile, 'init', '-q', '-b', 'main');
    await writeFile(join(hostile, 'a.py'), 'one\n');
    run(hostile, 'add', 'a.py');
    run(hostile, 'commit', '-q', '-m', 'one');
    const before = run(hostile, 'rev-parse', 'HEAD');
    const signed = `${run(hostile, 'cat-file', 'commit', 'HEAD').replace('\n\n', `\n${SIGNATURE}\n\n`)}\n`;
    await writeFile(join(hostile, 'commit'), signed);
    run(
      hostile,
      'update-ref',
      'refs/heads/main',
      run(hostile, 'hash-object', '-t', 'commit', '-w', 'commit'),
    );
    for (const [name, value] of Object.entries({
      'log.showSignature': 'true',
      'gpg.program': program,
      'diff.evil.textconv': program,
      'diff.evil.command': program,
      'diff.external': program,
      'core.fsmonitor': program,
      'uploadpack.packObjectsHook': program,
    })) {
      run(hostile, 'config', name, value);
    }
    await writeFile(join(hostile, '.git/info/attributes'), '* diff=evil\n');
    const head = (await git.resolve(hostile, 'HEAD')) ?? '';
    await expect(git.countCommits(hostile, head)).resolves.toBe(1);
    await expect(git.committedAt(hostile, head)).resolves.toBeGreaterThan(0);
    await git.changedLines(hostile, before, head);
    await git.clone(hostile, head, await mkdtemp(join(root, 'clone-')));
    await git.export(hostile, head, await mkdtemp(join(root, 'export-')));
    await expect(git.isShallow(hostile)).resolves.toBe(false);
    expect(existsSync(trap)).toBe(false);
  });

  test('a tracked path that would leave its folder is refused', async () => {
    const blob = run(repository, 'rev-parse', `${first}:tool.sh`);
    const tree = execFileSync('git', ['-C', repository, 'mktree'], {
      input: `100644 blob ${blob}\t..\n`,
      encoding: 'utf8',
    }).trim();
    const commit = run(repository, 'commit-tree', tree, '-m', 'hostile');
    const folder = await mkdtemp(join(root, 'hostile-'));
    await expect(git.export(repository, commit, folder)).rejects.toMatchObject({ code: 'GIT_UNSAFE_PATH' });
  });
});
