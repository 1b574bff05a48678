import * as v from 'valibot';
import { ActionError } from '../errors.ts';
import { parseHandedOver } from '../formats/records/handed-over.ts';
import type { Decision } from '../model/decision.ts';
import type { ArtifactReference } from '../model/evidence.ts';
import type { Run } from '../model/run.ts';

const RecordSchema = v.object({
  schema: v.literal(1),
  action: v.string(),
  verdict: v.picklist(['pass', 'fail', 'error']),
  time: v.string(),
  run: v.object({
    repository: v.string(),
    repositoryId: v.string(),
    commit: v.string(),
    ref: v.string(),
    event: v.string(),
    runId: v.string(),
    attempt: v.number(),
    job: v.string(),
  }),
  decision: v.object({
    reasons: v.array(v.object({ code: v.string(), message: v.string(), next: v.string() })),
  }),
});

/** The head of a record: which run, job and attempt made it, its verdict and the reasons of it. */
export type RecordHead = v.InferOutput<typeof RecordSchema>;

/** Writes `record.json`: the decision with the run that it binds. `time` is ISO 8601. */
export function formatRecord(action: string, run: Run, decision: Decision, time: string): string {
  const { repository, repositoryId, commit, ref, event, runId, attempt, job } = run;
  const head = { schema: 1, action, verdict: decision.verdict, time };
  const bound = { repository, repositoryId, commit, ref, event, runId, attempt, job };
  return `${JSON.stringify({ ...head, run: bound, decision }, null, 2)}\n`;
}

/**
 * Reads `record.json` of an earlier job and demands that it belongs to this run.
 * Raises EVIDENCE_UNREADABLE, EVIDENCE_FOREIGN (other action, repository, commit or run) and EVIDENCE_STALE_ATTEMPT (its
 * attempt is not the one that the job's output named, or lies in the future).
 */
export function checkRecord(
  text: string,
  action: string,
  reference: ArtifactReference,
  run: Run,
): RecordHead {
  const head = parseHandedOver(RecordSchema, text, `The record of \`${action}\``);
  const made = head.run;
  const isForeign =
    head.action !== action ||
    made.repositoryId !== run.repositoryId ||
    made.repository !== run.repository ||
    made.commit !== run.commit ||
    made.runId !== run.runId;
  if (isForeign) {
    throw new ActionError(
      'EVIDENCE_FOREIGN',
      `The record handed over as that of \`${action}\` was made by another action, commit or run`,
      'Pass the job outputs of this run, and run the workflow again from its start',
      undefined,
      'fail',
    );
  }
  if (made.attempt !== reference.attempt || made.attempt > run.attempt) {
    throw new ActionError(
      'EVIDENCE_STALE_ATTEMPT',
      `The record of \`${action}\` was made by attempt ${made.attempt}, the job's output says attempt ${reference.attempt}`,
      'Run all jobs of the workflow again',
      undefined,
      'fail',
    );
  }
  return head;
}
