import { parseHandedOver } from '@interlock/shared/formats/records/handed-over.ts';
import type { PromotionRecord } from '@interlock/shared/policy/promotion/promotion-history.ts';
import * as v from 'valibot';

const ANSWER_NAME = 'rehearsal.json';
const JOB_RECORD = /^(.*\/|)jobs\/[^/]+\/evidence\/record\.json$/;
/** The largest answer of a rehearsal that is read, in bytes. */
export const MAX_ANSWER_BYTES = 4 * 1024 * 1024;
const AnswerSchema = v.object({
  project: v.object({ repository: v.string(), repositoryId: v.string(), commit: v.string() }),
});

/** The project of a person's machine that a rehearsal was of. */
export type RehearsedProject = v.InferOutput<typeof AnswerSchema>['project'];

/** Where the rehearsal that kept a record says what it was of; null for a record that no rehearsal kept. Paths of one listing. */
export function answerBeside(path: string, listed: readonly string[]): string | null {
  const folder = JOB_RECORD.exec(path)?.[1];
  const answer = `${folder ?? ''}${ANSWER_NAME}`;
  return folder !== undefined && listed.includes(answer) ? answer : null;
}

/** Reads which project a rehearsal was of; null when its answer does not say so in exactly one way. */
export function rehearsedProject(bytes: Uint8Array): RehearsedProject | null {
  try {
    return parseHandedOver(AnswerSchema, bytes, 'The answer of the rehearsal').project;
  } catch {
    return null;
  }
}

/** A rehearsal's record as one of its project: repository, commit and event in it are those that the stand-ins played. */
export function asRecordOf(project: RehearsedProject, record: PromotionRecord): PromotionRecord {
  return { ...record, ...project, event: 'local' };
}
