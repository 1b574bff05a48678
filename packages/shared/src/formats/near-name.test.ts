import { describe, expect, test } from '@jest/globals';
import { nearName, nextAfter } from './near-name.ts';

const NAMES = ['gate', 'assess', 'rehearse', 'explain', 'pip-audit', 'source-roots'];

describe('nearName()', () => {
  test.each([
    ['gat', 'gate'],
    ['asess', 'assess'],
    ['rehearsal', 'rehearse'],
    ['EXPLAIN', 'explain'],
    ['pipaudit', 'pip-audit'],
    ['source_roots', 'source-roots'],
  ])('takes %s for %s', (typed, name) => {
    expect(nearName(typed, NAMES)).toBe(name);
  });
  test.each(['', 'x', 'zzzz', 'publish', 'g'.repeat(100_000)])('guesses nothing for %p', (typed) => {
    expect(nearName(typed, NAMES)).toBeNull();
    expect(nextAfter(nearName(typed, NAMES), 'See it')).toBe('See it');
  });
});
