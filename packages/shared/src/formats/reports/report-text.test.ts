import { describe, expect, test } from '@jest/globals';
import { lineNumber, projectPath } from './report-text.ts';

describe('a path of a finding', () => {
  test.each([
    ['./src//a.py', 'src/a.py'],
    [String.raw`src\a.py`, String.raw`src\a.py`],
    ['/abs/a.py', '/abs/a.py'],
    ['src/my file ü.py', 'src/my file ü.py'],
  ])('%s is shown as %s', (text, path) => {
    expect(projectPath(text)).toBe(path);
  });

  test.each([
    ['a backslash and a separator', String.raw`a\b.py`, 'a/b.py'],
    ['two control characters', 'a\u0007.py', 'a\u0008.py'],
    ['a control character and its stand-in', 'a\u0007.py', 'a\ufffd.py'],
    ['two directions of text', 'a\u202e.py', 'a\u202d.py'],
    ['two bytes that are not UTF-8', 'a\udc80.py', 'a\udc81.py'],
    ['two that are cut', `${'a'.repeat(1200)}1.py`, `${'a'.repeat(1200)}2.py`],
    ['one that is cut and one that ends as it does', 'a'.repeat(1200), `${'a'.repeat(999)}…`],
    ['one that is marked and one that ends in its mark', 'a\u0007.py', projectPath('a\u0007.py')],
  ])('tells apart %s', (_what, one, other) => {
    expect(projectPath(one)).not.toBe(projectPath(other));
    expect(projectPath(one)).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
  });
});

test.each([
  [1, 1],
  [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  [0, null],
  [-1, null],
  [0.5, null],
  [2 ** 53, null],
  [Number.NaN, null],
  ['3', null],
  [null, null],
])('lineNumber() reads %p as %p', (value, line) => {
  expect(lineNumber(value)).toBe(line);
});

test('a path of 1000 characters is shown whole, and a longer one is cut and marked', () => {
  const path = 'a'.repeat(1000);
  expect(projectPath(path)).toBe(path);
  expect(projectPath(`${path}a`)).toMatch(/^a{999}…#[0-9a-f]{16}$/);
});
