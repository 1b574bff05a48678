import { describe, expect, test } from '@jest/globals';
import { finishedExpectation, finishedOutput, reportBytes } from './tool-output.ts';

const BYTES = new Uint8Array([1]);

describe('finishedOutput()', () => {
  test('knows how a tool ended only when its exit code was handed over', () => {
    expect(finishedOutput(BYTES, null)).toMatchObject({ exitCode: null, ended: 'unknown' });
    expect(finishedOutput(BYTES, 0)).toMatchObject({ exitCode: 0, ended: 'exited' });
    expect(finishedOutput(BYTES, 1)).toMatchObject({
      exitCode: 1,
      ended: 'exited',
      stdout: null,
      stderr: null,
    });
  });

  test('has its one report under no name of a tool, and none when there is none', () => {
    const alone = finishedExpectation([]);
    expect(reportBytes(finishedOutput(BYTES, 0), alone, 'bandit.json')).toEqual({ ok: true, value: BYTES });
    expect(reportBytes(finishedOutput(null, 0), alone, 'bandit.json')).toMatchObject({
      ok: false,
      doubt: { code: 'REPORT_MISSING', message: 'There is no report' },
    });
    expect(
      reportBytes(finishedOutput(BYTES, 0), { ...alone, reportOnly: false }, '{out}/bandit.json'),
    ).toMatchObject({ ok: false, doubt: { message: 'There is no report `bandit.json`' } });
  });
});
