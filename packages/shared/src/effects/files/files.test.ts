import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { nodeFiles } from './files.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'interlock-test-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

describe('nodeFiles()', () => {
  test('makes folders that only this user can enter', async () => {
    const made = await nodeFiles(folder, null).makePrivateFolder();
    expect((await stat(made)).mode & 0o777).toBe(0o700);
  });

  test('makePrivateFolder() refuses a temporary folder inside of the checkout', async () => {
    const inside = join(folder, 'checkout', 'tmp');
    await mkdir(inside, { recursive: true });
    const made = nodeFiles(inside, join(folder, 'checkout')).makePrivateFolder();
    await expect(made).rejects.toMatchObject({ code: 'FILE_UNSAFE' });
  });

  test('write() makes folders and refuses a file that exists', async () => {
    const files = nodeFiles(folder, null);
    const path = join(folder, 'new/deep/file.txt');
    await files.write(path, 'one');
    expect(Buffer.from(await files.read(path, 10)).toString()).toBe('one');
    await expect(files.write(path, 'two')).rejects.toMatchObject({ code: 'FILE_EXISTS' });
    expect(Buffer.from(await files.read(path, 10)).toString()).toBe('one');
  });

  test('write() refuses to follow a link that stands at the path', async () => {
    const target = join(folder, 'outside.txt');
    const path = join(folder, 'planted.txt');
    await symlink(target, path);
    await expect(nodeFiles(folder, null).write(path, 'x')).rejects.toMatchObject({ code: 'FILE_EXISTS' });
    expect(await nodeFiles(folder, null).exists(target)).toBe('missing');
  });

  test.each(['../escape', 'a/../../escape', 'a\\..\\b', 'nul\0byte', ''])(
    'refuses the path %j',
    async (path) => {
      const files = nodeFiles(folder, null);
      const full = path === '' ? '' : `${folder}/${path}`;
      await expect(files.write(full, 'x')).rejects.toMatchObject({ code: 'FILE_UNSAFE' });
      await expect(files.read(full, 1)).rejects.toMatchObject({ code: 'FILE_UNSAFE' });
    },
  );

  test('read() refuses links, folders, pipes and what is too large', async () => {
    const files = nodeFiles(folder, null);
    await writeFile(join(folder, 'ten'), '0123456789');
    await symlink(join(folder, 'ten'), join(folder, 'link'));
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    await expect(files.read(join(folder, 'link'), 99)).rejects.toMatchObject({ code: 'FILE_NOT_REGULAR' });
    await expect(files.read(join(folder, 'pipe'), 99)).rejects.toMatchObject({ code: 'FILE_NOT_REGULAR' });
    await expect(files.read(folder, 99)).rejects.toMatchObject({ code: 'FILE_NOT_REGULAR' });
    await expect(files.read(join(folder, 'none'), 99)).rejects.toMatchObject({ code: 'FILE_MISSING' });
    await expect(files.read(join(folder, 'ten'), 9)).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' });
    expect(await files.read(join(folder, 'ten'), 10)).toHaveLength(10);
    await expect(files.digest(join(folder, 'link'))).rejects.toMatchObject({ code: 'FILE_NOT_REGULAR' });
  });

  test('read() of a file whose size the system does not say still ends at the limit', async () => {
    await expect(nodeFiles(folder, null).read('/proc/self/mountinfo', 10)).rejects.toMatchObject({
      code: 'FILE_TOO_LARGE',
    });
  });

  test('copy() gives the digest of the copy and leaves an existing target alone', async () => {
    const files = nodeFiles(folder, null);
    const content = Buffer.alloc(700_001, 'abc');
    await writeFile(join(folder, 'source'), content);
    const copied = await files.copy(join(folder, 'source'), join(folder, 'copies/target'));
    expect(copied).toEqual({ size: 700_001, sha256: sha256(content) });
    await expect(files.copy(join(folder, 'source'), join(folder, 'copies/target'))).rejects.toMatchObject({
      code: 'FILE_EXISTS',
    });
  });

  test('digest() of several large files at once is that of each alone', async () => {
    const files = nodeFiles(folder, null);
    const contents = [1, 2, 3, 4].map((value) => Buffer.alloc(17 * 1024 * 1024 + value, value));
    await Promise.all(contents.map((content, index) => writeFile(join(folder, `large${index}`), content)));
    const digests = await Promise.all(
      contents.map((_, index) => files.digest(join(folder, `large${index}`))),
    );
    expect(digests).toEqual(contents.map((content) => ({ size: content.length, sha256: sha256(content) })));
  });

  test('list() gives sorted relative paths and refuses a link', async () => {
    const files = nodeFiles(folder, null);
    const root = join(folder, 'tree');
    await files.write(join(root, 'b.txt'), '');
    await files.write(join(root, 'a/z.txt'), '');
    expect(await files.list(root)).toEqual(['a/z.txt', 'b.txt']);
    await symlink('/etc/passwd', join(root, 'a/link'));
    await expect(files.list(root)).rejects.toMatchObject({ code: 'FILE_NOT_REGULAR' });
    await expect(files.list(join(root, 'none'))).rejects.toMatchObject({ code: 'FILE_MISSING' });
  });

  test('writtenAt() gives when a file was last written, and refuses one that is not there', async () => {
    const file = join(folder, 'dated');
    await writeFile(file, 'x');
    await utimes(file, 1000, 1000);
    const files = nodeFiles(folder, null);
    expect(await files.writtenAt(file)).toBe(1_000_000);
    await expect(files.writtenAt(join(folder, 'absent'))).rejects.toMatchObject({ code: 'FILE_MISSING' });
  });
  test('exists() tells a link from a file', async () => {
    const files = nodeFiles(folder, null);
    await symlink('nowhere', join(folder, 'dangling'));
    expect(await files.exists(join(folder, 'dangling'))).toBe('other');
    expect(await files.exists(folder)).toBe('folder');
    expect(await files.exists(join(folder, 'none'))).toBe('missing');
  });
});
