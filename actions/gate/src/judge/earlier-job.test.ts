import type { RecordHead } from '@interlock/shared/action/record.ts';
import { runFacts } from '@interlock/shared/testing/world.ts';
import { describe, expect, test } from '@jest/globals';
import { assessEarlierJob } from './earlier-job.ts';

const REASON = { code: 'SBOM_DISAGREE', message: 'They differ', next: 'Look' };

function head(verdict: RecordHead['verdict'], reasons: RecordHead['decision']['reasons']): RecordHead {
  return { schema: 1, action: 'sbom', verdict, time: '', run: runFacts(), decision: { reasons } };
}

describe('assessEarlierJob', () => {
  test.each(['fail', 'error'] as const)('keeps the gate closed when that job ended %s', (verdict) => {
    expect(assessEarlierJob(head(verdict, [REASON]))).toMatchObject({ verdict, reasons: [REASON] });
    const [unexplained] = assessEarlierJob(head(verdict, []))?.reasons ?? [];
    expect(unexplained?.code).toBe('EVIDENCE_NOT_PASSED');
  });

  test('makes harmless lines of what the project’s own code may have written there', () => {
    const hostile = { code: 'A\nB', message: 'one\n::error::two', next: '\u001b[2J' };
    const claimed = { ...head('fail', [hostile]), run: runFacts({ job: 'verdict\n## pass' }) };
    expect(assessEarlierJob(claimed)).toMatchObject({
      id: 'job:verdict pass',
      title: 'Job verdict pass (sbom)',
      reasons: [{ code: 'EVIDENCE_UNREADABLE', message: 'one ::error::two', next: 'Nothing is said' }],
    });
  });

  test('has nothing to say when it passed, or left no record', () => {
    expect(assessEarlierJob(head('pass', []))).toBeNull();
    expect(assessEarlierJob(null)).toBeNull();
  });
});
