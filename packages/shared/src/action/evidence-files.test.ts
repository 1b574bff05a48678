import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { world } from '../testing/world.ts';
import { claimedReason } from './claimed-reason.ts';
import { readEvidence } from './evidence-files.ts';

const HOSTILE = {
  code: 'X\u001b[2J',
  message: 'one\n::error::two \u202e',
  next: `do\r\nthat ${'x'.repeat(100_000)}`,
};

describe('readEvidence()', () => {
  test('makes one harmless line of each part of a reason that a job of the project’s own code wrote', async () => {
    const { effects, files } = world();
    files.set('/record/outputs/mutmut/failure.json', new TextEncoder().encode(JSON.stringify(HOSTILE)));
    const { evidence } = await readEvidence(effects, '/record', []);
    const failure = evidence.get('mutmut')?.failure;
    expect(failure?.code).toBe('EVIDENCE_UNREADABLE');
    expect(failure?.message).toBe('one ::error::two [U+202E]');
    expect(failure?.next).toMatch(/^do that x+…$/);
  });
});

describe('claimedReason()', () => {
  test('leaves a reason of our own as it is', () => {
    const own = { code: 'TOOL_TIMED_OUT', message: '`mutmut` took too long', next: 'Give it more time' };
    expect(claimedReason(own)).toEqual(own);
  });

  test('gives one line, the same when it is asked again', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(fc.record({ code: text, message: text, next: text }), (reason) => {
        const once = claimedReason(reason);
        expect(Object.values(once).join('')).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
        expect(Object.values(once).every((part) => part !== '')).toBe(true);
        expect(claimedReason(once)).toEqual(once);
      }),
    );
  });
});
