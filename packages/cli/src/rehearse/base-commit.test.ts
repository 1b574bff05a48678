import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { POLICY_PATH, readPolicy } from './base-commit.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'base-commit-'));
  await mkdir(join(folder, '.github'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('readPolicy()', () => {
  test('names line and column of a bracket that is not closed', async () => {
    await writeFile(join(folder, POLICY_PATH), 'extends: starter\nsource-roots: ["src"\n');
    await expect(readPolicy(folder)).rejects.toMatchObject({
      code: 'POLICY_INVALID',
      message: expect.stringMatching(/\b[23]:\d+ YAML/),
    });
  });

  test.each([
    ['a list', '- extends\n'],
    ['a word', 'starter\n'],
    ['nothing', ''],
    ['an alias', 'extends: &a starter\nsource-roots: [*a]\n'],
    ['two documents', 'extends: starter\n---\nextends: starter\n'],
    ['a part that is no map', 'extends: starter\nsigning: 5\n'],
    ['a huge file', `extends: starter\n${'#'.repeat(300 * 1024)}\n`],
    ['no UTF-8', new Uint8Array([0xff, 0xfe, 0x3a])],
  ])('refuses %s with a code', async (_what, content) => {
    await writeFile(join(folder, POLICY_PATH), content);
    await expect(readPolicy(folder)).rejects.toMatchObject({ code: 'POLICY_INVALID' });
  });

  test('gives a policy that holds, and null where there is none', async () => {
    expect(await readPolicy(folder)).toBeNull();
    await writeFile(join(folder, POLICY_PATH), 'extends: starter\n');
    expect(await readPolicy(folder)).toBe('extends: starter\n');
  });

  test('follows no link out of the repository', async () => {
    const outside = join(folder, 'outside.yml');
    await writeFile(outside, 'extends: starter\n');
    await symlink(outside, join(folder, POLICY_PATH));
    await expect(readPolicy(folder)).rejects.toMatchObject({ code: 'POLICY_INVALID' });
  });
});
