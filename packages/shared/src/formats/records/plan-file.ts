import * as v from 'valibot';
import { ActionError } from '../../errors.ts';
import { parseHandedOver } from './handed-over.ts';

const commit = v.pipe(v.string(), v.regex(/^[0-9a-f]{40}$/));
const reason = v.strictObject({ code: v.string(), message: v.string(), next: v.string() });
const lockedPackage = v.strictObject({ name: v.string(), version: v.string() });
const suppression = v.strictObject({
  tool: v.string(),
  kind: v.picklist(['comment', 'configuration', 'baseline']),
  text: v.string(),
  location: v.nullable(v.strictObject({ path: v.string(), line: v.nullable(v.number()) })),
});
const looked = v.strictObject({
  paths: v.array(v.string()),
  packages: v.array(lockedPackage),
  commits: v.nullable(v.number()),
  /** Tracked files that the tool passes over, and that it has to be shown as text beside its run; empty: no second run is needed. */
  passedOver: v.array(v.string()),
});

const expected = v.strictObject({
  /** What has to be seen at the commit, as we list it from git. */
  head: looked,
  /** The same at the base, when findings there excuse findings here. */
  base: v.nullable(looked),
  comments: v.strictObject({
    head: v.array(v.strictObject({ ...suppression.entries, identity: v.string() })),
    /** Identities of the comments at the base. */
    base: v.nullable(v.array(v.string())),
  }),
  /** Why the tool cannot be run at all; it is then incomplete. */
  obstacle: v.nullable(reason),
});

const PlanSchema = v.strictObject({
  schema: v.literal(1),
  stage: v.literal('plan'),
  commit,
  base: v.nullable(commit),
  policySha256: v.string(),
  tools: v.array(v.string()),
  expected: v.record(v.string(), expected),
  changes: v.array(
    v.strictObject({ path: v.string(), kind: v.picklist(['policy', 'workflow', 'tool-configuration']) }),
  ),
  /** Source roots of the policy below which the commit holds nothing. */
  absentRoots: v.array(v.string()),
  /** Tracked links and submodules: no tool is shown what they point at. */
  notScanned: v.array(v.string()),
  advisories: v.nullable(
    v.strictObject({ path: v.string(), date: v.string(), covered: v.array(v.string()) }),
  ),
});

/** What the run has to look at, fixed before any tool starts, from git and the policy at the base alone. */
export type PlanFile = v.InferOutput<typeof PlanSchema>;
export type Expected = PlanFile['expected'][string];
export type Looked = Expected['head'];

/** Writes `plan.json`. */
export function formatPlan(plan: PlanFile): string {
  return `${JSON.stringify(plan, null, 2)}\n`;
}

/** Reads `plan.json` of an earlier job and demands that it is about this commit and this policy. Raises EVIDENCE_UNREADABLE, PLAN_MISMATCH. */
export function parsePlan(text: string, head: string, policySha256: string): PlanFile {
  const plan = parseHandedOver(PlanSchema, text, 'The plan of the run');
  if (plan.commit !== head || plan.policySha256 !== policySha256) {
    throw new ActionError(
      'PLAN_MISMATCH',
      'The plan was made for another commit or policy',
      'Run the workflow again from its start',
    );
  }
  return plan;
}
