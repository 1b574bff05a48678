import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { dividePaths } from './divided-paths.ts';

const files = (count: number, name = (index: number) => `src/module_${index}.py`) =>
  Array.from({ length: count }, (_, index) => name(index));

test('every file is in exactly one part, and the parts are equal to a file', () => {
  const processors = fc.oneof(fc.integer({ min: -1, max: 80 }), fc.constantFrom(Number.NaN, 2.5, Infinity));
  const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { maxLength: 700 });
  fc.assert(
    fc.property(names, processors, (paths, count) => {
      const parts = dividePaths(paths, count);
      const sizes = parts.map((part) => part.length);
      expect(parts.flat().toSorted()).toEqual(parts.length === 0 ? [] : paths.toSorted());
      expect(Math.max(0, ...sizes) - Math.min(...sizes, Math.max(0, ...sizes))).toBeLessThanOrEqual(1);
      expect(parts.length === 0 || (parts.length > 1 && parts.length <= count)).toBe(true);
      expect(sizes.every((size) => size >= 50)).toBe(true);
    }),
  );
});

test('the division does not depend on the order in which the files are listed', () => {
  const paths = files(300);
  expect(dividePaths(paths.toReversed(), 4)).toEqual(dividePaths(paths, 4));
});

test('files of one name are dealt to all parts', () => {
  const paths = files(100).flatMap((_, index) => [`p${index}/__init__.py`, `p${index}/module.py`]);
  const empties = dividePaths(paths, 2).map(
    (part) => part.filter((path) => path.endsWith('__init__.py')).length,
  );
  expect(empties).toEqual([50, 50]);
});

test.each([
  ['one processor', files(1000), 1],
  ['fewer files than two parts need', files(99), 8],
  ['a name that a plan would take for a folder', [...files(200), 'src/{out}.py'], 2],
  ['more arguments than the box takes', files(8001), 2],
  ['more text than a command line takes', files(2001, (index) => `${'a'.repeat(200)}${index}.py`), 2],
])('%s leaves the run whole', (_what, paths, processors) => {
  expect(dividePaths(paths, processors)).toEqual([]);
});

test('what one part fewer could not hold, more parts do', () => {
  expect(dividePaths(files(8001), 3)).toHaveLength(3);
});
