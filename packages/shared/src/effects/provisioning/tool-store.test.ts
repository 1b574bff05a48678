import { appendFile, chmod, mkdir, mkdtemp, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { digestFile } from '../files/file-digest.ts';
import { digestTree } from '../files/tree-digest.ts';
import { openToolStore } from './tool-store.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'interlock-store-'));
  await chmod(folder, 0o755);
  await mkdir(join(folder, 'environment/bin'), { recursive: true });
  await symlink(process.execPath, join(folder, 'environment/bin/python'));
  await writeFile(join(folder, 'environment/module.py'), 'pass\n');
  await writeFile(join(folder, 'scanner'), 'bytes of a program\n');
  await writeIndex();
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('openToolStore', () => {
  test('resolves a program and a module whose files are what the index says', async () => {
    const store = await openToolStore(folder);
    expect(await store.resolve('scanner')).toMatchObject({
      argv0: [join(folder, 'scanner')],
      version: '1.2.3',
      python: null,
    });
    const python = join(folder, 'environment/bin/python');
    expect(await store.resolve('linter')).toMatchObject({
      argv0: [python, '-I', '-m', 'linter'],
      python,
      mounts: [join(folder, 'environment'), '/usr/lib/x'],
    });
  });

  test('a changed program is TOOL_DIGEST_MISMATCH', async () => {
    await appendFile(join(folder, 'scanner'), 'x');
    await expectRefusal('scanner', 'TOOL_DIGEST_MISMATCH');
  });

  test.each([
    ['changed', () => appendFile(join(folder, 'environment/module.py'), '#')],
    ['added', () => writeFile(join(folder, 'environment/sitecustomize.py'), '')],
    ['removed', () => unlink(join(folder, 'environment/module.py'))],
    ['linked', () => symlink('/etc/passwd', join(folder, 'environment/link.py'))],
  ])('a file of the environment that was %s is TOOL_DIGEST_MISMATCH', async (_, change) => {
    await change();
    await expectRefusal('linter', 'TOOL_DIGEST_MISMATCH');
  });

  test('an interpreter other than the recorded one is TOOL_DIGEST_MISMATCH', async () => {
    await unlink(join(folder, 'environment/bin/python'));
    await symlink('/bin/sh', join(folder, 'environment/bin/python'));
    await writeIndex();
    await expectRefusal('linter', 'TOOL_DIGEST_MISMATCH');
  });

  test('a program that is gone, or was never there, is TOOL_MISSING', async () => {
    await unlink(join(folder, 'scanner'));
    await expectRefusal('scanner', 'TOOL_MISSING');
    await expectRefusal('unheard-of', 'TOOL_MISSING');
  });

  test('a link in the place of a program is refused, whatever it leads to', async () => {
    await writeFile(join(folder, 'elsewhere'), 'bytes of a program\n');
    await unlink(join(folder, 'scanner'));
    await symlink('elsewhere', join(folder, 'scanner'));
    await expectRefusal('scanner', 'TOOL_MISSING');
  });

  test('no folder is TOOL_MISSING', async () => {
    await expect(openToolStore(join(folder, 'none'))).rejects.toMatchObject({ code: 'TOOL_MISSING' });
  });

  test('a folder that others can write is TOOL_STORE_INVALID', async () => {
    await chmod(folder, 0o777);
    await expect(openToolStore(folder)).rejects.toMatchObject({ code: 'TOOL_STORE_INVALID' });
  });

  test.each([
    ['empty', ''],
    ['null', 'null'],
    ['cut', '{"format": 1,'],
    ['another format', '{"format": 1, "key": "", "python": null, "tools": []}'],
    ['not UTF-8', Buffer.from([0xff, 0xfe])],
  ])('an index that is %s is TOOL_STORE_INVALID', async (_, content) => {
    await writeFile(join(folder, 'store.json'), content);
    await expect(openToolStore(folder)).rejects.toMatchObject({ code: 'TOOL_STORE_INVALID' });
  });

  test.each(['../outside', '/etc/passwd', 'a/../../b'])(
    'an index that names %s outside of the store is TOOL_STORE_INVALID',
    async (path) => {
      const tool = {
        id: 'x',
        version: '1',
        start: { kind: 'binary', file: path },
        files: [],
        trees: [],
        system: [],
        versionArgument: null,
        children: [],
      };
      await writeFile(
        join(folder, 'store.json'),
        JSON.stringify({ format: 2, key: '0'.repeat(64), python: null, tools: [tool] }),
      );
      await expect(openToolStore(folder)).rejects.toMatchObject({ code: 'TOOL_STORE_INVALID' });
    },
  );

  test('a tool without a digest of what is started is TOOL_STORE_INVALID', async () => {
    const tool = {
      id: 'x',
      version: '1',
      start: { kind: 'binary', file: 'scanner' },
      files: [],
      trees: [],
      system: [],
      versionArgument: null,
      children: [],
    };
    await writeFile(
      join(folder, 'store.json'),
      JSON.stringify({ format: 2, key: '0'.repeat(64), python: null, tools: [tool] }),
    );
    await expectRefusal('x', 'TOOL_STORE_INVALID');
  });
});

async function expectRefusal(id: string, code: string): Promise<void> {
  const store = await openToolStore(folder);
  await expect(store.resolve(id)).rejects.toMatchObject({ code });
}

async function writeIndex(): Promise<void> {
  const common = { version: '1.2.3', versionArgument: null, children: [] };
  const scanner = {
    ...common,
    id: 'scanner',
    start: { kind: 'binary', file: 'scanner' },
    files: [{ path: 'scanner', sha256: await digestFile(join(folder, 'scanner')) }],
    trees: [],
    system: [],
  };
  const tree = { path: 'environment', sha256: await digestTree(join(folder, 'environment')) };
  const start = { kind: 'python-module', environment: 'environment', arguments: ['-I', '-m', 'linter'] };
  const linter = { ...common, id: 'linter', start, files: [], trees: [tree], system: ['/usr/lib/x'] };
  const python = {
    executable: process.execPath,
    sha256: await digestFile(process.execPath),
    version: '3.11.2',
    standardLibrary: '/usr/lib/x',
  };
  await writeFile(
    join(folder, 'store.json'),
    JSON.stringify({ format: 2, key: '0'.repeat(64), python, tools: [scanner, linter] }),
  );
}
