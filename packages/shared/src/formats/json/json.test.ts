import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { MAX_JSON_DEPTH, MAX_JSON_PARTS, MAX_REPORT_BYTES, parseJson } from './json.ts';

const read = (text: string) => parseJson(new TextEncoder().encode(text));
const codeOf = (bytes: Uint8Array) => {
  const result = parseJson(bytes);
  return result.ok ? null : result.code;
};

describe('parseJson', () => {
  test('reads what JSON.parse reads, with or without a byte order mark', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.boolean(), (value, hasMark) => {
        const text = JSON.stringify(value);
        expect(read(`${hasMark ? '\ufeff' : ''}${text}`)).toEqual({ ok: true, value: JSON.parse(text) });
      }),
    );
  });

  test.each([
    '{"a":1,"a":2}',
    String.raw`{"a":1,"\u0061":2}`,
    '[{"b":{"c":[],"c":[]}}]',
    '{"__proto__":1,"__proto__":2}',
    '{"":1, "" : 2}',
  ])('refuses a key that stands twice: %s', (text) => {
    expect(read(text)).toMatchObject({ ok: false, code: 'REPORT_DUPLICATE_KEY' });
  });

  test('takes a key again in another object, and strings that only look like keys', () => {
    expect(read('[{"a":{"a":1}},{"a":"a\\":"},["a","a"]]').ok).toBe(true);
  });

  test.each([
    ['nothing', '', 'REPORT_EMPTY'],
    ['spaces', ' \n', 'REPORT_EMPTY'],
    ['a cut object', '{"a":', 'REPORT_MALFORMED'],
    ['two values', '{}{}', 'REPORT_MALFORMED'],
    ['deep nesting', '['.repeat(MAX_JSON_DEPTH + 1) + ']'.repeat(MAX_JSON_DEPTH + 1), 'REPORT_MALFORMED'],
    ['very deep nesting', '['.repeat(200_000) + ']'.repeat(200_000), 'REPORT_MALFORMED'],
  ])('refuses %s', (_what, text, code) => {
    expect(codeOf(new TextEncoder().encode(text))).toBe(code);
  });

  test('refuses bytes that are not UTF-8, and UTF-16', () => {
    expect(codeOf(new Uint8Array([0x22, 0xff, 0x22]))).toBe('REPORT_NOT_UTF8');
    expect(codeOf(new Uint8Array(Buffer.from('\ufeff{}', 'utf16le')))).toBe('REPORT_NOT_UTF8');
  });

  test('refuses more parts than it could judge in a minute', () => {
    const encoder = new TextEncoder();
    expect(codeOf(encoder.encode(`[${'[],'.repeat(MAX_JSON_PARTS - 2)}[]]`))).toBeNull();
    expect(codeOf(encoder.encode(`[${'[],'.repeat(MAX_JSON_PARTS - 1)}[]]`))).toBe('REPORT_TOO_LARGE');
  });

  test('refuses a report at the limit without reading it', () => {
    expect(codeOf(new Uint8Array(MAX_REPORT_BYTES))).toBe('REPORT_TOO_LARGE');
  });
});
