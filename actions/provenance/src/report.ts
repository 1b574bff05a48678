import type { Outcome } from '@interlock/shared/action/action.ts';
import { headline } from '@interlock/shared/action/single-decision.ts';
import { amount } from '@interlock/shared/formats/amount.ts';
import { canonicalJson } from '@interlock/shared/formats/json/canonical-json.ts';
import type { JobReport } from '@interlock/shared/model/job-report.ts';
import { renderSummary } from '@interlock/shared/render/summary.ts';
import type { Facts, Inputs, Plan, Receipt } from './words.ts';

/** What the job shows and leaves: the statement, and where `sign` finds it. */
export function report({ decision, facts, plan, receipt }: Outcome<Inputs, Facts, Plan, Receipt>): JobReport {
  const subjects = facts?.basis.subjects ?? [];
  return {
    outputs: receipt === null ? {} : { 'statements-path': receipt.folder },
    summary: renderSummary({
      title: 'Interlock provenance',
      decision,
      listing: { columns: ['Artifact', 'SHA-256'], rows: subjects.map(({ name, sha256 }) => [name, sha256]) },
    }),
    annotations: [],
    record: plan === null ? {} : { 'provenance.json': `${canonicalJson(plan.statement)}\n` },
    headline: headline(decision, `provenance for ${amount(subjects.length, 'artifact', 'artifacts')}`),
  };
}
