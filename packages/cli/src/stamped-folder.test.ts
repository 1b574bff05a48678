import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { makeStampedFolder } from './stamped-folder.ts';

describe('makeStampedFolder()', () => {
  test('makes what is missing above it', async () => {
    const parent = await mkdtemp(join(tmpdir(), 'stamped-'));
    const folder = await makeStampedFolder(join(parent, 'a', 'b'), 'the record', 'Give another');
    expect(folder.startsWith(join(parent, 'a', 'b', '2'))).toBe(true);
    expect((await stat(folder)).isDirectory()).toBe(true);
    await rm(parent, { recursive: true });
  });

  test('ends where a file system says of every new folder that it is not there', async () => {
    await expect(
      makeStampedFolder('/proc/interlock/records', 'the record', 'Give another'),
    ).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
      message: 'The folder for the record, `/proc/interlock/records`, could not be made',
      next: 'Give another',
    });
  });
});
