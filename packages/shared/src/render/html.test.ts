import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { escapeHtml, html, when } from './html.ts';

test('escapeHtml() leaves no character that ends text or an attribute', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(escapeHtml(text)).not.toMatch(/[<>"'`\p{Cc}\p{Cf}]|&(?!amp;|lt;|gt;|quot;|#39;|#96;)/u);
    }),
  );
});

test('html escapes what is put in, in lists too, and keeps markup that it made itself', () => {
  const items = ['<b>', html`<i>${'<'}</i>`];
  expect(html`<p>${items}</p>`.markup).toBe('<p>&lt;b&gt;<i>&lt;</i></p>');
});

test('when() gives markup only for true', () => {
  expect(when(false, () => html`x`).markup).toBe('');
  expect(when(true, () => html`x`).markup).toBe('x');
});
