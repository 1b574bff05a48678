import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { TOOL_CATALOGUE } from './tool-catalogue.ts';
import { digestOfLocks, lockedVersion } from './tool-lock.ts';

const LOCKS = resolve(import.meta.dirname, '../../../../../locks');
let copy = '';

beforeEach(async () => {
  copy = await mkdtemp(join(tmpdir(), 'interlock-locks-'));
  await cp(LOCKS, copy, { recursive: true });
});

afterEach(async () => {
  await rm(copy, { recursive: true, force: true });
});

describe('lockedVersion', () => {
  test.each(TOOL_CATALOGUE.map((entry) => [entry.id, entry] as const))(
    '%s is pinned by the committed locks',
    async (_, entry) => {
      expect(await lockedVersion(LOCKS, entry)).toMatch(/^\d+\.\d+/);
    },
  );

  test.each([
    [
      'a requirement without digests',
      'python/requirements.txt',
      (text: string) => `${text}\nstowaway==1.0\n`,
    ],
    [
      'the tool twice',
      'python/requirements.txt',
      (text: string) => `${text}\nbandit==9.9 --hash=sha256:${'0'.repeat(64)}\n`,
    ],
    ['a range', 'python/requirements.txt', (text: string) => text.replace('bandit==', 'bandit>=')],
    [
      'an option that names another index',
      'python/requirements.txt',
      (text: string) => `--index-url https://registry.example\n${text}`,
    ],
    [
      'a replaced Go module',
      'go/gitleaks/go.mod',
      (text: string) => `${text}\nreplace github.com/zricethezav/gitleaks/v8 => ../mine\n`,
    ],
    [
      'a Go module without digest',
      'go/gitleaks/go.sum',
      (text: string) => text.replaceAll(/^github.com\/zricethezav.*\n/gm, ''),
    ],
    ['nothing', 'python/requirements.txt', () => ''],
  ])('a lock with %s is TOOL_LOCK_INVALID', async (_, file, change) => {
    await writeFile(join(copy, file), change(await readFile(join(copy, file), 'utf8')));
    const entry = TOOL_CATALOGUE.find(({ id }) => id === (file.startsWith('go') ? 'gitleaks' : 'bandit'));
    expect(entry).toBeDefined();
    await expect(entry && lockedVersion(copy, entry)).rejects.toMatchObject({ code: 'TOOL_LOCK_INVALID' });
  });
});

describe('digestOfLocks', () => {
  test('changes with every byte of a lock', async () => {
    const before = await digestOfLocks(copy, TOOL_CATALOGUE);
    expect(before).toBe(await digestOfLocks(LOCKS, TOOL_CATALOGUE));
    await writeFile(join(copy, 'go/gitleaks/go.sum'), ' ', { flag: 'a' });
    expect(await digestOfLocks(copy, TOOL_CATALOGUE)).not.toBe(before);
  });
});
