import { withView } from '@interlock/shared/formats/views/scan-view.ts';
import type { RecordedRun } from '@interlock/shared/model/recorded-run.ts';
import type { ToolReport } from '@interlock/shared/model/tool-report.ts';
import { adapterOf, findingOf, reportOf } from '@interlock/shared/testing/cases.ts';
import { describe, expect, test } from '@jest/globals';
import { assessArtifactScan } from './artifact-scan.ts';

const PLAIN: RecordedRun = {
  output: { exitCode: 0, ended: 'exited', stdout: null, stderr: null, reports: new Map() },
  version: '1',
  digest: 'd'.repeat(64),
  confinement: 'none',
  queried: [],
  wallMilliseconds: 1,
  cpuMilliseconds: 1,
};
const RUN = withView(PLAIN, { sheets: [], gaps: [] });
const PATHS = ['a.whl/a.py'];
const evidence = { run: RUN, canary: null, base: null, failure: null };
const saying = (report: Partial<ToolReport>) =>
  adapterOf('gitleaks', { read: () => reportOf('gitleaks', report) });

describe('assessArtifactScan', () => {
  test('passes on a complete scan that found nothing', () => {
    expect(assessArtifactScan(saying({}), evidence, PATHS).verdict).toBe('pass');
  });

  test('fails on any secret, however mild', () => {
    const found = saying({ findings: [findingOf({ severity: 'low' })] });
    expect(assessArtifactScan(found, evidence, PATHS)).toMatchObject({
      verdict: 'fail',
      enforcement: 'required',
    });
  });

  test.each([
    ['no scan', saying({}), undefined, PATHS],
    ['a scan that did not start', saying({}), { ...evidence, run: null }, PATHS],
    ['an incomplete scan', saying({ completeness: 'incomplete' }), evidence, PATHS],
    [
      'a scan of what could not be opened, which nobody can accept',
      saying({
        findings: [findingOf({ tool: 'gitleaks', rule: 'VIEW_FORMAT_NOT_OPENED', severity: 'high' })],
      }),
      evidence,
      PATHS,
    ],
    ['a scan of nobody knows what', saying({}), evidence, []],
    ['a scan of files that were not shown as text', saying({}), { ...evidence, run: PLAIN }, PATHS],
    [
      'a scan whose canary was not run',
      { ...saying({}), canary: () => ({ files: {}, rule: 'r', packages: [] }) },
      evidence,
      PATHS,
    ],
  ])('is an error with %s', (_name, adapter, given, paths) => {
    expect(assessArtifactScan(adapter, given, paths).verdict).toBe('error');
  });
});
