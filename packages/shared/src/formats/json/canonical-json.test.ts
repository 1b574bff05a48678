import { expect, test } from '@jest/globals';
import { canonicalJson } from './canonical-json.ts';

test('canonicalJson() writes keys in order at every depth, and a list as it is', () => {
  expect(canonicalJson({ b: [{ d: 1, c: 2 }, 'x'], a: null })).toBe('{"a":null,"b":[{"c":2,"d":1},"x"]}');
});

test('canonicalJson() loses no key that every object has: two texts that differ there have two digests', () => {
  const text = '{"__proto__":{"a":1},"constructor":2}';
  expect(canonicalJson(JSON.parse(text))).toBe(text);
});
