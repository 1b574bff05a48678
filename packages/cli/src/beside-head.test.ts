import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { gateNote, pathsBesideHead } from './beside-head.ts';

let project = '';
beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'beside-head-'));
});
afterEach(async () => {
  await rm(project, { recursive: true, force: true });
});

describe('pathsBesideHead()', () => {
  test('tells changed, staged, new and ignored paths apart, and starts no program of the configuration', async () => {
    const git = (...argv: readonly string[]) =>
      execFileSync('git', ['-C', project, '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...argv]);
    git('init', '-q', '-b', 'main');
    for (const name of ['a.py', 'gone.py', 'same.py']) {
      await writeFile(join(project, name), 'one = 1\n');
    }
    await writeFile(join(project, '.gitignore'), 'ignored/\n');
    git('add', '.');
    git('commit', '-q', '-m', 'one');
    expect(await pathsBesideHead(project, process.env)).toEqual({ changed: [], ignored: [] });
    git('config', 'filter.evil.clean', `touch ${join(project, '.git/STARTED')}; cat`);
    await writeFile(join(project, '.git/info/attributes'), '* filter=evil\n');
    await writeFile(join(project, 'a.py'), 'two = 2\n');
    await rm(join(project, 'gone.py'));
    await writeFile(join(project, 'new file.py'), '');
    await mkdir(join(project, 'ignored'));
    await writeFile(join(project, 'ignored/x.py'), '');
    const { changed, ignored } = await pathsBesideHead(project, process.env);
    expect(changed.toSorted()).toEqual(['a.py', 'gone.py', 'new file.py']);
    expect(ignored).toEqual(['ignored/']);
    expect(existsSync(join(project, '.git/STARTED'))).toBe(false);
  });
});

describe('gateNote()', () => {
  test('says nothing where nothing stands beside HEAD', () => {
    expect(gateNote({ changed: [], ignored: [] })).toBeNull();
  });

  test('names what changed and counts what is ignored', () => {
    const changed = Array.from({ length: 10 }, (_none, index) => `${index}.py`);
    const note = gateNote({ changed, ignored: ['.venv/'] });
    expect(note).toContain('"0.py"');
    expect(note).toContain('"7.py" and 2 more; 1 ignored path');
    expect(note).not.toContain('.venv');
  });
});
