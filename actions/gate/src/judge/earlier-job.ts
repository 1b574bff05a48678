import { claimedReason } from '@interlock/shared/action/claimed-reason.ts';
import type { RecordHead } from '@interlock/shared/action/record.ts';
import type { Assessment } from '@interlock/shared/model/decision.ts';
import type { Reason } from '@interlock/shared/model/reason.ts';

const MAX_JOB_CHARACTERS = 100;
const UNEXPLAINED: Reason = {
  code: 'EVIDENCE_NOT_PASSED',
  message: 'An earlier job did not pass, and its record does not say why',
  next: 'Read its log, and run the workflow again',
};

/**
 * The requirement that a job whose record is read did not refuse by itself, with its reasons; null when it passed. Some of what it saw
 * can be seen nowhere else, such as what an installed artifact requires, so its refusal cannot be judged away.
 */
export function assessEarlierJob(head: RecordHead | null): Assessment | null {
  if (head === null || head.verdict === 'pass') {
    return null;
  }
  const { action, verdict, run, decision } = head;
  const job = run.job.replaceAll(/[^A-Za-z0-9_-]+/g, ' ').slice(0, MAX_JOB_CHARACTERS);
  return {
    id: `job:${job}`,
    title: `Job ${job} (${action})`,
    verdict,
    enforcement: 'required',
    reasons: decision.reasons.length > 0 ? decision.reasons.map(claimedReason) : [UNEXPLAINED],
    evidence: [],
    report: null,
  };
}
