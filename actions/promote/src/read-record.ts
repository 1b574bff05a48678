import type { ToolOutcome } from '@interlock/shared/policy/promotion/promotion.ts';
import type { PromotionRecord } from '@interlock/shared/policy/promotion/promotion-history.ts';
import * as v from 'valibot';

const VerdictSchema = v.picklist(['pass', 'fail', 'error']);
const FindingSchema = v.object({
  fingerprint: v.string(),
  severity: v.picklist(['critical', 'high', 'medium', 'low', 'unknown']),
});
const ReportSchema = v.object({
  tool: v.string(),
  completeness: v.picklist(['complete', 'incomplete', 'error']),
  findings: v.array(FindingSchema),
});
const RecordSchema = v.object({
  schema: v.literal(1),
  action: v.string(),
  verdict: VerdictSchema,
  time: v.pipe(v.string(), v.isoTimestamp()),
  run: v.object({
    repository: v.string(),
    repositoryId: v.string(),
    commit: v.string(),
    ref: v.string(),
    event: v.string(),
    runId: v.string(),
    attempt: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  }),
  decision: v.object({
    assessments: v.array(
      v.object({ id: v.string(), verdict: VerdictSchema, report: v.nullable(ReportSchema) }),
    ),
  }),
});

/** What a file called `record.json` is to a promotion. `other` is a record that says nothing about tools. */
export type ReadRecord =
  | { readonly kind: 'record'; readonly record: PromotionRecord }
  | { readonly kind: 'other' }
  | { readonly kind: 'unreadable' };

/**
 * Reads one kept record. A gate that stopped before it judged a tool is a run without outcomes, not a record to leave out: otherwise
 * a broken run would vanish from the history.
 */
export function readRecord(text: string, source: string): ReadRecord {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), RecordSchema), text);
  if (!parsed.success) {
    return { kind: 'unreadable' };
  }
  const { action, verdict, time, run, decision } = parsed.output;
  const outcomes = decision.assessments.flatMap(({ verdict: answer, report }) =>
    report === null ? [] : [outcomeOf(answer, report)],
  );
  // The stages that only plan or run tools pass without judging any.
  if (action !== 'gate' || (outcomes.length === 0 && verdict === 'pass')) {
    return { kind: 'other' };
  }
  return { kind: 'record', record: { ...run, time, outcomes, source } };
}

function outcomeOf(
  verdict: ToolOutcome['verdict'],
  { tool, completeness, findings }: v.InferOutput<typeof ReportSchema>,
): ToolOutcome {
  return {
    tool,
    verdict,
    completeness,
    severe: findings.filter(
      ({ severity }) => severity === 'critical' || severity === 'high' || severity === 'unknown',
    ).length,
    total: findings.length,
    fingerprints: findings.map(({ fingerprint }) => fingerprint),
  };
}
