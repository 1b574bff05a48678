import { appendFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { digestFile } from '../files/file-digest.ts';
import { findStore, storeKey, storeName } from './store-find.ts';
import { STORE_FORMAT } from './store-index.ts';
import { TOOL_CATALOGUE } from './tool-catalogue.ts';

const VULTURE = TOOL_CATALOGUE.filter(({ id }) => id === 'vulture');
const BANDIT = TOOL_CATALOGUE.filter(({ id }) => id === 'bandit');
let folder = '';
let locks = '';
let root = '';
let interpreter = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'interlock-find-'));
  [locks, root, interpreter] = [join(folder, 'locks'), join(folder, 'store'), join(folder, 'python3')];
  await mkdir(join(locks, 'python'), { recursive: true });
  await writeFile(join(locks, 'python/requirements.txt'), 'vulture==1 --hash=sha256:00\n');
  await writeFile(interpreter, 'an interpreter\n');
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('findStore', () => {
  test('finds the store that these locks, these tools and this Python name', async () => {
    const made = await makeStore();
    expect(await findStore(root, locks, VULTURE)).toBe(made);
  });

  test('no folder of stores is no store', async () => {
    expect(await findStore(root, locks, VULTURE)).toBeNull();
  });

  test.each([
    ['a changed lock', () => appendFile(join(locks, 'python/requirements.txt'), '# other\n')],
    ['another interpreter in the place of the recorded one', () => appendFile(interpreter, 'x')],
    ['an interpreter that is gone', () => rm(interpreter)],
  ])('%s names another store', async (_, change) => {
    await makeStore();
    await change();
    expect(await findStore(root, locks, VULTURE)).toBeNull();
  });

  test('other tools name another store', async () => {
    await makeStore();
    expect(await findStore(root, locks, BANDIT)).toBeNull();
  });

  test.each([
    ['cut', '{"format":'],
    ['of another format', JSON.stringify({ format: 1, key: '0'.repeat(64), python: null, tools: [] })],
  ])('a store whose index is %s is not the one', async (_, index) => {
    const made = await makeStore();
    await writeFile(join(made, 'store.json'), index);
    expect(await findStore(root, locks, VULTURE)).toBeNull();
  });
});

async function makeStore(): Promise<string> {
  const python = {
    executable: interpreter,
    sha256: await digestFile(interpreter),
    version: '3.11.2',
    standardLibrary: '/usr/lib/x',
  };
  const key = await storeKey(locks, VULTURE, python);
  const made = join(root, storeName(key));
  await mkdir(made, { recursive: true });
  await writeFile(join(made, 'store.json'), JSON.stringify({ format: STORE_FORMAT, key, python, tools: [] }));
  return made;
}
