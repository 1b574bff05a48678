import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseLddOutput } from '../sandbox/linked-files.ts';
import { findPrograms, isReachableByOthers } from '../sandbox/system-programs.ts';
import { isNewEnoughGo, missingPrerequisites } from './missing-prerequisites.ts';
import { defaultStoreRoot } from './store-folder.ts';
import { namesVersion } from './tool-version.ts';

describe('isNewEnoughGo', () => {
  test.each([
    ['go1.24.11', true],
    ['go1.24.10', false],
    ['go1.25', true],
    ['go1.24', false],
    ['go2.0.0', true],
    ['go1.9.99', false],
    ['devel', false],
    ['', false],
  ])('%j: %j', (version, expected) => {
    expect(isNewEnoughGo(version)).toBe(expected);
  });
});

async function missingNames(path: string): Promise<readonly string[]> {
  return (await missingPrerequisites({ PATH: path, HOME: '/nonexistent' })).map(({ name }) => name);
}

describe('missingPrerequisites', () => {
  test('looks for git where it is started from, the PATH, and in no other folder', async () => {
    expect(await missingNames('/nonexistent')).toContain('git');
    expect(await missingNames(process.env['PATH'] ?? '')).not.toContain('git');
  });
});

describe('defaultStoreRoot', () => {
  test('root: a folder of the system; a user: the cache, never a folder for temporary files', () => {
    expect(defaultStoreRoot(0, { HOME: '/root', XDG_CACHE_HOME: '/x' })).toBe('/var/lib/interlock/store');
    expect(defaultStoreRoot(1000, { HOME: '/home/a' })).toBe('/home/a/.cache/interlock/store');
    expect(defaultStoreRoot(1000, { HOME: '/home/a', XDG_CACHE_HOME: '/cache' })).toBe(
      '/cache/interlock/store',
    );
    expect(defaultStoreRoot(1000, { HOME: '/home/a', XDG_CACHE_HOME: 'relative' })).toBe(
      '/home/a/.cache/interlock/store',
    );
    expect(() => defaultStoreRoot(1000, {})).toThrow(
      expect.objectContaining({ code: 'PREREQUISITE_MISSING' }),
    );
  });
});

describe('findPrograms', () => {
  test('finds executable files only, and never in a relative folder', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'interlock-programs-'));
    await writeFile(join(folder, 'yes'), '', { mode: 0o755 });
    await writeFile(join(folder, 'no'), '', { mode: 0o644 });
    expect(await findPrograms('yes', ['.', '', folder])).toEqual([join(folder, 'yes')]);
    expect(await findPrograms('no', [folder])).toEqual([]);
    // The folder itself is closed to others (0700), as root's home is.
    expect(await isReachableByOthers(join(folder, 'yes'))).toBe(false);
    expect(await isReachableByOthers('/usr/bin/env')).toBe(true);
    await rm(folder, { recursive: true });
  });
});

describe('parseLddOutput', () => {
  test('takes loader and libraries, leaves out what has no file', () => {
    const text =
      '/bin/x:\n\tlinux-vdso.so.1 (0x00007ffc1)\n\tlibc.so.6 => /lib/libc.so.6 (0x00007f1)\n\tlibgone.so => not found\n\t/lib64/ld-linux-x86-64.so.2 (0x00007f2)\n/bin/y:\n\tlibc.so.6 => /lib/libc.so.6 (0x00007f1)\n';
    expect(parseLddOutput(text)).toEqual(['/lib/libc.so.6', '/lib64/ld-linux-x86-64.so.2']);
    expect(parseLddOutput('\tnot a dynamic executable\n')).toEqual([]);
  });
});

describe('namesVersion', () => {
  test.each([
    ['pip-audit 2.10.1', '2.10.1', true],
    ['v1.2.3', '1.2.3', true],
    ['tool 11.9.4', '1.9.4', false],
    ['tool 1.9.40', '1.9.4', false],
    ['', '1.9.4', false],
  ])('%j names %s: %j', (text, version, expected) => {
    expect(namesVersion(text, version)).toBe(expected);
  });
});
