import { describe, expect, test } from '@jest/globals';
import { sheetsOf } from '../views/view-sheets.ts';
import { gitleaksPassesOver } from './gitleaks-passed-over.ts';
import { leaksOfFiles } from './gitleaks-view.ts';

const encode = (text: string) => new TextEncoder().encode(text);

/** What a scanner that finds `needle` reports about the sheets of a text. */
function scan(text: string, needle: string, hasLines = true) {
  const filled = sheetsOf(['a.whl', 'b.py'], { bytes: encode(text), hasLines }, 1);
  const leaks = filled.flatMap(({ sheet, bytes }) =>
    new TextDecoder()
      .decode(bytes)
      .split('\n')
      .flatMap((line, index) =>
        [...line.matchAll(new RegExp(needle, 'g'))].map((match) => ({
          RuleID: 'r',
          File: sheet.name,
          StartLine: index + 1,
          StartColumn: match.index + 1,
        })),
      ),
  );
  return {
    sheets: filled.length,
    reported: leaks.length,
    ...leaksOfFiles(leaks, { sheets: filled.map(({ sheet }) => sheet), gaps: [] }),
  };
}

describe('leaksOfFiles()', () => {
  test('a leak has the line of its file, and counts once where sheets overlap', () => {
    const lines = Array.from({ length: 4000 }, (_, index) =>
      index % 10 === 0 ? `${index} NEEDLE` : `${index} some words of text`,
    );
    const { sheets, reported, leaks } = scan(lines.join('\n'), 'NEEDLE');
    expect(sheets).toBeGreaterThan(2);
    expect(reported).toBeGreaterThan(400);
    expect(leaks.map(({ StartLine }) => StartLine)).toEqual(
      Array.from({ length: 400 }, (_, index) => index * 10 + 1),
    );
    expect(leaks[0]?.File).toBe('a.whl!b.py');
  });

  test('two in one line are two, also in a line that is longer than a sheet', () => {
    const { sheets, leaks } = scan(
      `first\n${'x'.repeat(5_000)}${`NEEDLE${'y'.repeat(994)}`.repeat(90)}`,
      'NEEDLE',
    );
    expect(sheets).toBeGreaterThan(3);
    expect(leaks.map(({ StartLine }) => StartLine)).toEqual(Array.from({ length: 90 }, () => 2));
  });

  test('runs of a binary have no line, and a file that is no sheet is a stranger', () => {
    const { leaks } = scan('NEEDLE', 'NEEDLE', false);
    expect(leaks.map(({ StartLine }) => StartLine)).toEqual([0]);
    const stranger = { RuleID: 'r', File: 'x.txt', StartLine: 1, StartColumn: 1 };
    expect(leaksOfFiles([stranger], { sheets: [], gaps: [] })).toEqual({ leaks: [], strangers: ['x.txt'] });
  });
});

describe('gitleaksPassesOver()', () => {
  test.each([
    ['a/package-lock.json', '{}'],
    ['logo.SVG', '<svg/>'],
    ['x/node_modules/y.js', 'text'],
    ['lib/python3.12/a.py', 'text'],
    ['a.py', 'a\0'],
    ['a.py', '!<arch>\n'],
  ])('%s with %j is passed over', (path, text) => {
    expect(gitleaksPassesOver(path, encode(text))).toBe(true);
  });

  test.each([
    ['src/a.py', 'text'],
    ['a.zip', 'no archive'],
    ['src/svg', 'text'],
    ['node_modules.py', 'é'],
  ])('%s with %j is read', (path, text) => {
    expect(gitleaksPassesOver(path, encode(text))).toBe(false);
  });
});
