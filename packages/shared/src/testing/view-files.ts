import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { chainText } from '../formats/views/scan-view.ts';
import { world } from './world.ts';

/** Stands for a secret; it is not one. */
export const WORD = 'the-word-that-has-to-be-seen';
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

/** Saves nine lines with the word in a ZIP. */
export const ZIP = 'save(zipped("a.py", W * 9))';

/**
 * Runs all sources, each of which saves one file, in one process of Python with the modules and functions of HEAD, and gives what finds the
 * file of a source.
 */
export function filesOf(sources: readonly string[]): (source: string) => Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'interlock-view-'));
  const made = new Map<string, Uint8Array>();
  const script = `${HEAD}import json
for number, source in enumerate(json.loads(sys.stdin.read())):
  path = f"{sys.argv[1]}/{number}"
  exec(source)
`;
  try {
    execFileSync('python3', ['-I', '-c', script, folder], { input: JSON.stringify(sources) });
    for (const [number, source] of sources.entries()) {
      made.set(source, new Uint8Array(readFileSync(join(folder, String(number)))));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return (source) => {
    const bytes = made.get(source);
    if (bytes === undefined) {
      throw new Error(`no file was made for ${source}`);
    }
    return bytes;
  };
}

/** What a scanner is shown of some files. */
export interface Shown {
  /** The files, as a person reads their names, in whose text the word stands. */
  readonly with: readonly string[];
  readonly gaps: readonly string[];
  readonly names: readonly string[];
  readonly text: string;
}

/** Makes a view of files and looks for a word in it. */
export async function show(files: Readonly<Record<string, Uint8Array>>, word = WORD): Promise<Shown> {
  const { effects } = world(
    {},
    new Map(Object.entries(files).map(([path, bytes]) => [`/in/${path}`, bytes])),
  );
  const sources = Object.keys(files).map((path) => ({ path, file: `/in/${path}` }));
  const { sheets, gaps } = await effects.files.view(sources, '/out');
  const texts = await Promise.all(sheets.map(({ name }) => effects.files.read(`/out/${name}`, 1e9)));
  expect(texts.map(({ length }) => length)).toEqual(sheets.map(({ size }) => size));
  const seen = sheets.filter((_, index) => Buffer.from(texts[index] ?? []).includes(word));
  return {
    with: [...new Set(seen.map(({ chain }) => chainText(chain)))],
    gaps: gaps.map(({ chain, code }) => `${code} ${chainText(chain)}`),
    names: sheets.map(({ name }) => name),
    text: Buffer.concat(texts).toString('latin1'),
  };
}
