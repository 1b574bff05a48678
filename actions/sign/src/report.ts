import type { Outcome } from '@interlock/shared/action/action.ts';
import { headline } from '@interlock/shared/action/single-decision.ts';
import { amount } from '@interlock/shared/formats/amount.ts';
import type { JobReport } from '@interlock/shared/model/job-report.ts';
import { renderSummary } from '@interlock/shared/render/summary.ts';
import type { Facts, Inputs, Plan, Receipt } from './words.ts';

/** What the job shows and leaves: the signed files, which the next job takes only when the verdict is a pass. */
export function report({ inputs, decision, receipt }: Outcome<Inputs, Facts, Plan, Receipt>): JobReport {
  const names = [...(receipt?.files.keys() ?? [])].toSorted();
  const stage = inputs?.stage ?? 'sign';
  return {
    outputs: {},
    summary: renderSummary({
      title: `Interlock sign (${stage})`,
      decision,
      listing: {
        columns: ['File that this job leaves beside the artifacts'],
        rows: names.map((name) => [name]),
      },
    }),
    annotations: decision.warnings.map(({ message, next }) => ({
      level: 'warning' as const,
      message: `${message}. ${next}.`,
      location: null,
    })),
    record: Object.fromEntries(receipt?.files ?? []),
    headline: headline(
      decision,
      stage === 'record'
        ? 'the refusal is recorded'
        : `${amount(names.length, 'file', 'files')}, verified as a consumer would`,
    ),
  };
}
