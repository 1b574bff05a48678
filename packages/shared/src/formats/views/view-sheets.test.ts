import { describe, expect, test } from '@jest/globals';
import { sheetsOf } from './view-sheets.ts';

/** Bytes of spaces and a line end that each sheet starts with. */
const HEAD_BYTES = 264;
const ISO_MARK_AT = 32_768;
const LONGEST_SECRET_BYTES = 8_000;

/** Nothing stands in it twice, so that a sheet has one place in it. */
const numbers = Array.from({ length: 30_000 }, (_, index) => String(index).padStart(6, '0'));

/** The text of each sheet; a sheet that cuts a character in two raises. */
function textsOf(text: string): readonly string[] {
  const whole = { bytes: new TextEncoder().encode(text), hasLines: true };
  return sheetsOf(['a.py'], whole, 1).map(({ bytes }) =>
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(HEAD_BYTES)),
  );
}

describe('sheetsOf()', () => {
  test('ends a sheet behind a line where one ends in its second half', () => {
    const line = `${'a'.repeat(19_999)}\n`;
    const [first] = textsOf(line.repeat(4));
    expect(first).toBe(line);
  });

  test.each(['é', '€', '😀'])('cuts a longer line between two characters, at both ends: %s', (letter) => {
    const [first, second] = textsOf(`x${letter.repeat(40_000)}`);
    expect(first).toMatch(new RegExp(`^x(?:${letter})+$`));
    expect(second).toMatch(new RegExp(`^(?:${letter})+$`));
  });

  test.each([
    ['one line', numbers.join(',')],
    ['short lines', numbers.join('\n')],
    [
      'lines of half a sheet',
      numbers
        .slice(0, 12)
        .map((number) => number.padEnd(15_499, '.'))
        .join('\n'),
    ],
  ])('of %s keeps whole in one sheet whatever is as long as a secret can be', (_what, text) => {
    const texts = textsOf(text);
    let start = 0;
    let shownTo = 0;
    for (const sheet of texts) {
      expect(sheet.length + HEAD_BYTES).toBeLessThan(ISO_MARK_AT);
      start = text.indexOf(sheet, start);
      expect(start).toBeGreaterThanOrEqual(0);
      expect(start).toBeLessThanOrEqual(Math.max(0, shownTo - LONGEST_SECRET_BYTES));
      shownTo = start + sheet.length;
    }
    expect(shownTo).toBe(text.length);
  });
});
