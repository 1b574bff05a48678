import { describe, expect, test } from '@jest/globals';
import type { ToolAdapter, ToolOutput } from '../../model/tool-adapter.ts';
import { adapterOf, reportOf } from '../../testing/cases.ts';
import { givenReport } from './given-report.ts';

const NOT_BEFORE = 1000;
const SAID = (seconds: number) => () => new Date(seconds * 1000).toISOString();

function given(writtenAt: number, change: Partial<ToolAdapter> = {}) {
  const adapter = { ...adapterOf('bandit'), read: () => reportOf('bandit'), ...change };
  return givenReport(adapter, { bytes: new Uint8Array([1]), writtenAt, notBefore: NOT_BEFORE }, null);
}

describe('givenReport()', () => {
  test('takes a report that is as new as the commit', () => {
    expect(given(NOT_BEFORE)).toEqual(reportOf('bandit'));
    expect(given(NOT_BEFORE, { madeAt: SAID(1) })).toEqual(reportOf('bandit'));
  });

  test.each([
    ['its file is older', NOT_BEFORE - 1, {}],
    ['it says that it is older', NOT_BEFORE, { madeAt: SAID(0) }],
    ['it says a time that nobody can read', NOT_BEFORE, { madeAt: () => 'yesterday' }],
  ])('is incomplete when %s than the commit', (_name, writtenAt, change) => {
    expect(given(writtenAt, change)).toMatchObject({
      completeness: 'incomplete',
      reasons: [
        {
          code: 'REPORT_STALE',
          message: 'The report of `bandit` was made before the commit that it would judge',
        },
      ],
    });
  });

  test('an old report that is an error by itself stays one', () => {
    const broken = { ...reportOf('bandit'), completeness: 'error' as const };
    expect(given(0, { read: () => broken })).toMatchObject({ completeness: 'error' });
  });

  test('a report that is not there is read as no bytes, of any time', () => {
    const bytes: (readonly (Uint8Array | undefined)[])[] = [];
    const read = ({ reports }: ToolOutput) => {
      bytes.push([...reports.values()]);
      return reportOf('bandit');
    };
    givenReport({ ...adapterOf('bandit'), read }, null, null);
    expect(bytes).toEqual([[]]);
  });
});
