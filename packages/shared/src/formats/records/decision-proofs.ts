import * as v from 'valibot';
import { broken, type DocumentKind, parseStrictJson } from '../json/strict-document.ts';
import type { ToolProof } from '../signed/verification-summary.ts';

const KIND: DocumentKind = {
  code: 'EVIDENCE_UNREADABLE',
  name: 'The decision in the record',
  next: 'Run the workflow again from its start',
  maximumCharacters: 64 * 1024 * 1024,
};
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
  const parsed = v.safeParse(DecisionFileSchema, parseStrictJson(text, KIND));
  if (!parsed.success) {
    throw broken(KIND, 'does not have its form');
  }
  return parsed.output.decision;
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
