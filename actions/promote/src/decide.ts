import type { Assessment, Decision } from '@interlock/shared/model/decision.ts';
import type { Reason } from '@interlock/shared/model/reason.ts';
import { judgePromotion, type Promotion } from '@interlock/shared/policy/promotion/promotion.ts';
import { LOCAL_OWNER, orderHistory } from '@interlock/shared/policy/promotion/promotion-history.ts';
import type { Facts } from './gather.ts';
import type { Inputs } from './inputs.ts';
import type { Plan } from './report.ts';

/** Of a project on a person's machine that is no repository. */
const NO_ID = '0';

/** Applies the promotion rule to every advisory tool of the policy. A record that nobody can read keeps every tool advisory. */
export function decide(inputs: Inputs, facts: Facts): { readonly decision: Decision; readonly plan: Plan } {
  const names = [...new Set(facts.records.map(({ repository }) => repository))];
  const repository = inputs.repository ?? (names.length === 1 ? names[0] : undefined);
  const scope = { repository: repository ?? '', repositoryId: knownId(facts, repository ?? '') };
  const history = orderHistory(facts.records, { ...facts, ...scope });
  const doubts = [
    ...facts.unreadable,
    ...(repository === undefined && names.length > 1 ? [manyRepositories(names)] : []),
    ...(repository !== undefined && names.length > 0 && !names.includes(repository)
      ? [noneOf(repository, names)]
      : []),
  ];
  const { runs, streak } = facts.policy.promotion;
  const promotions = Object.entries(facts.policy.tools)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .filter(([, tool]) => tool.phase === 1)
    .map(([id, { owner, localCommand }]) =>
      withDoubts(judgePromotion(id, history.runs, { runs, streak, owner, localCommand }), doubts),
    );
  const assessments = promotions.map(assessmentOf);
  const open = promotions.flatMap(({ reasons }) => reasons);
  const verdict = doubts.length > 0 ? 'error' : open.length > 0 ? 'fail' : 'pass';
  const plan = {
    repository: repository ?? null,
    runs: history.runs.length,
    rule: { runs, streak },
    policy: facts.policySource,
    promotions,
    required: Object.entries(facts.policy.tools).flatMap(([id, { phase }]) => (phase === 2 ? [id] : [])),
    refused: [...facts.unreadable, ...history.refused],
  };
  const reasons = verdict === 'pass' ? [] : unique([...doubts, ...open]);
  return { decision: { verdict, reasons, assessments, warnings: history.refused }, plan };
}

/** A workflow knows the id of its repository, and a person's machine those of its own: elsewhere the newest record says it. */
function knownId({ isWorkflow, repositoryId }: Facts, repository: string): string | null {
  const isKnown = isWorkflow || (repository.startsWith(LOCAL_OWNER) && repositoryId !== NO_ID);
  return isKnown ? repositoryId : null;
}

function withDoubts(promotion: Promotion, doubts: readonly Reason[]): Promotion {
  return doubts.length === 0
    ? promotion
    : { ...promotion, isEligible: false, reasons: [...doubts, ...promotion.reasons] };
}

function assessmentOf({ tool, isEligible, reasons }: Promotion): Assessment {
  return {
    id: `promotion:${tool}`,
    title: tool,
    verdict: isEligible ? 'pass' : 'fail',
    enforcement: 'advisory',
    reasons,
    evidence: [],
    report: null,
  };
}

const MAX_NAMES_SHOWN = 5;

function manyRepositories(names: readonly string[]): Reason {
  return {
    code: 'EVIDENCE_FOREIGN',
    message: `The records are of ${names.length} repositories: ${someOf(names)}`,
    next: 'Say which one is meant by the input `repository`, or by `--repository`',
  };
}

function noneOf(repository: string, names: readonly string[]): Reason {
  return {
    code: 'EVIDENCE_FOREIGN',
    message: `No record is of \`${repository}\`; there are records of ${someOf(names)}`,
    next: 'Name a repository that the records are of, or the folder that holds its records',
  };
}

function someOf(names: readonly string[]): string {
  const shown = names.slice(0, MAX_NAMES_SHOWN).map((name) => `\`${name}\``);
  const rest = names.length > MAX_NAMES_SHOWN ? ` and ${names.length - MAX_NAMES_SHOWN} more` : '';
  return `${shown.join(', ')}${rest}`;
}

function unique(reasons: readonly Reason[]): readonly Reason[] {
  return [...new Map(reasons.map((reason) => [`${reason.code} ${reason.message}`, reason])).values()];
}
