import { describe, expect, test } from '@jest/globals';
import { type JobDecision, judgeRehearsal, readDecision } from './outcome.ts';
import type { JobResult } from './stage.ts';

function job(id: string, change: Partial<JobResult> = {}): JobResult {
  return {
    id,
    title: id,
    trust: 'reads',
    result: 'success',
    exitCode: 0,
    verdict: 'pass',
    elapsedMilliseconds: 1,
    steps: [],
    ...change,
  };
}

const silent = () => null;
const assessment = (verdict: string, enforcement: string, reasons: readonly unknown[]) => ({
  verdict,
  enforcement,
  reasons,
});

const said = (code: string, message: string) => ({ code, message, next: 'n' });

describe('judgeRehearsal()', () => {
  test('is a pass when the publishing job passed and the stand-in serves assets', () => {
    const outcome = judgeRehearsal({ results: [job('release')], outputs: new Map() }, ['a.whl'], silent);
    expect(outcome).toMatchObject({ verdict: 'pass', published: ['a.whl'], reasons: [] });
  });

  test('is an error when everything is green and nothing is served', () => {
    expect(judgeRehearsal({ results: [job('release')], outputs: new Map() }, [], silent).verdict).toBe(
      'error',
    );
  });

  test('is an error when no job ran at all', () => {
    const outcome = judgeRehearsal({ results: [], outputs: new Map() }, [], silent);
    expect(outcome.verdict).toBe('error');
    expect(outcome.reasons[0]?.code).toBe('JOB_MISSING');
  });

  test('is no pass when assets are served but a job failed', () => {
    const results = [job('gate', { result: 'failure', verdict: 'error', exitCode: 2 }), job('release')];
    expect(judgeRehearsal({ results, outputs: new Map() }, ['a.whl'], silent).verdict).toBe('error');
  });

  test('gives the reasons of the deciding job first', () => {
    const results = [
      job('gate', { result: 'failure', verdict: 'error' }),
      job('decide', { result: 'failure', verdict: 'fail' }),
    ];
    const outcome = judgeRehearsal({ results, outputs: new Map() }, [], ({ id }) => ({
      verdict: 'error',
      reasons: [{ code: id, message: 'm', next: 'n', verdict: 'error' }],
      warnings: [],
    }));
    expect(outcome.reasons.map(({ code }) => code)).toEqual(['decide', 'gate']);
    expect(outcome.verdict).toBe('error');
  });

  /** What two closed jobs come to: their reasons by job, each `CODE verdict`. */
  function closed(told: Readonly<Record<string, readonly string[]>>) {
    const reasonsOf = (id: string) =>
      (told[id] ?? []).map((text) => {
        const [code = '', verdict] = text.split(' ');
        return { code, message: 'm', next: 'n', verdict: verdict === 'fail' ? 'fail' : 'error' } as const;
      });
    const verdictOf = (id: string) =>
      reasonsOf(id).some(({ verdict }) => verdict === 'error') ? 'error' : 'fail';
    const results = Object.keys(told).map((id) => job(id, { result: 'failure', verdict: verdictOf(id) }));
    const { verdict, reasons } = judgeRehearsal({ results, outputs: new Map() }, [], ({ id }) => ({
      verdict: verdictOf(id),
      reasons: reasonsOf(id),
      warnings: [],
    }));
    return [verdict, ...reasons.map(({ code }) => code)];
  }

  test('is a failure where a finding alone closed the release', () => {
    expect(closed({ decide: ['FINDING_STOPS_RELEASE fail'] })).toEqual(['fail', 'FINDING_STOPS_RELEASE']);
  });

  test('is an error where anything is broken beside the finding, and names that first', () => {
    expect(
      closed({
        build: ['BUILD_NOT_DECLARED error'],
        decide: ['EVIDENCE_MISSING error', 'FINDING_STOPS_RELEASE fail'],
      }),
    ).toEqual(['error', 'BUILD_NOT_DECLARED', 'FINDING_STOPS_RELEASE', 'EVIDENCE_MISSING']);
  });

  test('is a failure where the policy refused a job, and the deciding job only lacks what that job would have left', () => {
    expect(
      closed({ build: ['BUILD_DIFFERS fail'], decide: ['EVIDENCE_MISSING error', 'SBOM_BINDING error'] }),
    ).toEqual(['fail', 'BUILD_DIFFERS', 'EVIDENCE_MISSING', 'SBOM_BINDING']);
  });

  test('is an error where evidence is missing and no job says why', () => {
    expect(closed({ decide: ['EVIDENCE_MISSING error', 'FINDING_STOPS_RELEASE fail'] })[0]).toBe('error');
  });

  test('is an error where a job broke after it had decided', () => {
    const results = [job('decide', { result: 'failure', verdict: 'error' })];
    const decision = {
      verdict: 'fail',
      reasons: [{ code: 'FINDING_STOPS_RELEASE', message: 'm', next: 'n', verdict: 'fail' }],
      warnings: [],
    } as const;
    expect(judgeRehearsal({ results, outputs: new Map() }, [], () => decision).verdict).toBe('error');
  });

  test('tells what follows from a closed job after the reason of that job', () => {
    const results = [
      job('build', { result: 'failure', verdict: 'error' }),
      job('decide', { result: 'failure', verdict: 'error' }),
    ];
    const codes = new Map([
      ['build', ['BUILD_NOT_DECLARED']],
      ['decide', ['POLICY_BOOTSTRAP', 'EVIDENCE_MISSING', 'ARTIFACT_SCAN']],
    ]);
    const outcome = judgeRehearsal({ results, outputs: new Map() }, [], ({ id }) => ({
      verdict: 'error',
      reasons: (codes.get(id) ?? []).map((code) => ({ code, message: 'm', next: 'n', verdict: 'error' })),
      warnings: [],
    }));
    expect(outcome.reasons.map(({ code }) => code)).toEqual([
      'POLICY_BOOTSTRAP',
      'BUILD_NOT_DECLARED',
      'EVIDENCE_MISSING',
      'ARTIFACT_SCAN',
    ]);
  });

  test('does not tell what closed the release again as a warning of the job that records the refusal', () => {
    const decisions = new Map<string, JobDecision>([
      [
        'decide',
        {
          verdict: 'error',
          reasons: [{ ...said('POLICY_BOOTSTRAP', 'No policy stands'), verdict: 'error' }],
          warnings: [said('WAIVER_UNUSED', 'one')],
        },
      ],
      [
        'refused',
        {
          verdict: 'pass',
          reasons: [],
          warnings: [said('POLICY_BOOTSTRAP', 'No policy stood'), said('SIGSTORE_UNREACHABLE', 'unsigned')],
        },
      ],
    ]);
    const results = [job('decide', { result: 'failure', verdict: 'error' }), job('refused')];
    const { reasons, warnings } = judgeRehearsal(
      { results, outputs: new Map() },
      [],
      ({ id }) => decisions.get(id) ?? null,
    );
    expect(reasons.map(({ code }) => code)).toEqual(['POLICY_BOOTSTRAP']);
    expect(warnings.map(({ code }) => code)).toEqual(['WAIVER_UNUSED', 'SIGSTORE_UNREACHABLE']);
  });

  test('reads the reason from the log of a job that left no record', () => {
    const log = '::error::error: RUN_FACTS: GITHUB_SHA is not set. Run this inside a workflow job.\n';
    const result = {
      exitCode: 2,
      outputs: new Map<string, string>(),
      summary: '',
      log,
      elapsedMilliseconds: 1,
    };
    const results = [
      job('policy', { result: 'failure', verdict: 'error', steps: [{ action: 'gate', result }] }),
    ];
    const outcome = judgeRehearsal({ results, outputs: new Map() }, [], silent);
    expect(outcome.reasons[0]).toEqual({
      code: 'RUN_FACTS',
      message: 'GITHUB_SHA is not set',
      next: 'Run this inside a workflow job',
    });
  });
});

describe('readDecision()', () => {
  const [finding, gap, both] = ['FINDING', 'GAP', 'BOTH'].map((code) => ({ code, message: code, next: 'n' }));
  const read = (verdict: string, assessments: readonly unknown[]) =>
    readDecision(
      JSON.stringify({ decision: { verdict, reasons: [gap, finding, both], warnings: [], assessments } }),
    )?.reasons.map((reason) => reason.verdict);

  test('tells which reasons alone would be a failure; of two verdicts on one reason the error counts', () => {
    const rows = [
      assessment('fail', 'required', [finding, both]),
      assessment('error', 'required', [gap, both]),
      assessment('error', 'advisory', [finding]),
    ];
    expect(read('error', rows)).toEqual(['error', 'fail', 'error']);
  });

  test('takes the verdict of the whole for what belongs to no requirement', () => {
    expect(read('error', [])).toEqual(['error', 'error', 'error']);
    expect(read('fail', [])).toEqual(['fail', 'fail', 'fail']);
  });

  test('is null where there is no record', () => {
    expect([readDecision(null), readDecision('{}')]).toEqual([null, null]);
  });
});
