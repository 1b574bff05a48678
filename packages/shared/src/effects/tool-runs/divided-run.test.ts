import { describe, expect, test } from '@jest/globals';
import type { ProcessResult } from '../processes/processes.ts';
import { joinParts, runParts } from './divided-run.ts';
import { toRun } from './tool-run.ts';

const encode = (text: string) => new TextEncoder().encode(text);

function ended(change: Partial<ProcessResult>): ProcessResult {
  const streams = { stdout: encode(''), stderr: encode(''), truncated: false };
  return { exitCode: 0, ended: 'exited', ...streams, durationMs: 10, cpuMs: 5, ...change };
}

function runOf(...parts: readonly Partial<ProcessResult>[]) {
  return toRun([joinParts(parts.map(ended))], new Map());
}

describe('the parts of a run', () => {
  test.each([
    [[0, 0], 0],
    [[0, 1], 1],
    [[1, 0], 1],
    [[0, 2], 2],
    [[2, 1, 0], 2],
    [[1, 127, 0], 127],
  ])('that end with %j end as %d, and each code is kept', (codes, exitCode) => {
    const { output } = runOf(...codes.map((code) => ({ exitCode: code })));
    expect(output).toMatchObject({ ended: 'exited', exitCode, partExitCodes: codes });
  });

  test.each(['timed-out', 'killed'] as const)('of which one was %s are so as a whole', (how) => {
    const lost = { exitCode: null, ended: how };
    for (const parts of [
      [lost, {}],
      [{}, lost],
      [{ exitCode: 1 }, lost, { exitCode: 2 }],
    ]) {
      expect(runOf(...parts).output).toMatchObject({ ended: how, exitCode: null });
    }
  });

  test('of which one has an exit code beside another end have none', () => {
    expect(runOf({}, { exitCode: 0, ended: 'killed' }).output).toMatchObject({
      ended: 'killed',
      exitCode: null,
    });
    expect(runOf({}, { exitCode: null }).output).toMatchObject({ ended: 'exited', exitCode: null });
  });

  test('that are none at all never ended', () => {
    expect(runOf().output).toMatchObject({ ended: 'killed', exitCode: null });
  });

  test('say what they say one after the other, and nothing when one was cut', () => {
    const parts = [
      { stdout: encode('a'), stderr: encode('1') },
      { stdout: encode('b'), stderr: encode('2') },
    ];
    const { stdout, stderr } = runOf(...parts).output;
    expect([stdout, stderr]).toEqual([encode('ab'), encode('12')]);
    expect(runOf({}, { truncated: true }).output).toMatchObject({ stdout: null, stderr: null });
  });

  test('take as long as the longest and use what all use', () => {
    expect(runOf({ durationMs: 30, cpuMs: 20 }, { durationMs: 40, cpuMs: 25 })).toMatchObject({
      wallMilliseconds: 40,
      cpuMilliseconds: 45,
    });
  });

  test('begin at once, and all have ended before the failure of one is told', async () => {
    const events: string[] = [];
    const slow = Promise.withResolvers<ProcessResult>();
    const run = runParts([
      () => {
        events.push('first begins');
        return Promise.reject(new Error('no box'));
      },
      () => {
        events.push('second begins');
        return slow.promise;
      },
    ]).catch((thrown: unknown) => {
      events.push(String(thrown));
    });
    await new Promise(setImmediate);
    events.push('second ends');
    slow.resolve(ended({}));
    await run;
    expect(events).toEqual(['first begins', 'second begins', 'second ends', 'Error: no box']);
  });
});

test('a run that was not divided has no exit codes of parts', () => {
  expect(toRun([ended({})], new Map()).output).not.toHaveProperty('partExitCodes');
});
