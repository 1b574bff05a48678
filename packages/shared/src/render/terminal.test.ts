import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { escapeMarkdown, markdownCode } from './markdown.ts';
import { summaryForTerminal } from './terminal.ts';

test('summaryForTerminal() shows the text that was escaped', () => {
  expect(summaryForTerminal(`**Why:** ${markdownCode('A_B')} ${escapeMarkdown('<x> | @y :z:')}`)).toBe(
    'Why: A_B <x> | @y :z:',
  );
});

test('summaryForTerminal() gives a terminal no control character, whatever was escaped', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(summaryForTerminal(escapeMarkdown(text))).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    }),
  );
});
