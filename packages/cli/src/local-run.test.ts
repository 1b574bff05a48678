import { tmpdir } from 'node:os';
import { describe, expect, jest, test } from '@jest/globals';
import { localRun } from './local-run.ts';

describe('localRun()', () => {
  test('is a run of its own each time: a second gate at one commit is no duplicate of the first for `promote`', async () => {
    const clock = jest.spyOn(Date, 'now');
    try {
      clock.mockReturnValue(1_795_264_815_000);
      const first = await localRun(tmpdir(), process.env);
      clock.mockReturnValue(1_795_264_815_001);
      const second = await localRun(tmpdir(), process.env);
      expect(first.runId).toBe('1795264815000');
      expect({ ...second, runId: first.runId }).toEqual(first);
      expect(second.runId).not.toBe(first.runId);
    } finally {
      clock.mockRestore();
    }
  });
});
