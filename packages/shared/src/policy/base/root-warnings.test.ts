import { expect, test } from '@jest/globals';
import { caseOf } from '../../testing/cases.ts';
import { judge } from '../judge.ts';

test('a source root that is not there is named in the decision, and a flat project still passes', () => {
  const { verdict, warnings } = judge(caseOf({ absentRoots: ['srcc'] }));
  expect(verdict).toBe('pass');
  expect(warnings).toContainEqual(
    expect.objectContaining({ code: 'SOURCE_ROOT_MISSING', message: expect.stringContaining('`srcc`') }),
  );
  expect(judge(caseOf({})).warnings.map(({ code }) => code)).not.toContain('SOURCE_ROOT_MISSING');
});

test('a source root cannot write into the warning about it', () => {
  const { warnings } = judge(caseOf({ absentRoots: ['a`\n::error::b'] }));
  expect(warnings.map(({ message }) => message)).toContainEqual(expect.stringContaining('`a??::error::b`'));
});
