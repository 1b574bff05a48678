import { describe, expect, test } from '@jest/globals';
import { clean, one, read, result } from '../../testing/sarif-log.ts';

describe('a SARIF log', () => {
  test.each([
    ['the rule', {}, 'high'],
    ['its own level before the rule', { level: 'note' }, 'low'],
    ['the score of the rule', { ruleId: 'R2', level: 'note' }, 'critical'],
    ['its own score', { properties: { 'security-severity': '5.0' } }, 'medium'],
    ['a score at the foot of critical', { properties: { 'security-severity': '9.0' } }, 'critical'],
    ['a score below it', { properties: { 'security-severity': '8.9' } }, 'high'],
    ['a score at the foot of high', { properties: { 'security-severity': '7.0' } }, 'high'],
    ['a score at the foot of medium', { properties: { 'security-severity': '4.0' } }, 'medium'],
    ['a score below it', { properties: { 'security-severity': '3.9' } }, 'low'],
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

  test('says the message as text, else as markdown, else what its rule says', () => {
    expect(one({ message: { text: 'text', markdown: '*mark*' } })?.message).toBe('text');
    expect(one({ message: { markdown: '*mark*' } })?.message).toBe('*mark*');
    const rule = { id: 'R1', shortDescription: { text: 'short' } };
    const [found] = read([
      { ...clean, tool: { driver: { name: 'tool', rules: [rule] } }, results: [{ ...result, message: {} }] },
    ]).findings;
    expect(found?.message).toBe('short');
  });

  test('lies at a path of the project, however its log writes it', () => {
    const place = {
      physicalLocation: { artifactLocation: { uri: './src//a.py' }, region: { startLine: 7 } },
    };
    expect(one({ locations: [place] })?.location).toEqual({ path: 'src/a.py', line: 7 });
  });

  test('lies where the artifact lies that its index names', () => {
    const place = { physicalLocation: { artifactLocation: { index: 1 }, region: { startLine: 7 } } };
    expect(one({ locations: [place] })?.location).toEqual({ path: 'my file.py', line: 7 });
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
