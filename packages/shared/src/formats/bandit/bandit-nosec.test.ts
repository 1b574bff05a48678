import { describe, expect, test } from '@jest/globals';
import { nosecLine } from './bandit-nosec.ts';

function hiddenBy(comment: string): boolean {
  const line = nosecLine({
    filename: './a.py',
    line_number: 5,
    line_range: [5],
    issue_severity: 'MEDIUM',
    issue_confidence: 'HIGH',
    issue_text: 'Use of unsafe yaml load',
    test_id: 'B506',
    test_name: 'yaml_load',
    code: `4 def f(x):\n5     return yaml.load(x)  ${comment}\n`,
  });
  return line === 5;
}

describe('a comment hides what bandit itself would leave out for it', () => {
  test.each(['# nosec', '# nosec B506', '# nosec: B101, B506', '# nosec yaml_load', '# nosec we trust it'])(
    'hides: %s',
    (comment) => {
      expect(hiddenBy(comment)).toBe(true);
    },
  );

  test.each([
    '# nosec B101',
    '# nosec assert_used',
    '# nosec: random',
    '# nosec xml_bad_ElementTree',
    '# NOSEC',
  ])('does not hide: %s', (comment) => {
    expect(hiddenBy(comment)).toBe(false);
  });
});
