import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { listRegular } from '../files/files-tree.ts';
import { unpackArchive } from './artifacts-unpack.ts';

const folder = mkdtempSync(join(tmpdir(), 'interlock-unpack-'));
let count = 0;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function python(source: string): string {
  count += 1;
  const path = join(folder, `archive-${count}`);
  const head = 'import io, sys, tarfile, zipfile\npath = sys.argv[1]\n';
  execFileSync('python3', ['-I', '-c', head + source, path]);
  return path;
}

function target(): string {
  count += 1;
  return join(folder, `out-${count}`);
}

const ZIP = 'z = zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED)\n';

async function refused(archive: string): Promise<void> {
  const out = target();
  await expect(unpackArchive(archive, out)).rejects.toMatchObject({
    code: 'ARTIFACT_UNSAFE',
    verdict: 'fail',
  });
}

describe('unpackArchive() of a ZIP', () => {
  test('unpacks files, stored and deflated', async () => {
    const archive = python(
      `${ZIP}z.writestr("a/b.txt", "x" * 100000)\nz.writestr(zipfile.ZipInfo("c"), "stored")\nz.close()`,
    );
    const out = target();
    await unpackArchive(archive, out);
    expect(await listRegular(out)).toEqual(['a/b.txt', 'c']);
    expect(await readFile(join(out, 'c'), 'utf8')).toBe('stored');
    expect(await readFile(join(out, 'a/b.txt'), 'utf8')).toBe('x'.repeat(100_000));
  });

  test.each(['../up', '/absolute', 'a/../../up', 'a//b', './a', 'C:evil', 'back\\\\slash', 'line\\nbreak'])(
    'refuses the name %s',
    async (name) => {
      await refused(python(`${ZIP}z.writestr("${name}", "x")\nz.close()`));
      await expect(listRegular(folder)).resolves.not.toContain('up');
    },
  );

  test('refuses a link', async () => {
    await refused(
      python(
        `${ZIP}i = zipfile.ZipInfo("link")\ni.create_system = 3\ni.external_attr = 0o120777 << 16\nz.writestr(i, "/etc/passwd")\nz.close()`,
      ),
    );
  });

  test('refuses a path twice, and a file that is also a folder', async () => {
    await refused(
      python(
        `import warnings; warnings.simplefilter("ignore")\n${ZIP}z.writestr("a", "1")\nz.writestr("a", "2")\nz.close()`,
      ),
    );
    await refused(python(`${ZIP}z.writestr("a", "1")\nz.writestr("a/b", "2")\nz.close()`));
  });

  test('refuses an archive that was cut off at any place, and bytes behind its end', async () => {
    const archive = await readFile(python(`${ZIP}z.writestr("a", "hello" * 50)\nz.close()`));
    for (let length = 4; length < archive.length; length += 7) {
      const path = join(folder, `cut-${length}`);
      await writeFile(path, archive.subarray(0, length));
      await refused(path);
    }
    await writeFile(join(folder, 'longer'), Buffer.concat([archive, Buffer.from('x')]));
    await refused(join(folder, 'longer'));
  });

  test('refuses a changed byte of content or of the table, or gives the same files', async () => {
    const archive = await readFile(python(`${ZIP}z.writestr("a", "hello" * 50)\nz.close()`));
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 4, max: archive.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, change) => {
          const changed = Buffer.from(archive);
          changed[at] = (changed[at] ?? 0) ^ change;
          count += 1;
          const path = join(folder, `changed-${count}`);
          await writeFile(path, changed);
          const out = target();
          try {
            await unpackArchive(path, out);
          } catch (thrown) {
            expect(thrown).toMatchObject({ code: 'ARTIFACT_UNSAFE' });
            return;
          }
          const [name = ''] = await listRegular(out);
          expect(await readFile(join(out, name), 'utf8')).toBe('hello'.repeat(50));
        },
      ),
      { numRuns: 150 },
    );
  });

  test('refuses an entry that says another size than it has', async () => {
    const archive = await readFile(python(`${ZIP}z.writestr("a", "x" * 1000)\nz.close()`));
    const at = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    archive.writeUInt32LE(10, at + 24);
    await writeFile(join(folder, 'liar'), archive);
    await refused(join(folder, 'liar'));
  });
});

describe('unpackArchive() of a tar', () => {
  const TAR =
    't = tarfile.open(path, "w:gz")\ndef add(name, data=b"x", **kw):\n  i = tarfile.TarInfo(name); i.size = len(data)\n  for k, v in kw.items(): setattr(i, k, v)\n  t.addfile(i, io.BytesIO(data))\n';

  test('unpacks files, long names too, and passes over links', async () => {
    const long = `${'d'.repeat(90)}/${'e'.repeat(90)}/f.txt`;
    const archive = python(
      `${TAR}add("a/b.txt", b"y" * 70000)\nadd("${long}")\nadd("l", b"", type=tarfile.SYMTYPE, linkname="/etc/passwd")\nt.close()`,
    );
    const out = target();
    await unpackArchive(archive, out);
    expect(await listRegular(out)).toEqual(['a/b.txt', long]);
    expect(await readFile(join(out, 'a/b.txt'), 'utf8')).toBe('y'.repeat(70_000));
  });

  test.each(['../up', '/absolute', 'a/../../up'])('refuses the name %s', async (name) => {
    await refused(python(`${TAR}add("${name}")\nt.close()`));
  });

  test('refuses a path twice and an archive that was cut off', async () => {
    await refused(python(`${TAR}add("a")\nadd("a")\nt.close()`));
    const archive = await readFile(python(`${TAR}add("a", b"z" * 5000)\nt.close()`));
    await writeFile(join(folder, 'cut.tar.gz'), archive.subarray(0, archive.length - 30));
    await refused(join(folder, 'cut.tar.gz'));
  });
});

test('unpackArchive() copies what is no archive', async () => {
  const path = join(folder, 'program');
  await writeFile(path, 'binary');
  const out = target();
  await unpackArchive(path, out);
  expect(await listRegular(out)).toEqual(['program']);
});
