import { describe, expect, test } from '@jest/globals';
import { plantedForms } from '../../formats/views/planted-forms.ts';
import { withView } from '../../formats/views/scan-view.ts';
import type { RecordedRun } from '../../model/recorded-run.ts';
import { adapterOf, findingOf, reportOf } from '../../testing/cases.ts';
import { readViewAnswer, withPassedOver } from './view-answer.ts';

const SAMPLE = { files: { 'canary.py': 'a secret' }, rule: 'R1', packages: [] };
const FORMS = plantedForms(SAMPLE.files).mustFind;
const EMPTY_VIEW = { sheets: [], gaps: [] };

function runOf(exitCode: number): RecordedRun {
  return {
    output: { exitCode, ended: 'exited', stdout: null, stderr: null, reports: new Map() },
    version: '9.9',
    digest: 'd'.repeat(64),
    confinement: 'dropped-uid',
    queried: [],
    wallMilliseconds: 1,
    cpuMilliseconds: 1,
  };
}

const RUN = withView(runOf(0), EMPTY_VIEW);
const CANARY = withView(runOf(1), EMPTY_VIEW);

/** What is concluded when the run over the sample finds it in each form under the rule that `ruleAt` gives for the place, if any. */
function answerOf(ruleAt: (path: string) => string | null, run = RUN) {
  const adapter = adapterOf('gitleaks', {
    canary: () => SAMPLE,
    read: ({ exitCode }) => {
      const rules = FORMS.map((path) => ({ path, rule: ruleAt(path) }));
      const findings = rules.flatMap(({ path, rule }) =>
        rule === null ? [] : [findingOf({ rule, location: { path, line: 1 } })],
      );
      return reportOf('gitleaks', { findings: exitCode === 1 ? findings : [] });
    },
  });
  const { completeness, reasons, proof } = readViewAnswer(adapter, { run, canary: CANARY }, []);
  return { completeness, codes: reasons.map(({ code }) => code), canary: proof.canary };
}

const MISSED = { completeness: 'incomplete', codes: ['TOOL_CANARY_MISSED'], canary: 'missed' };

describe('readViewAnswer()', () => {
  test('is complete when the sample is found in each of its forms', () => {
    expect(answerOf(() => 'R1')).toEqual({ completeness: 'complete', codes: [], canary: 'found' });
  });

  test.each(FORMS)('is incomplete when the sample is not found in %s', (missed) => {
    expect(answerOf((path) => (path === missed ? null : 'R1'))).toEqual(MISSED);
  });

  test.each(FORMS)('is incomplete when another rule than that of the sample finds %s', (missed) => {
    expect(answerOf((path) => (path === missed ? 'R2' : 'R1'))).toEqual(MISSED);
  });

  test('is incomplete when the run was not over a view', () => {
    const { completeness, codes } = answerOf(() => 'R1', runOf(0));
    expect([completeness, codes.length]).toEqual(['incomplete', 1]);
  });
});

describe('withPassedOver() is no better than the worse of two answers', () => {
  const clean = reportOf('gitleaks');
  const answer = (proof: Partial<typeof clean.proof>) => ({ ...clean, proof: { ...clean.proof, ...proof } });

  test.each([
    ['complete', 'complete', 'complete'],
    ['complete', 'incomplete', 'incomplete'],
    ['incomplete', 'complete', 'incomplete'],
    ['incomplete', 'error', 'error'],
    ['error', 'complete', 'error'],
  ] as const)('%s and %s are %s', (one, other, both) => {
    const whole = withPassedOver({ ...clean, completeness: one }, { ...clean, completeness: other });
    expect(whole.completeness).toBe(both);
  });

  test('holds the findings, reasons and suppressions of both', () => {
    const part = (name: string) => ({
      ...clean,
      reasons: [{ code: name, message: 'm', next: 'n' }],
      findings: [findingOf({ fingerprint: name })],
      suppressions: [{ tool: 'gitleaks', kind: 'comment' as const, text: name, location: null }],
    });
    const { reasons, findings, suppressions } = withPassedOver(part('a'), part('b'));
    expect(reasons.map(({ code }) => code)).toEqual(['a', 'b']);
    expect(findings.map(({ fingerprint }) => fingerprint)).toEqual(['a', 'b']);
    expect(suppressions.map(({ text }) => text)).toEqual(['a', 'b']);
  });

  test.each([
    ['found', 'found', 'found'],
    ['found', 'missed', 'missed'],
    ['missed', 'found', 'missed'],
  ] as const)('a sample that was %s and %s counts as %s', (one, other, both) => {
    expect(withPassedOver(answer({ canary: one }), answer({ canary: other })).proof.canary).toBe(both);
  });

  test.each([
    ['user-namespace', 'hosted-job', 'hosted-job'],
    ['none', 'user-namespace', 'none'],
    ['hosted-job', 'none', 'none'],
    ['user-namespace', null, null],
    ['user-namespace', 'user-namespace', 'user-namespace'],
  ])('boxes %s and %s count as %s', (one, other, weaker) => {
    const whole = withPassedOver(answer({ confinement: one }), answer({ confinement: other }));
    expect(whole.proof.confinement).toBe(weaker);
  });
});
