import type { Outcome } from '@interlock/shared/action/action.ts';
import { headline } from '@interlock/shared/action/single-decision.ts';
import { amount } from '@interlock/shared/formats/amount.ts';
import { formatSubjects } from '@interlock/shared/formats/signed/subjects.ts';
import type { JobReport } from '@interlock/shared/model/job-report.ts';
import { renderSummary } from '@interlock/shared/render/summary.ts';
import type { Facts, Inputs, Plan, Receipt } from './words.ts';

/** What the job shows: the folder only when every file in it was compared. */
export function report({ decision, inputs, receipt }: Outcome<Inputs, Facts, Plan, Receipt>): JobReport {
  const count = inputs?.subjects.length ?? 0;
  const rows = (inputs?.subjects ?? []).map(({ name, size, sha256 }) => [name, String(size), sha256]);
  return {
    outputs: { path: receipt?.path ?? '' },
    summary: renderSummary({
      title: 'Interlock fetch',
      decision,
      listing: { columns: ['Artifact', 'Bytes', 'SHA-256'], rows },
    }),
    annotations: [],
    record: inputs === null ? {} : { 'subjects.json': `${formatSubjects(inputs.subjects)}\n` },
    headline: headline(
      decision,
      `${amount(count, 'artifact', 'artifacts')}, each with the digest that was verified`,
    ),
  };
}
