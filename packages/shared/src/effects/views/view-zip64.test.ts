import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { viewBudget } from './view-budget.ts';
import { viewPieces } from './view-open.ts';

/** Stands for a secret; it is not one. */
const WORD = 'the-word-that-has-to-be-seen';
/** Writes what `expression` is: `large` an archive in the form for more than 65,535 files or 4 GiB, with few and small files. */
const SCRIPT = `import io, struct, sys, zipfile, zlib
zipfile.ZIP_FILECOUNT_LIMIT = 0
W = b"word = '${WORD}'\\n"
def made(force=False, names=("a.py",), limit=0):
  zipfile.ZIP64_LIMIT = limit or 0x7fffffff
  b = io.BytesIO(); z = zipfile.ZipFile(b, "w", zipfile.ZIP_DEFLATED)
  for n in names:
    with z.open(n, "w", force_zip64=force) as f: f.write(W)
  z.close(); return b.getvalue()
large = made()
n = large.rfind(b"PK\\1\\2"); r = large.rfind(b"PK\\6\\6"); l = large.rfind(b"PK\\6\\7"); e = large.rfind(b"PK\\5\\6")
def put(at, form, value): return large[:at] + struct.pack(form, value) + large[at + struct.calcsize(form):]
sys.stdout.buffer.write(eval(sys.argv[1]))
`;

function look(expression: string) {
  const archive = execFileSync('python3', ['-I', '-c', SCRIPT, expression]);
  const pieces = [...viewPieces(['f'], archive, viewBudget())];
  const texts = pieces.filter((piece) => piece.kind === 'text');
  return {
    with: texts
      .filter(({ text }) => Buffer.from(text.bytes).includes(WORD))
      .map(({ chain }) => chain.join('!')),
    gaps: pieces.flatMap((piece) => (piece.kind === 'gap' ? [piece.gap.code] : [])),
  };
}

describe('a ZIP in the form for more than 4 GiB or 65,535 files', () => {
  test.each([
    ['with an end of its own', 'large'],
    ['with sizes in the header of an entry', 'made(force=True)'],
    ['with sizes and places in the table of contents', 'made(force=True, names=("x", "a.py"), limit=1)'],
    ['behind a shebang', 'b"#!/usr/bin/env python3\\n" + large'],
    ['behind a program', 'b"\\x7fELF" + bytes(40) + large'],
    ['whose old end says nothing', 'large[:e+8] + b"\\xff" * 12 + large[e+20:]'],
  ])('is opened %s', (_name, expression) => {
    const shown = look(expression);
    expect(shown.gaps).toEqual([]);
    expect(shown.with).toContain('f!a.py');
  });

  test.each([
    ['another number of files than the old end', 'put(r + 32, "<Q", 2)'],
    ['another size of the table than the old end', 'put(r + 40, "<Q", 1)'],
    ['a place of the table beyond the file', 'put(r + 48, "<Q", 2**60)'],
    ['an end that stands elsewhere', 'put(l + 8, "<Q", 0)'],
    ['several volumes', 'put(l + 16, "<I", 2)'],
    ['data in the end itself', 'put(r + 4, "<Q", 60)'],
    ['bytes between the two ends', 'large[:l] + zlib.compress(W) + large[l:]'],
    ['bytes between the table and its end', 'b"#!/x\\n" + large[:r] + zlib.compress(W) + large[r:]'],
    ['bytes between locator and end', 'large[:e] + zlib.compress(W) + large[e:]'],
    ['no end where the locator says', 'large[:r] + large[l:]'],
    ['no end, behind a shebang', 'b"#!/x\\n" + large[:r] + large[l:]'],
    [
      'another size in a header',
      '(lambda a: a[:a.find(b"a.py") + 8] + b"\\x09" + a[a.find(b"a.py") + 9:])(made(force=True))',
    ],
  ])('is a gap with %s', (_name, expression) => {
    expect(look(expression).gaps.length).toBeGreaterThan(0);
  });

  test('a changed byte never hides a file of it without a word', () => {
    const archive = execFileSync('python3', ['-I', '-c', SCRIPT, 'large']);
    for (let at = 0; at < archive.length; at += 1) {
      for (const value of [0, 1, 0xff]) {
        const changed = Buffer.from(archive);
        changed[at] = value;
        const pieces = [...viewPieces(['f'], changed, viewBudget())];
        const isSeen = pieces.some(
          (piece) => piece.kind === 'gap' || Buffer.from(piece.text.bytes).includes(WORD),
        );
        expect([at, value, isSeen]).toEqual([at, value, true]);
      }
    }
  });
});
