import { describe, expect, test } from '@jest/globals';
import { plantedForms } from '../../formats/views/planted-forms.ts';
import { filesOf, show, WORD, ZIP } from '../../testing/view-files.ts';

const encode = (text: string) => new TextEncoder().encode(text);
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

const python = filesOf([...TEXTS.map(([, source]) => source), ZIP]);

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
