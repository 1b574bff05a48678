import { describe, expect, test } from '@jest/globals';
import type { Case } from '../../model/case.ts';
import type { Finding } from '../../model/finding.ts';
import type { ToolReport } from '../../model/tool-report.ts';
import { caseOf, commentsOf, findingOf, reportOf, toolCaseOf } from '../../testing/cases.ts';
import { judge } from '../judge.ts';

const BUDGET = { suppressionBudget: 1 };

/** Bandit's report of one finding behind a comment that it counts. */
function silenced(overrides: Partial<Finding> = {}): ToolReport {
  const finding = findingOf({ suppressed: true, ...overrides });
  return reportOf('bandit', {
    findings: [finding],
    suppressions: [{ tool: 'bandit', kind: 'comment', text: '# nosec', location: finding.location }],
  });
}

function releaseOf(report: ToolReport, budget = BUDGET): Case {
  const comments = { head: commentsOf(1), base: ['nosec 1'] };
  return caseOf({ occasion: 'release', tools: [toolCaseOf({ report, comments }, budget)] });
}

function codesOf(whole: Case): readonly string[] {
  return judge(whole).reasons.map(({ code }) => code);
}

describe('a finding behind a comment, at a release', () => {
  test.each(['critical', 'high', 'unknown'] as const)(
    'stops it when it is %s: no budget covers that',
    (severity) => {
      expect(codesOf(releaseOf(silenced({ severity })))).toContain('FINDING_STOPS_RELEASE');
    },
  );
  test.each(['medium', 'low'] as const)('is covered by the budget when it is %s', (severity) => {
    expect(codesOf(releaseOf(silenced({ severity })))).toEqual([]);
  });
  test('closes it by the budget when that is spent, and not a second time by itself', () => {
    expect(codesOf(releaseOf(silenced(), { suppressionBudget: 0 }))).toEqual(['SUPPRESSION_BUDGET']);
  });
  test('counts as any other when no silence in its file was counted', () => {
    const uncounted = reportOf('bandit', { findings: silenced().findings });
    expect(codesOf(releaseOf(uncounted))).toEqual(['FINDING_AT_THRESHOLD']);
    expect(codesOf(releaseOf({ ...silenced(), suppressions: [] }))).toEqual(['FINDING_AT_THRESHOLD']);
  });
  test('can be waived when it is high', () => {
    const waiver = {
      tool: 'bandit',
      fingerprint: findingOf().fingerprint,
      rule: null,
      path: null,
      reason: 'the input is ours',
      owner: 'ada',
      expires: '2026-12-01',
    };
    const whole = releaseOf(silenced({ severity: 'high' }));
    const { policy } = whole.resolved;
    const waivers = { ...policy.waivers, accept: 'signed', entries: [waiver] } as const;
    expect(codesOf({ ...whole, resolved: { ...whole.resolved, policy: { ...policy, waivers } } })).toEqual(
      [],
    );
  });
});

describe('a finding behind a comment, on a change', () => {
  const standing = { head: commentsOf(1), base: ['nosec 1'] };
  const added = { head: commentsOf(1), base: [] };

  test('is judged by its comment when it is medium: one that stands does not block, whatever was edited beside it', () => {
    expect(codesOf(caseOf({ tools: [toolCaseOf({ report: silenced(), comments: standing })] }))).toEqual([]);
  });
  test('fails with its comment when that is new', () => {
    const tool = toolCaseOf({ report: silenced(), comments: added }, BUDGET);
    expect(codesOf(caseOf({ tools: [tool] }))).toEqual(['SUPPRESSION_ADDED']);
  });
  test('blocks when it is high and new, and not when it stands at the base', () => {
    const report = silenced({ severity: 'high' });
    const fresh = toolCaseOf({ report, comments: standing }, BUDGET);
    expect(codesOf(caseOf({ tools: [fresh] }))).toEqual(['FINDING_AT_THRESHOLD']);
    const known = toolCaseOf({ report, base: report, comments: standing }, BUDGET);
    expect(codesOf(caseOf({ tools: [known] }))).toEqual([]);
  });
});
