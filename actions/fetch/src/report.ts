import type { Outcome } from '@interlock/shared/action/action.ts';
import { formatSubjects } from '@interlock/shared/formats/subjects.ts';
import type { JobReport } from '@interlock/shared/model/job-report.ts';
import { escapeMarkdown, markdownCode } from '@interlock/shared/render/markdown.ts';
import type { Facts, Inputs, Plan, Receipt } from './words.ts';

/** What the job shows: the folder only when every file in it was compared. */
export function report({ decision, inputs, receipt }: Outcome<Inputs, Facts, Plan, Receipt>): JobReport {
  const [reason] = decision.reasons;
  const count = inputs?.subjects.length ?? 0;
  return {
    outputs: { path: receipt?.path ?? '' },
    summary: [
      `## Interlock fetch: ${decision.verdict}`,
      '',
      ...decision.reasons.map(
        ({ code, message, next }) => `- ${markdownCode(code)} ${escapeMarkdown(`${message}. ${next}.`)}`,
      ),
      '',
    ].join('\n'),
    annotations: [],
    record: inputs === null ? {} : { 'subjects.json': `${formatSubjects(inputs.subjects)}\n` },
    headline:
      reason === undefined
        ? `pass: ${count} artifacts, each with the digest that was verified`
        : `${decision.verdict}: ${reason.code}: ${reason.message}. ${reason.next}.`,
  };
}
