import * as v from 'valibot';
import { broken, type DocumentKind, parseStrictJson } from '../json/strict-document.ts';

const KIND: DocumentKind = {
  code: 'EVIDENCE_UNREADABLE',
  name: 'The decision in the record',
  next: 'Run the workflow again from its start',
  maximumCharacters: 64 * 1024 * 1024,
};
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
  const parsed = v.safeParse(DecisionFileSchema, parseStrictJson(text, KIND));
  if (!parsed.success) {
    throw broken(KIND, 'does not have its form');
  }
  return parsed.output;
}
