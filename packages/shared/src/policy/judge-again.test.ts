import { describe, expect, test } from '@jest/globals';
import type { JudgedDecision } from '../formats/records/judged-decision.ts';
import { parseJudgedDecision } from '../formats/records/judged-decision.ts';
import type { Case } from '../model/case.ts';
import { countFindings } from '../model/finding.ts';
import { caseOf, findingOf, reportOf, toolCaseOf } from '../testing/cases.ts';
import { judge } from './judge.ts';
import { judgeAgain } from './judge-again.ts';

const FOUND = reportOf('bandit', { findings: [findingOf({ severity: 'low' })] });
const WHOLE = caseOf({
  occasion: 'release',
  tools: [toolCaseOf({ report: FOUND }, { failAt: 'medium' })],
});
const BESIDE = ['subjects', 'sbom', 'artifact-scan'].map((id) => ({
  id,
  title: id,
  verdict: 'pass',
  enforcement: 'required',
  reasons: [],
  evidence: [],
  report: null,
}));

/** The record of the deciding job, through the file that it is, with one thing changed in it. */
function recorded(
  whole: Case,
  change: (decision: ReturnType<typeof written>) => unknown = () => null,
): JudgedDecision {
  const file = written(whole);
  change(file);
  return parseJudgedDecision(JSON.stringify(file));
}

function written(whole: Case) {
  const { assessments, ...judged } = judge(whole);
  const findings = assessments.flatMap(({ report }) => report?.findings ?? []);
  const counts: Record<string, number> = { ...countFindings(findings) };
  const rows: Record<string, unknown>[] = structuredClone([
    ...assessments.map((row) => ({ ...row })),
    ...BESIDE,
  ]);
  const verdict: string = judged.verdict;
  return { counts, decision: { verdict, assessments: rows } };
}

describe('a decision that is judged again', () => {
  test('agrees with its own record, of required tools and of advisory ones', () => {
    expect(judgeAgain(recorded(WHOLE), WHOLE)).toEqual([]);
    const tools = [toolCaseOf({ report: FOUND }, { failAt: 'medium', phase: 1 })];
    const advisory = { ...WHOLE, tools };
    expect(judgeAgain(recorded(advisory), advisory)).toEqual([]);
  });

  test.each<[string, (file: ReturnType<typeof written>) => unknown, string]>([
    ['other counts', ({ counts }) => (counts['low'] = 0), 'the counts'],
    ['another verdict', ({ decision }) => (decision.verdict = 'fail'), 'the verdict'],
    [
      'a proof that no output gives',
      ({ decision }) => {
        const row = decision.assessments.find(({ id }) => id === 'tool:bandit');
        Object.assign(row ?? {}, { report: { ...FOUND, proof: { ...FOUND.proof, inputsSeen: 9 } } });
      },
      '`tool:bandit`',
    ],
    ['an assessment less', ({ decision }) => decision.assessments.shift(), '`policy`'],
    ['no word on the artifacts', ({ decision }) => decision.assessments.pop(), '`artifact-scan`'],
    [
      'artifacts that did not pass',
      ({ decision }) => Object.assign(decision.assessments.at(-1) ?? {}, { verdict: 'fail' }),
      '`artifact-scan`',
    ],
    [
      'an assessment twice',
      ({ decision }) => decision.assessments.push({ ...decision.assessments[0] }),
      '`policy`',
    ],
    [
      'an assessment that nobody made',
      ({ decision }) => decision.assessments.push({ ...BESIDE[0], id: 'tool:semgrep' }),
      '`tool:semgrep`',
    ],
  ])('differs from a record with %s', (_name, change, what) => {
    const reasons = judgeAgain(recorded(WHOLE, change), WHOLE);
    expect(reasons.map(({ code }) => code)).toContain('DECISION_DIFFERS');
    expect(reasons.map(({ message }) => message).join()).toContain(what);
  });

  test.each([
    ['another finding', reportOf('bandit', { findings: [findingOf({ severity: 'high' })] })],
    ['none at all', null],
    ['an incomplete answer', reportOf('bandit', { completeness: 'incomplete' })],
  ])('differs when the outputs say %s', (_name, report) => {
    const whole = { ...WHOLE, tools: [toolCaseOf({ report }, { failAt: 'medium' })] };
    expect(judgeAgain(recorded(WHOLE), whole).length).toBeGreaterThan(0);
    expect(
      judgeAgain(recorded(whole), whole)
        .map(({ message }) => message)
        .join(),
    ).toContain('the verdict');
  });
});
