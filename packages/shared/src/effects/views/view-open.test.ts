import { describe, expect, test } from '@jest/globals';
import { filesOf, show } from '../../testing/view-files.ts';

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

const python = filesOf(ARCHIVES.map(([, source]) => source));

describe('archives that are opened', () => {
  test.each(ARCHIVES)('%s', async (_name, source, where) => {
    const shown = await show({ f: python(source) });
    expect(shown.gaps).toEqual([]);
    expect(shown.with).toContain(where);
  });
});
