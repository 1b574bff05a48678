import { describe, expect, test } from '@jest/globals';
import { findingOf } from '../../testing/cases.ts';
import { byImportance, type FindingDraft, findingsOf } from './finding.ts';

const draft: FindingDraft = {
  rule: 'R1',
  severity: 'low',
  message: 'm',
  location: { path: 'a.py', line: 3 },
  text: 'x = 1',
  suppressed: false,
};
const prints = (drafts: readonly FindingDraft[]) =>
  findingsOf('tool', drafts).map(({ fingerprint }) => fingerprint);
const at = (line: number, text = draft.text) => ({ ...draft, text, location: { path: 'a.py', line } });

describe('findingsOf', () => {
  test('keeps the fingerprint when only the line or the spacing changes', () => {
    expect(prints([at(3)])).toEqual(prints([at(90, '  x =   1\n')]));
  });

  test.each([{ rule: 'R2' }, { text: 'x = 2' }, { location: { path: 'b.py', line: 3 } }, { location: null }])(
    'changes it with %j',
    (change) => {
      expect(prints([{ ...draft, ...change }])).not.toEqual(prints([draft]));
    },
  );

  test('tells equal problems apart, the earlier one keeping its fingerprint', () => {
    const both = prints([at(9), at(3)]);
    expect(new Set(both).size).toBe(2);
    expect(both[0]).toBe(prints([at(3)])[0]);
  });

  test('sorts worst first, then by path and line', () => {
    const found = findingsOf('tool', [
      at(9),
      at(3),
      { ...draft, severity: 'critical', location: { path: 'z.py', line: 1 } },
    ]);
    expect(found.map(({ severity, location }) => [severity, location?.line])).toEqual([
      ['critical', 1],
      ['low', 3],
      ['low', 9],
    ]);
  });

  test('has a rule and a message to be called by, also where the tool gives none', () => {
    const [found] = findingsOf('tool', [{ ...draft, rule: ' \u0000', message: '' }]);
    expect([found?.rule, found?.message]).toEqual(['unknown', 'unknown']);
  });

  test('carries no control character and no long text', () => {
    const [found] = findingsOf('tool', [
      { ...draft, message: `\u001b[31m::error::x\r\n\u202e${'y'.repeat(2000)}` },
    ]);
    expect(found?.message).not.toMatch(/[\p{Cc}\u202e]/u);
    expect(found?.message.length).toBeLessThanOrEqual(500);
  });
});

test('byImportance() sorts by severity, path, line, rule and fingerprint, in this order', () => {
  const ordered = [
    findingOf({ severity: 'high', location: { path: 'z.py', line: 9 }, rule: 'R9' }),
    findingOf({ severity: 'low', location: null }),
    findingOf({ severity: 'low', location: { path: 'a.py', line: 1 }, rule: 'R2' }),
    findingOf({ severity: 'low', location: { path: 'a.py', line: 10 }, rule: 'R1' }),
    findingOf({ severity: 'low', location: { path: 'a.py', line: 10 }, rule: 'R2', fingerprint: 'a' }),
    findingOf({ severity: 'low', location: { path: 'a.py', line: 10 }, rule: 'R2', fingerprint: 'b' }),
    findingOf({ severity: 'low', location: { path: 'b.py', line: 1 }, rule: 'R1' }),
  ];
  expect(ordered.toReversed().toSorted(byImportance)).toEqual(ordered);
});
