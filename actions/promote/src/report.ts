import type { Outcome } from '@interlock/shared/action/action.ts';
import { amount } from '@interlock/shared/formats/amount.ts';
import type { Decision } from '@interlock/shared/model/decision.ts';
import type { JobReport } from '@interlock/shared/model/job-report.ts';
import type { Reason } from '@interlock/shared/model/reason.ts';
import type { Promotion } from '@interlock/shared/policy/promotion/promotion.ts';
import {
  escapeMarkdown,
  markdownCode,
  markdownProse,
  markdownRow,
} from '@interlock/shared/render/markdown.ts';
import { renderSummary } from '@interlock/shared/render/summary.ts';
import type { Facts } from './gather.ts';
import type { Inputs } from './inputs.ts';

/** What the report says. */
export interface Plan {
  readonly repository: string | null;
  readonly runs: number;
  readonly rule: { readonly runs: number; readonly streak: number };
  readonly policy: string;
  readonly promotions: readonly Promotion[];
  /** Tools that are required already. */
  readonly required: readonly string[];
  readonly refused: readonly Reason[];
}

export const REPORT_NAME = '.ci-security-promotion-report';

/** Writes the promotion report as Markdown and JSON into the record, and the outputs. */
export function report({ decision, plan, run }: Outcome<Inputs, Facts, Plan, null>): JobReport {
  const [reason] = decision.reasons;
  const eligible = plan?.promotions.filter(({ isEligible }) => isEligible).map(({ tool }) => tool) ?? [];
  const answer = {
    schema: 1,
    verdict: decision.verdict,
    commit: run.commit,
    ...plan,
    eligible,
    reasons: decision.reasons,
  };
  const why = reason === undefined ? '' : `: ${reason.code}: ${reason.message}. ${reason.next}.`;
  return {
    outputs: { eligible: JSON.stringify(eligible) },
    summary: plan === null ? renderSummary({ title: 'Promotion', decision }) : markdown(plan, decision),
    annotations: [],
    record: {
      [`${REPORT_NAME}.json`]: `${JSON.stringify(answer, null, 2)}\n`,
      [`${REPORT_NAME}.md`]:
        plan === null ? renderSummary({ title: 'Promotion', decision }) : markdown(plan, decision),
    },
    headline: `${decision.verdict}${eligible.length > 0 ? `, eligible: ${eligible.join(', ')}` : ''}${why}`,
  };
}

const VERDICT_WORDS = {
  pass: 'every advisory check is eligible',
  fail: 'not every advisory check is eligible',
  error: 'nobody can tell',
} as const;

function markdown(plan: Plan, { verdict, reasons }: Decision): string {
  const { promotions, runs, rule, repository, policy, required, refused } = plan;
  const rows = promotions
    .toSorted((a, b) => Number(a.isEligible) - Number(b.isEligible))
    .map((promotion) => row(promotion, rule));
  return [
    `## Promotion: ${VERDICT_WORDS[verdict]}\n\n`,
    `${nextLines(promotions, verdict === 'error' ? reasons[0] : undefined)}\n\n`,
    `${amount(runs, 'run', 'runs')} of ${markdownCode(repository ?? 'an unknown repository')}; the rule asks for ${rule.runs} complete runs, the newest ${rule.streak} clean. Policy: ${escapeMarkdown(policy)}.\n\n`,
    markdownRow(['Tool', 'Eligible', 'Complete runs', 'Clean in a row', 'Severe', 'Findings', 'Why not']),
    markdownRow(['---', '---', '---:', '---:', '---:', '---:', '---']),
    ...rows,
    required.length > 0 ? `\nRequired already: ${required.map(markdownCode).join(', ')}.\n` : '',
    refused.length > 0 ? '\nRecords that were refused:\n\n' : '',
    ...refused
      .slice(0, MAX_REFUSED_SHOWN)
      .map(
        ({ code, message, next: step }) =>
          `- ${markdownCode(code)} ${markdownProse(`${message}. ${step}.`)}\n`,
      ),
    refused.length > MAX_REFUSED_SHOWN
      ? `- … and ${refused.length - MAX_REFUSED_SHOWN} more: the rest is in the JSON report.\n`
      : '',
  ].join('');
}

const MAX_REFUSED_SHOWN = 50;

/** What nobody can tell has a reason that concerns every tool, so it stands above them. */
function nextLines(promotions: readonly Promotion[], doubt: Reason | undefined): string {
  if (doubt !== undefined) {
    return `**Why:** ${markdownCode(doubt.code)} ${markdownProse(doubt.message)}.\n\n**Next:** ${markdownProse(doubt.next)}.`;
  }
  const eligible = promotions.filter(({ isEligible }) => isEligible).map(({ tool }) => markdownCode(tool));
  return eligible.length > 0
    ? `**Next:** Set \`phase: 2\` in the policy for ${eligible.join(', ')}, in a change that a code owner approves.`
    : '**Next:** Leave the phases as they are.';
}

function row({ tool, isEligible, executed, streak, latest, reasons }: Promotion, rule: Plan['rule']): string {
  return markdownRow([
    markdownCode(tool),
    isEligible ? 'yes' : 'no',
    `${executed} of ${rule.runs}`,
    `${streak} of ${rule.streak}`,
    latest === null ? 'no answer' : String(latest.severe),
    latest === null ? 'no answer' : String(latest.total),
    reasons.map(({ code, message }) => `${markdownCode(code)} ${markdownProse(message)}`).join('; '),
  ]);
}
