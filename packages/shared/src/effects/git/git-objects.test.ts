import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { chmod, copyFile, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { realGit } from './git.ts';

const git = realGit(process.env['PATH'] ?? '');
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
  for (const text of ['one\n', 'two\n']) {
    await writeFile(join(repository, 'src/a.py'), text);
    run(repository, 'add', '.');
    run(repository, 'commit', '-q', '-m', text.trim());
  }
  [second = '', first = ''] = run(repository, 'rev-list', 'HEAD').split('\n');
});

afterAll(async () => {
  await rm(root, { recursive: true, force: true });
});

describe('an object whose content was exchanged under its id', () => {
  const REFUSED = { code: 'GIT_OBJECT_ALTERED' };

  async function altered(object: string, other: (repository: string) => string): Promise<string> {
    const copy = await mkdtemp(join(root, 'altered-'));
    run(root, 'clone', '-q', '--no-hardlinks', repository, copy);
    const pack = readdirSync(join(copy, '.git/objects/pack')).find((name) => name.endsWith('.pack')) ?? '';
    if (pack !== '') {
      await rename(join(copy, '.git/objects/pack', pack), join(copy, 'pack'));
      execFileSync('git', ['-C', copy, 'unpack-objects', '-q'], {
        input: await readFile(join(copy, 'pack')),
      });
    }
    const fileOf = (id: string) => join(copy, '.git/objects', id.slice(0, 2), id.slice(2));
    const file = fileOf(run(copy, 'rev-parse', object));
    await chmod(file, 0o644);
    await copyFile(fileOf(other(copy)), file);
    return copy;
  }

  test('a file is neither exported nor shown', async () => {
    const copy = await altered(`${second}:src/a.py`, (folder) =>
      run(folder, 'rev-parse', `${first}:src/a.py`),
    );
    const folder = join(copy, 'export');
    await expect(git.export(copy, second, folder)).rejects.toMatchObject(REFUSED);
    await expect(git.show(copy, second, 'src/a.py')).rejects.toMatchObject(REFUSED);
  });

  test.each([
    ['folder', `src`],
    ['root folder', ''],
  ])('a %s is not listed, and no file is shown out of it', async (_what, path) => {
    const copy = await altered(`${second}:${path}`, (folder) => run(folder, 'rev-parse', `${first}:${path}`));
    await expect(git.tree(copy, second)).rejects.toMatchObject({ code: expect.stringMatching(/^GIT_/) });
    await expect(git.show(copy, second, 'src/a.py')).rejects.toMatchObject({
      code: expect.stringMatching(/^GIT_/),
    });
  });

  test('a file that its folder was made to hide does not pass for one that is not there', async () => {
    const copy = await altered(`${second}:src`, (folder) => run(folder, 'rev-parse', `${second}:`));
    await expect(git.show(copy, second, 'src/a.py')).rejects.toMatchObject(REFUSED);
    expect(await git.show(repository, second, 'src/none.py')).toBeNull();
    expect(await git.show(repository, second, 'none/a.py')).toBeNull();
  });

  test('a commit is not taken', async () => {
    const copy = await altered(second, () => first);
    await expect(git.tree(copy, second)).rejects.toMatchObject({ code: expect.stringMatching(/^GIT_/) });
    await expect(git.show(copy, second, 'src/a.py')).rejects.toMatchObject({
      code: expect.stringMatching(/^GIT_/),
    });
  });
});
