import { expect, test } from '@jest/globals';
import { leftovers } from './sweep.ts';

const PRESENT = ['gate/index.js', 'shared/a.js', 'cli/old.js', 'testbed/index.js', 'testbed/old.js'];

test.each([
  ['shared', ['gate/index.js', 'shared/a.js'], ['cli/old.js']],
  ['testbed', ['testbed/index.js'], ['testbed/old.js']],
] as const)('leftovers() of %s are its own files that it did not write', (family, written, expected) => {
  expect(leftovers(PRESENT, new Set(written), family)).toEqual(expected);
});
