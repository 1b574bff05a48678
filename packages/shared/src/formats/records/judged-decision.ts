import * as v from 'valibot';
import { parseHandedOver } from './handed-over.ts';

const verdict = v.picklist(['pass', 'fail', 'error']);
/** Every member is kept: the whole is compared with what is judged again. */
const AssessmentSchema = v.looseObject({
  id: v.string(),
  verdict,
  enforcement: v.picklist(['required', 'advisory']),
});
const DecisionFileSchema = v.object({
  counts: v.record(v.string(), v.number()),
  decision: v.object({ verdict, assessments: v.array(AssessmentSchema) }),
});

/** `decision.json` as the deciding job wrote it: its verdict, each assessment whole, and the counts. */
export type JudgedDecision = v.InferOutput<typeof DecisionFileSchema>;

/** Reads `decision.json` of the deciding job to hold it against the same judgement made again. Raises EVIDENCE_UNREADABLE. */
export function parseJudgedDecision(text: string): JudgedDecision {
  return parseHandedOver(DecisionFileSchema, text, 'The decision in the record');
}
