import { expect, test } from '@jest/globals';
import { inRoots } from './source-roots.ts';

const PATHS = ['six.py', 'six.pyc', 'src/a.py', 'src-old/b.py', 'tests/c.py'];

test.each([
  [['src'], ['src/a.py']],
  [['six.py'], ['six.py']],
  [
    ['six.py', 'src'],
    ['six.py', 'src/a.py'],
  ],
  [['.'], PATHS],
  [['none'], []],
  [[], []],
])('inRoots() of %j gives %j', (roots, expected) => {
  expect(inRoots(PATHS, roots)).toEqual(expected);
});
