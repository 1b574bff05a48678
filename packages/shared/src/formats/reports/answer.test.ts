import { describe, expect, test } from '@jest/globals';
import { answer, MAX_FINDINGS, MAX_REASONS, nothingRead } from './answer.ts';

const reading = nothingRead({ paths: [], packages: [], commits: null, advisories: null, reportOnly: true });
const draft = {
  rule: 'r',
  severity: 'low',
  message: 'm',
  location: null,
  text: '',
  suppressed: false,
} as const;

describe('answer()', () => {
  test('of more findings than can be listed is an error', () => {
    const drafts = Array.from({ length: MAX_FINDINGS + 1 }, () => draft);
    const { completeness, reasons, findings } = answer('sarif', { ...reading, drafts });
    expect([completeness, findings.length]).toEqual(['error', MAX_FINDINGS]);
    expect(reasons.map(({ code }) => code)).toEqual(['REPORT_TOO_LARGE']);
  });

  test('says a reason once, and ends a long list of them', () => {
    const doubt = { level: 'incomplete', code: 'NO_PROOF', next: 'n' } as const;
    const twice = answer('sarif', {
      ...reading,
      doubts: [1, 1].map((number) => ({ ...doubt, message: `${number}` })),
    });
    expect([twice.completeness, twice.reasons.length]).toEqual(['incomplete', 1]);
    const many = Array.from({ length: MAX_REASONS + 5 }, (_, number) => ({ ...doubt, message: `${number}` }));
    const { reasons } = answer('sarif', { ...reading, doubts: many });
    expect(reasons).toHaveLength(MAX_REASONS + 1);
    expect(reasons.at(-1)?.message).toBe('5 more reasons are not listed');
  });
});
