import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { escapeMarkdown, markdownCode, markdownRow } from './markdown.ts';

const HOSTILE = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.stringMatching(/^[<>|`*_[\](){}#@:!\\~&;=a-z0-9\n\r -]{0,60}$/),
);

/** What a reader sees: entities decoded, word joiners drawn as nothing. */
function shown(markdown: string): string {
  return markdown
    .replaceAll(/&#(\d+);/g, (_whole, number: string) => String.fromCodePoint(Number(number)))
    .replaceAll('\u2060', '');
}

describe('escapeMarkdown()', () => {
  test('leaves no character that Markdown, HTML or the runner reads as syntax', () => {
    fc.assert(
      fc.property(HOSTILE, (text) => {
        const written = escapeMarkdown(text).replaceAll(/&#\d+;/g, '');
        expect(written).not.toMatch(/[<>|`*_[\](){}#@:!\\~&"'\r\n]/);
      }),
      { numRuns: 500 },
    );
  });
  test('shows the text that it was given', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ -~]{0,60}$/), (text) => {
        expect(shown(escapeMarkdown(text))).toBe(text);
      }),
    );
  });
  test.each([
    ['<script>alert(1)</script>', '<'],
    ['a | b', '|'],
    ['`x` ```', '`'],
    ['[click](javascript:alert(1))', ']('],
    ['![](https://tracker.example/p.png)', '!['],
    ['https://evil.example', '://'],
    ['::error::owned', '::'],
  ])('takes the power out of %s', (text, power) => {
    expect(escapeMarkdown(text)).not.toContain(power);
    expect(shown(escapeMarkdown(text))).toBe(text);
  });
  test.each([
    ['@octocat', /@octocat/],
    ['fixes #12', /#12/],
    ['GH-12', /GH-12/],
    [':tada:', /:tada:/],
    ['a@b.example', /a@b/],
  ])('breaks up %s, which GitHub looks for after it decoded entities', (text, pattern) => {
    const decoded = escapeMarkdown(text).replaceAll(/&#(\d+);/g, (_whole, number: string) =>
      String.fromCodePoint(Number(number)),
    );
    expect(decoded).not.toMatch(pattern);
  });
  test('cannot start a list or an address without a scheme', () => {
    expect(escapeMarkdown('1. one')).toBe('1&#46; one');
    expect(escapeMarkdown('www.evil.example')).toBe('www&#46;evil.example');
  });
});

test('markdownCode() can be copied: it holds no invisible character', () => {
  expect(markdownCode('src/a.py:1')).toBe('<code>src/a.py&#58;1</code>');
});

test('markdownCode() and markdownRow() keep one cell one cell', () => {
  const row = markdownRow([markdownCode('a|b\nc'), escapeMarkdown('d|e')]);
  expect(row.match(/\|/g)).toHaveLength(3);
  expect(row.match(/\n/g)).toHaveLength(1);
});
