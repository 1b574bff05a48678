import { expect, test } from '@jest/globals';
import { mutantStatus } from './mutmut-stats.ts';

test.each([
  [0, 'survived'],
  [1, 'killed'],
  [3, 'killed'],
  [5, 'no_tests'],
  [-11, 'segfault'],
  [-9, 'segfault'],
  [-24, 'timeout'],
  [255, 'timeout'],
  [77, 'suspicious'],
  [null, 'not_run'],
])('mutantStatus() of exit code %p is %s: killed are only those that the tests noticed', (code, status) => {
  expect(mutantStatus(code)).toBe(status);
});
