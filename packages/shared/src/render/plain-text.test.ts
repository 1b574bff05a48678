import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { cutText, plainText } from './plain-text.ts';

describe('plainText()', () => {
  test('removes terminal sequences and keeps the words between them', () => {
    expect(plainText('a\u001b[31mred\u001b[0m b\u001b]8;;https://x\u0007link\u001b]8;;\u0007')).toBe(
      'ared blink',
    );
  });
  test('keeps the text behind a string sequence that never ends', () => {
    expect(plainText('\u001b]0;title and a finding')).toBe('0;title and a finding');
  });
  test('shows invisible and direction-changing characters by their number', () => {
    expect(plainText('a\u202eb\u200bc')).toBe('a[U+202E]b[U+200B]c');
  });
  test('leaves no control, format character or broken surrogate in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(plainText(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u);
      }),
    );
  });
  test('is linear: a hostile megabyte takes no longer than a second', () => {
    const started = performance.now();
    plainText('\u001b]'.repeat(500_000));
    plainText('\u009d'.repeat(1_000_000));
    plainText('\u001b[0'.repeat(300_000));
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('cutText()', () => {
  test('never splits a surrogate pair', () => {
    expect(cutText('ab😀cd', 4)).toBe('ab…');
    expect(cutText('abcd', 4)).toBe('abcd');
  });
});
