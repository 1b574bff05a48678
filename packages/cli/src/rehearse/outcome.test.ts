import { describe, expect, test } from '@jest/globals';
import { judgeRehearsal } from './outcome.ts';
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
      reasons: [{ code: id, message: 'm', next: 'n' }],
      warnings: [],
    }));
    expect(outcome.reasons.map(({ code }) => code)).toEqual(['decide', 'gate']);
    expect(outcome.verdict).toBe('fail');
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
      reasons: (codes.get(id) ?? []).map((code) => ({ code, message: 'm', next: 'n' })),
      warnings: [],
    }));
    expect(outcome.reasons.map(({ code }) => code)).toEqual([
      'POLICY_BOOTSTRAP',
      'BUILD_NOT_DECLARED',
      'EVIDENCE_MISSING',
      'ARTIFACT_SCAN',
    ]);
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
