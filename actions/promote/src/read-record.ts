import { parseHandedOver } from '@interlock/shared/formats/records/handed-over.ts';
import type { ToolOutcome } from '@interlock/shared/policy/promotion/promotion.ts';
import type { PromotionRecord } from '@interlock/shared/policy/promotion/promotion-history.ts';
import * as v from 'valibot';

/** The largest record that is read, in bytes. */
export const MAX_RECORD_BYTES = 32 * 1024 * 1024;
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
  // The form takes an offset without minutes, which nothing reads as a time.
  time: v.pipe(
    v.string(),
    v.isoTimestamp(),
    v.check((time) => !Number.isNaN(Date.parse(time))),
  ),
  run: v.object({
    repository: v.string(),
    repositoryId: v.string(),
    commit: v.string(),
    ref: v.string(),
    event: v.string(),
    runId: v.pipe(v.string(), v.regex(/^(?:0|[1-9][0-9]{0,19})$/)),
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
export function readRecord(bytes: Uint8Array, source: string): ReadRecord {
  const found = recordIn(bytes);
  if (found === null) {
    return { kind: 'unreadable' };
  }
  const { action, verdict, time, run, decision } = found;
  // The artifacts of a release are scanned with a tool of the gate too, which is no run of that tool over the source.
  const outcomes = decision.assessments.flatMap(({ id, verdict: answer, report }) =>
    report === null || id !== `tool:${report.tool}` ? [] : [outcomeOf(answer, report)],
  );
  if (new Set(outcomes.map(({ tool }) => tool)).size !== outcomes.length) {
    return { kind: 'unreadable' };
  }
  // The stages that only plan or run tools pass without judging any.
  if (action !== 'gate' || (outcomes.length === 0 && verdict === 'pass')) {
    return { kind: 'other' };
  }
  return { kind: 'record', record: { ...run, time, outcomes, source } };
}

/** The record, or null for bytes that are none, or in which two readers could see two. */
function recordIn(bytes: Uint8Array): v.InferOutput<typeof RecordSchema> | null {
  try {
    return parseHandedOver(RecordSchema, bytes, 'The record');
  } catch {
    return null;
  }
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
