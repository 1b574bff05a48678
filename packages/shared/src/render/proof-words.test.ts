import { describe, expect, test } from '@jest/globals';
import { reportOf } from '../testing/cases.ts';
import { proofWords } from './proof-words.ts';

const { proof } = reportOf('bandit');

describe('proofWords()', () => {
  test('of a tool that ran here: what it found, what it saw, and the planted sample', () => {
    const words = proofWords(reportOf('bandit', { proof: { ...proof, canary: 'found' } }));
    expect(words).toMatch(/^no findings; .* inputs seen, canary found$/);
  });
  test('of a report that was handed over: who made it, because nobody here saw the tool run', () => {
    const given = { ...proof, canary: 'not-planted' as const, confinement: null };
    const words = proofWords(reportOf('bandit', { proof: given }));
    expect(words).toMatch(/^no findings; .* inputs seen, from a report that CI made$/);
  });
});
