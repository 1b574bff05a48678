import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { filesOf, show, ZIP } from '../../testing/view-files.ts';
import { viewBudget } from './view-budget.ts';
import { viewPieces } from './view-open.ts';

const TWO = 'e = a.rfind(b"PK\\5\\6"); n, = struct.unpack("<I", a[e+16:e+20])\n';
const CLOSED: readonly (readonly [string, string, string])[] = [
  ['xz', 'save(lzma.compress(W))', 'VIEW_FORMAT_NOT_OPENED f'],
  ['LZMA', 'save(lzma.compress(W, format=lzma.FORMAT_ALONE))', 'VIEW_FORMAT_NOT_OPENED f'],
  ['bzip2 in a tar', 'save(tarred(bz2.compress(W), name="x"))', 'VIEW_FORMAT_NOT_OPENED f!x'],
  ['7-Zip', 'save(b"7z\\xbc\\xaf\\x27\\x1c" + W)', 'VIEW_FORMAT_NOT_OPENED f'],
  ['an unusual method', 'save(zipped("a", W, zipfile.ZIP_LZMA))', 'VIEW_FORMAT_NOT_OPENED f'],
  [
    'encryption',
    'a = bytearray(zipped("a", W)); a[6] |= 1; a[a.rfind(b"PK\\1\\2") + 8] |= 1; save(bytes(a))',
    'VIEW_FORMAT_NOT_OPENED f',
  ],
  ['too many archives', 'd = W\nfor i in range(9): d = gzip.compress(d)\nsave(d)', 'VIEW_LIMIT f'],
  [
    'a file between the files and the table',
    `a = zipped("a", b"x"); h = zipped("h", W); h = h[:h.find(b"PK\\1\\2")]\n${TWO}save(a[:n] + h + a[n:e+16] + struct.pack("<I", n + len(h)) + a[e+20:])`,
    'VIEW_ARCHIVE_UNSAFE f',
  ],
  [
    'a packed comment',
    'b = io.BytesIO(); z = zipfile.ZipFile(b, "w"); z.writestr("a", "b"); z.comment = gzip.compress(W); z.close(); save(b.getvalue())',
    'VIEW_ARCHIVE_UNSAFE f',
  ],
  ['bytes behind a ZIP', 'save(zipped("a", b"x") + zlib.compress(W))', 'VIEW_ARCHIVE_UNSAFE f'],
  [
    'bytes in front of a ZIP',
    'save(b"PK\\3\\4" + zlib.compress(W) + zipped("a", b"x"))',
    'VIEW_ARCHIVE_UNSAFE f',
  ],
  [
    'bytes behind the stream of an entry',
    `a = zipped("a", b"x"); h = zlib.compress(W)\n${TWO}c = a[n:e]; s, = struct.unpack("<I", c[20:24]); s = struct.pack("<I", s + len(h))\nsave(a[:18] + s + a[22:n] + h + c[:20] + s + c[24:] + a[e:e+16] + struct.pack("<I", n + len(h)) + a[e+20:])`,
    'VIEW_ARCHIVE_UNSAFE f',
  ],
  [
    'a name twice',
    'import warnings; warnings.simplefilter("ignore"); b = io.BytesIO(); z = zipfile.ZipFile(b, "w"); z.writestr("a", "b"); z.writestr("a", W); z.close(); save(b.getvalue())',
    'VIEW_ARCHIVE_UNSAFE f',
  ],
  [
    'another name in the header',
    'a = bytearray(zipped("a", W)); a[30] = 98; save(bytes(a))',
    'VIEW_ARCHIVE_UNSAFE f',
  ],
  [
    'an unusual extra field',
    'b = io.BytesIO(); z = zipfile.ZipFile(b, "w"); i = zipfile.ZipInfo("a"); i.extra = struct.pack("<HH", 0x1234, 40) + zlib.compress(W)[:40].ljust(40, b"x"); z.writestr(i, "b"); z.close(); save(b.getvalue())',
    'VIEW_ARCHIVE_UNSAFE f',
  ],
  ['a cut ZIP', 'save(zipped("a", W)[:-9])', 'VIEW_ARCHIVE_UNSAFE f'],
  ['an unknown type in a tar', 'save(tarred(W, type=b"Z"))', 'VIEW_ARCHIVE_UNSAFE f'],
  ['a link with content', 'save(tarred(W, type=b"2"))', 'VIEW_ARCHIVE_UNSAFE f'],
  ['bytes behind a tar', 'save(tarred(b"x") + gzip.compress(zlib.compress(W)))', 'VIEW_ARCHIVE_UNSAFE f'],
  [
    'bytes that fill a tar up',
    't = bytearray(tarred(b"x", "w")); t[600:600+30] = zlib.compress(W)[:30]; save(bytes(t))',
    'VIEW_ARCHIVE_UNSAFE f',
  ],
  ['bytes behind gzip', 'save(gzip.compress(b"x") + zlib.compress(W))', 'VIEW_ARCHIVE_UNSAFE f'],
  [
    'gzip with a packed extra field',
    'g = gzip.compress(b"x"); save(g[:3] + b"\\4" + g[4:10] + struct.pack("<H", 40) + zlib.compress(W)[:40] + g[10:])',
    'VIEW_ARCHIVE_UNSAFE f',
  ],
  [
    'a wrong checksum',
    'g = bytearray(gzip.compress(W)); g[-6] ^= 1; save(bytes(g))',
    'VIEW_ARCHIVE_UNSAFE f',
  ],
];

const python = filesOf([...CLOSED.map(([, source]) => source), ZIP]);

describe('what is not opened whole is a gap with the name of the file', () => {
  test.each(CLOSED)(
    '%s',
    async (_name, source, gap) => {
      expect((await show({ f: python(source) })).gaps).toContain(gap);
    },
    30_000,
  );

  test('which names the digest of the very bytes that were not opened', () => {
    const source = 'save(lzma.compress(W))';
    const xz = filesOf([source])(source);
    const sha256 = createHash('sha256').update(xz).digest('hex');
    const gap = { chain: ['f'], code: 'VIEW_FORMAT_NOT_OPENED', sha256 };
    for (const bytes of [xz, gzipSync(xz)]) {
      const gaps = [...viewPieces(['f'], bytes, viewBudget())].filter(({ kind }) => kind === 'gap');
      expect(gaps).toEqual([{ kind: 'gap', gap: expect.objectContaining(gap) }]);
    }
  });

  test('a bomb ends at the limit of the whole view', () => {
    const bomb = gzipSync(gzipSync(Buffer.alloc(100_000)));
    const pieces = [...viewPieces(['f'], bomb, viewBudget(50_000))];
    expect(pieces).toContainEqual({ kind: 'gap', gap: expect.objectContaining({ code: 'VIEW_LIMIT' }) });
    expect([...viewPieces(['f'], bomb, viewBudget())].map(({ kind }) => kind)).not.toContain('gap');
  });

  test('a changed or added byte never hides a file of a ZIP without a word', async () => {
    const archive = python(ZIP);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(archive.length - 1),
        fc.uint8Array({ minLength: 0, maxLength: 40 }),
        fc.boolean(),
        async (at, bytes, isAdded) => {
          const rest = archive.subarray(isAdded ? at : at + bytes.length);
          const shown = await show({ f: Buffer.concat([archive.subarray(0, at), bytes, rest]) });
          expect(shown.gaps.length + shown.with.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 300 },
    );
  });
});
