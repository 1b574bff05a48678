import type { Assessment } from '@interlock/shared/model/decision.ts';
import { decisionText } from '@interlock/shared/render/decision-text.ts';
import { exampleFinding, exampleTool } from '@interlock/shared/testing/record-example.ts';
import { describe, expect, jest, test } from '@jest/globals';
import { conclusion, progress } from './progress.ts';
import type { JobResult } from './stage.ts';

function job(id: string, result: JobResult['result']): JobResult {
  return {
    id,
    title: `Title of ${id}`,
    trust: 'reads',
    result,
    exitCode: 0,
    verdict: 'pass',
    elapsedMilliseconds: 1500,
    steps: [],
  };
}

function played(isTerminal: boolean): string {
  let text = '';
  const show = progress({
    isTerminal,
    write: (part) => {
      text += part;
    },
  });
  const [gate, build] = [job('gate', 'success'), job('build', 'failure')];
  show.job(gate, null);
  show.job(build, null);
  show.job(build, build);
  show.job(gate, gate);
  return text.replaceAll(/\d+\.\d s/g, 'N s');
}

describe('progress()', () => {
  test('prints one plain line for each job that has ended, in the order in which they ended', () => {
    const lines = played(false).trimEnd().split('\n');
    expect(lines.map((line) => line.trim())).toEqual([
      'N s  stop build    Title of build',
      'N s  ok   gate     Title of gate',
    ]);
  });

  test('names every running job on the live line of a terminal, and those that are left after one has ended', () => {
    const live = played(true).split('\r\u001B[K');
    expect(live.filter((line) => line.includes('…')).map((line) => line.split('…')[1])).toEqual([
      ' gate',
      ' gate, build',
      ' gate',
    ]);
  });

  test('moves the clock of the live line while something runs, and on a terminal only', () => {
    jest.useFakeTimers();
    try {
      for (const isTerminal of [true, false]) {
        const written: string[] = [];
        const show = progress({ isTerminal, write: (part) => void written.push(part) });
        show.job(job('gate', 'success'), null);
        jest.advanceTimersByTime(3000);
        expect(written).toHaveLength(isTerminal ? 4 : 0);
        show.job(job('gate', 'success'), job('gate', 'success'));
        jest.advanceTimersByTime(3000);
        expect(written).toHaveLength(isTerminal ? 5 : 1);
      }
    } finally {
      jest.useRealTimers();
    }
  });
});

describe('conclusion()', () => {
  const example = exampleTool('bandit', []);
  const seen = { inputsExpected: 6, inputsSeen: 0, canary: 'missed', confinement: 'dropped-uid' } as const;
  const tool: Assessment = {
    ...example,
    verdict: 'error',
    enforcement: 'advisory',
    report: example.report && {
      ...example.report,
      completeness: 'incomplete',
      proof: { ...example.report.proof, ...seen },
    },
  };
  const outcome = {
    verdict: 'error',
    published: [],
    reasons: [{ code: 'POLICY_BOOTSTRAP', message: 'No policy', next: 'Write one' }],
    warnings: [],
    jobs: [job('gate', 'success'), job('decide', 'failure'), job('sign', 'skipped')],
  } as const;

  test('says verdict and reason first, how far each job came, what each tool saw, and where it ran', () => {
    const text = conclusion(outcome, { notes: ['A note'], tools: [tool], elapsedMilliseconds: 2000 });
    expect(text.startsWith('error: POLICY_BOOTSTRAP (2.0 s)\n')).toBe(true);
    expect(text).toMatch(/gate +passed +1\.5 s/);
    expect(text).toMatch(/decide +CLOSED/);
    expect(text).toMatch(/sign +not reached/);
    expect(text).toContain('no complete answer; 0 of 6 inputs seen, canary missed');
    expect(text).toContain('Sandbox of the tools: dropped-uid.');
    expect(text).toContain('  note: A note.\n');
    expect(text).toContain('Nothing was published.');
  });
});

test('says of each tool what the gate says of it, in the same words', () => {
  const finding = exampleFinding({ rule: 'B101', severity: 'low', message: 'assert', location: null });
  const outcome = { verdict: 'pass', published: ['a'], reasons: [], warnings: [], jobs: [] } as const;
  const tools = [exampleTool('bandit', [finding], { verdict: 'fail', enforcement: 'advisory' })];
  const said = decisionText('pass', { verdict: 'pass', reasons: [], warnings: [], assessments: tools });
  const words = '1 low; 12 of 12 inputs seen, canary found';
  expect(said).toContain(words);
  expect(conclusion(outcome, { notes: [], tools, elapsedMilliseconds: 1 })).toContain(words);
});
