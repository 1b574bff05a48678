import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { plantedForms } from '../formats/planted-forms.ts';
import { chainText } from '../formats/scan-view.ts';
import { world } from '../testing/world.ts';
import { viewBudget } from './view-budget.ts';
import { viewPieces } from './view-open.ts';

const folder = mkdtempSync(join(tmpdir(), 'interlock-view-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Stands for a secret; it is not one. */
const WORD = 'the-word-that-has-to-be-seen';
const HEAD = `import bz2, gzip, io, lzma, struct, sys, tarfile, zipfile, zlib
path = sys.argv[1]
W = b"word = '${WORD}'\\n"
def zipped(name, data, method=zipfile.ZIP_DEFLATED):
  b = io.BytesIO(); z = zipfile.ZipFile(b, "w", method); z.writestr(name, data); z.close(); return b.getvalue()
def tarred(data, mode="w:gz", name="a.py", **kw):
  b = io.BytesIO(); t = tarfile.open(fileobj=b, mode=mode, format=tarfile.USTAR_FORMAT); i = tarfile.TarInfo(name); i.size = len(data)
  for k, v in kw.items(): setattr(i, k, v)
  t.addfile(i, io.BytesIO(data)); t.close(); return b.getvalue()
def save(data): open(path, "wb").write(data)
`;

const made = new Map<string, Uint8Array>();

/** Runs all sources in one process: each saves one file. */
function makeFiles(sources: readonly string[]): void {
  const script = `${HEAD}import json
for number, source in enumerate(json.loads(sys.stdin.read())):
  path = f"{sys.argv[1]}/{number}"
  exec(source)
`;
  execFileSync('python3', ['-I', '-c', script, folder], { input: JSON.stringify(sources) });
  for (const [number, source] of sources.entries()) {
    made.set(source, new Uint8Array(readFileSync(join(folder, String(number)))));
  }
}

function python(source: string): Uint8Array {
  const bytes = made.get(source);
  if (bytes === undefined) {
    throw new Error(`no file was made for ${source}`);
  }
  return bytes;
}

interface Shown {
  /** The files, as a person reads their names, in whose text the word stands. */
  readonly with: readonly string[];
  readonly gaps: readonly string[];
  readonly names: readonly string[];
  readonly text: string;
}

async function show(files: Readonly<Record<string, Uint8Array>>, word = WORD): Promise<Shown> {
  const { effects } = world(
    {},
    new Map(Object.entries(files).map(([path, bytes]) => [`/in/${path}`, bytes])),
  );
  const sources = Object.keys(files).map((path) => ({ path, file: `/in/${path}` }));
  const { sheets, gaps } = await effects.files.view(sources, '/out');
  const texts = await Promise.all(sheets.map(({ name }) => effects.files.read(`/out/${name}`, 1e9)));
  expect(texts.map(({ length }) => length)).toEqual(sheets.map(({ size }) => size));
  const seen = sheets.filter((_, index) => Buffer.from(texts[index]!).includes(word));
  return {
    with: [...new Set(seen.map(({ chain }) => chainText(chain)))],
    gaps: gaps.map(({ chain, code }) => `${code} ${chainText(chain)}`),
    names: sheets.map(({ name }) => name),
    text: Buffer.concat(texts).toString('latin1'),
  };
}

const encode = (text: string) => new TextEncoder().encode(text);

const TWO = 'e = a.rfind(b"PK\\5\\6"); n, = struct.unpack("<I", a[e+16:e+20])\n';
const TEXTS: readonly (readonly [string, string])[] = [
  ['UTF-16 little end first with a mark', `save(b"\\xff\\xfe" + W.decode().encode("utf-16-le"))`],
  ['UTF-16 big end first with a mark', `save(b"\\xfe\\xff" + W.decode().encode("utf-16-be"))`],
  ['UTF-16 without a mark', 'save(W.decode().encode("utf-16-be"))'],
  ['a mark of UTF-16 in front of ASCII', 'save(b"\\xff\\xfe" + W + b" "[:len(W) % 2])'],
  ['the wrong mark of UTF-16', 'save(b"\\xff\\xfe" + W.decode().encode("utf-16-be"))'],
  [
    'UTF-16 at an odd place of a binary',
    'save(b"\\x01\\x02\\x00" + W.decode().encode("utf-16-le") + bytes(9))',
  ],
  ['UTF-32', 'save(W.decode().encode("utf-32"))'],
  ['one zero byte', 'save(b"\\0" + W)'],
  ['a program', 'save(b"\\x7fELF\\x02\\x01\\x01" + bytes(60) + W)'],
  ['Latin-1', 'save("é".encode("latin-1") + W)'],
];
const ARCHIVES: readonly (readonly [string, string, string])[] = [
  ['a ZIP', 'save(zipped("a.py", W))', 'f!a.py'],
  ['a ZIP behind a shebang', 'save(b"#!/usr/bin/env python3\\n" + zipped("a.py", W))', 'f!a.py'],
  [
    'a ZIP written to a stream',
    'class S(io.RawIOBase):\n  def writable(self): return True\n  def write(self, b): o.extend(b); return len(b)\no = bytearray(); z = zipfile.ZipFile(S(), "w", zipfile.ZIP_DEFLATED); z.writestr("a.py", W); z.close(); save(bytes(o))',
    'f!a.py',
  ],
  ['a tar.gz', 'save(tarred(W))', 'f!a.py'],
  ['a tar with a contiguous file', 'save(tarred(W, type=b"7"))', 'f!a.py'],
  [
    'a tar of the oldest form',
    'h = bytearray(tarred(W, "w")); h[257:265] = bytes(8); h[148:156] = b" " * 8; h[148:156] = b"%06o\\0 " % sum(h[:512]); save(bytes(h))',
    'f!a.py',
  ],
  ['gzip', 'save(gzip.compress(W))', 'f'],
  ['gzip of several members', 'save(gzip.compress(b"x") + gzip.compress(W) + bytes(9))', 'f'],
  [
    'a Debian package',
    'd = tarred(W); save(b"!<arch>\\n" + b"%-16s%-12d%-6d%-6d%-8s%-10d`\\n" % (b"data.tar.gz", 0, 0, 0, b"100644", len(d)) + d + b"\\n"[:len(d) % 2])',
    'f!data.tar.gz#1!a.py',
  ],
  [
    'archives in archives',
    'save(zipped("x/b.zip", tarred(zipped("c.py", W), name="d.zip")))',
    'f!x/b.zip!d.zip!c.py',
  ],
  ['a binary in an archive', 'save(zipped("s.db", b"SQLite format 3\\0" + W))', 'f!s.db'],
  [
    'a plain comment',
    'b = io.BytesIO(); z = zipfile.ZipFile(b, "w"); z.writestr("a", "b"); z.comment = W; z.close(); save(b.getvalue())',
    'f',
  ],
  ['a name in an archive', 'save(tarred(b"", name=W.decode().strip()))', 'f'],
];
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
const ZIP = 'save(zipped("a.py", W * 9))';
makeFiles([...TEXTS, ...ARCHIVES, ...CLOSED].map(([, source]) => source).concat(ZIP));

describe('text of a file', () => {
  test('every disguise of a planted sample is seen under its own name', async () => {
    const { files, mustFind } = plantedForms({ 'canary.txt': `x = '${WORD}'\n` });
    expect(await show(files)).toMatchObject({ with: mustFind, gaps: [] });
  });

  test.each(TEXTS)('%s', async (_name, source) => {
    expect(await show({ f: python(source) })).toMatchObject({ with: ['f'], gaps: [] });
  });

  test('a long text is cut into sheets that overlap, by line and in one line', async () => {
    const parts = Array.from({ length: 40 }, (_, index) => 'é'.repeat(index * 311));
    for (const separator of ['\n', ' ']) {
      const text = encode(
        parts.map((part, index) => `${part}${separator}${WORD}-${index}-end`).join(separator),
      );
      for (const index of parts.keys()) {
        expect((await show({ f: text }, `${WORD}-${index}-end`)).with).toEqual(['f']);
      }
    }
  });

  test('a large file is read in blocks that overlap, and a large archive is opened', async () => {
    const block = 8 * 1024 * 1024;
    const large = Buffer.alloc(block * 4 + 1, 1);
    const places = [0, block - 9, block * 3 - 9, large.length - WORD.length - 1];
    const file = Buffer.from(large);
    for (const [index, at] of places.entries()) {
      file.write(`${WORD}${index}`, at);
    }
    const { text } = await show({ f: file });
    expect(places.map((_, index) => text.includes(`${WORD}${index}`))).toEqual([true, true, true, true]);
    const zip = Buffer.concat([Buffer.from('MZ'), large, python(ZIP)]);
    expect((await show({ f: zip })).with).toEqual(['f!a.py']);
    const xz = Buffer.concat([Buffer.from('fd377a585a00', 'hex'), large]);
    expect((await show({ f: xz })).gaps).toEqual(['VIEW_FORMAT_NOT_OPENED f']);
  });

  test('names are neutral, but for endings that rules of the scanner ask for', async () => {
    const files = {
      'package-lock.json': encode('{}'),
      'a/node_modules/x.PHP': encode(''),
      'v.yaml': encode('a'),
    };
    expect((await show(files)).names).toEqual(['00001.txt', '00002.php', '00003.yml']);
  });
});

describe('archives that are opened', () => {
  test.each(ARCHIVES)('%s', async (_name, source, where) => {
    const shown = await show({ f: python(source) });
    expect(shown.gaps).toEqual([]);
    expect(shown.with).toContain(where);
  });
});

describe('what is not opened whole is a gap with the name of the file', () => {
  test.each(CLOSED)(
    '%s',
    async (_name, source, gap) => {
      expect((await show({ f: python(source) })).gaps).toContain(gap);
    },
    30_000,
  );

  test('which names the digest of the very bytes that were not opened', () => {
    const xz = python('save(lzma.compress(W))');
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
