import { describe, expect, test } from '@jest/globals';
import { clean, one, read, result } from '../testing/sarif-log.ts';

describe('a SARIF log', () => {
  test.each([
    ['the rule', {}, 'high'],
    ['its own level before the rule', { level: 'note' }, 'low'],
    ['the score of the rule', { ruleId: 'R2', level: 'note' }, 'critical'],
    ['its own score', { properties: { 'security-severity': '5.0' } }, 'medium'],
    ['the default', { ruleId: 'R3' }, 'medium'],
    ['the index of the rule', { ruleId: undefined, ruleIndex: 1 }, 'critical'],
    ['the parent of its rule', { ruleId: 'R1/sub' }, 'high'],
    ['level none', { level: 'none' }, 'unknown'],
    ['a kind that is not decided', { kind: 'review' }, 'unknown'],
  ])('takes the severity from %s', (_what, change, severity) => {
    expect(one(change)?.severity).toBe(severity);
  });

  test.each([
    { kind: 'pass' },
    { kind: 'notApplicable' },
    { kind: 'informational' },
    { baselineState: 'absent' },
  ])('finds no problem in %j', (change) => {
    expect(one(change)).toBeUndefined();
  });

  test.each([
    { baselineState: 'unchanged' },
    { kind: 'open' },
    { suppressions: [] },
    { kind: 'pass', level: 'error' },
    { kind: 'informational', level: 'warning' },
  ])('finds a problem in %j', (change) => {
    expect(one(change)?.suppressed).toBe(false);
  });

  test('counts what was silenced, and only an accepted silence silences', () => {
    expect(one({ suppressions: [{ kind: 'inSource' }] })?.suppressed).toBe(true);
    expect(one({ suppressions: [{ kind: 'external', status: 'underReview' }] })?.suppressed).toBe(false);
    expect(
      one({
        suppressions: [
          { kind: 'external', status: 'accepted' },
          { kind: 'external', status: 'rejected' },
        ],
      })?.suppressed,
    ).toBe(false);
    expect(
      read([
        { ...clean, results: [{ ...result, suppressions: [{ kind: 'inSource', justification: 'why' }] }] },
      ]).suppressions,
    ).toEqual([{ tool: 'sarif', kind: 'comment', text: 'why', location: { path: 'src/a.py', line: 2 } }]);
  });
});
