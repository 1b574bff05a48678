import * as v from 'valibot';
import type { ToolProof } from '../signed/verification-summary.ts';
import { parseHandedOver } from './handed-over.ts';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const ReasonSchema = v.object({ code: v.string(), message: v.string(), next: v.string() });
const ReportSchema = v.object({
  tool: v.string(),
  completeness: v.picklist(['complete', 'incomplete', 'error']),
  proof: v.object({
    inputsExpected: count,
    inputsSeen: v.nullable(count),
    rules: v.nullable(count),
    dataDate: v.nullable(v.string()),
    toolVersion: v.nullable(v.string()),
    toolDigest: v.nullable(v.string()),
    canary: v.picklist(['found', 'missed', 'not-planted']),
    confinement: v.nullable(v.string()),
  }),
});
const DecisionFileSchema = v.object({
  decision: v.object({
    verdict: v.picklist(['pass', 'fail', 'error']),
    reasons: v.array(ReasonSchema),
    assessments: v.array(
      v.object({
        id: v.string(),
        verdict: v.picklist(['pass', 'fail', 'error']),
        enforcement: v.picklist(['required', 'advisory']),
        report: v.nullable(ReportSchema),
      }),
    ),
  }),
});

/** What signing reads of the gate's decision: the verdict, why, and what each tool can show for having looked. */
export type DecisionFacts = v.InferOutput<typeof DecisionFileSchema>['decision'];

/** Reads `decision.json` of the gate's record. Raises EVIDENCE_UNREADABLE. */
export function parseDecisionFacts(text: string): DecisionFacts {
  return parseHandedOver(DecisionFileSchema, text, 'The decision in the record').decision;
}

/** The proofs of looking by tool, from the assessments that are about one: `tool:ID`. */
export function toolProofs({ assessments }: DecisionFacts): Readonly<Record<string, ToolProof>> {
  const proofs: Record<string, ToolProof> = {};
  for (const { id, report } of assessments) {
    if (report !== null && id === `tool:${report.tool}`) {
      proofs[report.tool] = { completeness: report.completeness, ...report.proof };
    }
  }
  return proofs;
}
