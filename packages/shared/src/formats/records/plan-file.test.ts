import { describe, expect, test } from '@jest/globals';
import { formatPlan, type PlanFile, parsePlan } from './plan-file.ts';

const COMMIT = 'c'.repeat(40);
const POLICY = 'a'.repeat(64);
const PLAN: PlanFile = {
  schema: 1,
  stage: 'plan',
  commit: COMMIT,
  base: null,
  policySha256: POLICY,
  tools: ['bandit'],
  expected: {},
  changes: [],
  absentRoots: [],
  notScanned: [],
  advisories: null,
};

describe('parsePlan()', () => {
  test('reads what formatPlan() wrote for this commit and this policy', () => {
    expect(parsePlan(formatPlan(PLAN), COMMIT, POLICY)).toEqual(PLAN);
  });

  test.each(['policy', 'workflow', 'tool-configuration'] as const)('reads a change of kind %s', (kind) => {
    const changed: PlanFile = { ...PLAN, changes: [{ kind, path: 'a' }] };
    expect(parsePlan(formatPlan(changed), COMMIT, POLICY)).toEqual(changed);
  });

  test.each([
    ['commit', 'd'.repeat(40), POLICY],
    ['policy', COMMIT, 'b'.repeat(64)],
  ])('refuses a plan of another %s', (_name, commit, policy) => {
    expect(() => parsePlan(formatPlan(PLAN), commit, policy)).toThrow(
      expect.objectContaining({ code: 'PLAN_MISMATCH', next: 'Run the workflow again from its start' }),
    );
  });

  test.each([
    '',
    'null',
    '{',
    '{}',
    JSON.stringify({ ...PLAN, more: 1 }),
    JSON.stringify({ ...PLAN, tools: null }),
  ])('refuses %j as no plan', (text) => {
    expect(() => parsePlan(text, COMMIT, POLICY)).toThrow(
      expect.objectContaining({ code: 'EVIDENCE_UNREADABLE' }),
    );
  });
});
