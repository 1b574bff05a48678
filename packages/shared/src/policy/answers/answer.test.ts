import { describe, expect, test } from '@jest/globals';
import type { RecordedRun } from '../../model/recorded-run.ts';
import type { ToolAdapter } from '../../model/tool-adapter.ts';
import { adapterOf, findingOf, reportOf } from '../../testing/cases.ts';
import { readAnswer } from './answer.ts';

const RUN: RecordedRun = {
  output: { exitCode: 0, ended: 'exited', stdout: null, stderr: null, reports: new Map() },
  version: '9.9',
  digest: 'd'.repeat(64),
  confinement: 'dropped-uid',
  queried: ['a==1'],
  wallMilliseconds: 1,
  cpuMilliseconds: 1,
};
const CANARY = { files: { 'canary.py': '' }, rule: 'R1', packages: [] };
const expectation = {
  paths: ['a.py'],
  packages: [],
  commits: null,
  advisories: { date: '2026-11-01', covered: [], queried: [] },
  reportOnly: false,
};

/** Finds `rule` in the planted sample and nothing in the project. */
function withCanary(rule: string): ToolAdapter {
  return adapterOf('bandit', {
    canary: () => CANARY,
    read: (_output, { paths }) =>
      reportOf('bandit', { findings: paths.includes('canary.py') ? [findingOf({ rule })] : [] }),
  });
}

describe('readAnswer', () => {
  test('an answer with its canary found is complete, with version, digest and box from the run', () => {
    const report = readAnswer(withCanary('R1'), { run: RUN, canary: RUN }, expectation);
    expect(report.completeness).toBe('complete');
    expect(report.proof).toMatchObject({
      canary: 'found',
      toolVersion: '9.9',
      toolDigest: RUN.digest,
      confinement: 'dropped-uid',
    });
  });

  test.each([
    ['that found another rule', 'R2', RUN, 'TOOL_CANARY_MISSED'],
    [
      'that was killed',
      'R1',
      { ...RUN, output: { ...RUN.output, ended: 'killed' as const } },
      'TOOL_CANARY_MISSED',
    ],
    ['of another file', 'R1', { ...RUN, digest: 'e'.repeat(64) }, 'TOOL_CANARY_FAILED'],
    ['that is not there', 'R1', null, 'TOOL_CANARY_FAILED'],
  ])('a canary run %s makes the answer incomplete', (_name, rule, canary, code) => {
    const report = readAnswer(withCanary(rule), { run: RUN, canary }, expectation);
    expect([report.completeness, report.reasons[0]?.code]).toEqual(['incomplete', code]);
    expect(report.proof.canary).not.toBe('found');
  });

  test('a canary never repairs an answer that is an error', () => {
    const broken = adapterOf('bandit', {
      canary: () => CANARY,
      read: () => reportOf('bandit', { completeness: 'error' }),
    });
    expect(readAnswer(broken, { run: RUN, canary: null }, expectation).completeness).toBe('error');
  });

  test('the queries that count are the ones that the box answered', () => {
    const seen: unknown[] = [];
    const adapter = adapterOf('pip-audit', {
      read: (_output, { advisories }) => {
        seen.push(advisories?.queried);
        return reportOf('pip-audit');
      },
    });
    readAnswer(adapter, { run: RUN, canary: null }, expectation);
    expect(seen).toEqual([['a==1']]);
  });
});
