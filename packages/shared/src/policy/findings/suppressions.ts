import { amount } from '../../formats/amount.ts';
import type { Occasion, ToolCase } from '../../model/case.ts';
import type { Reason } from '../../model/reason.ts';
import type { Suppression, SuppressionComment } from '../../model/suppression.ts';

export interface SuppressionVerdict {
  readonly reasons: readonly Reason[];
  readonly warnings: readonly Reason[];
}

/**
 * Silences of a tool in the whole project: its comments, in each file by our count or the tool's, whichever is larger, and its
 * configuration.
 */
function countSuppressions(tool: ToolCase): number {
  const reported = tool.report?.suppressions ?? [];
  const comments = reported.filter(({ kind }) => kind === 'comment');
  const ours = countByPath(tool.comments.head);
  const theirs = countByPath(comments);
  const paths = [...new Set([...ours.keys(), ...theirs.keys()])];
  const seen = paths.reduce((sum, path) => sum + Math.max(ours.get(path) ?? 0, theirs.get(path) ?? 0), 0);
  return seen + (reported.length - comments.length);
}

/**
 * Holds the suppressions against the base and the budget. A change that adds none is shown an exceeded budget and passes; one that adds
 * some fails over the budget, and with a security tool always: a finding of it is accepted by a waiver. A release is held to the budget.
 */
export function judgeSuppressions(tool: ToolCase, occasion: Occasion): SuppressionVerdict {
  const budget = tool.policy.suppressionBudget;
  const total = countSuppressions(tool);
  const { head, base } = tool.comments;
  const added = occasion === 'change' && base !== null ? newComments(head, base) : [];
  const isOver = total > budget;
  const isStanding =
    occasion === 'change' && base !== null && added.length === 0 && head.length > 0 && total === head.length;
  const over: Reason = {
    code: 'SUPPRESSION_BUDGET',
    message: `${amount(total, 'suppression', 'suppressions')} of \`${tool.adapter.id}\`; the policy allows ${budget}`,
    next: fixAt(added[0] ?? head[0] ?? tool.report?.suppressions[0]),
  };
  const more: Reason = {
    code: 'SUPPRESSION_ADDED',
    message: `The change adds ${amount(added.length, 'suppression', 'suppressions')} of \`${tool.adapter.id}\``,
    next: fixAt(added[0]),
  };
  const additions = added.length === 0 ? [] : [more];
  if (isOver) {
    return isStanding ? { reasons: [], warnings: [over] } : { reasons: [over, ...additions], warnings: [] };
  }
  return tool.adapter.kind === 'security'
    ? { reasons: additions, warnings: [] }
    : { reasons: [], warnings: additions };
}

/** The comments that do not stand at the base, as a multiset: a second one of the same identity is new. */
function newComments(
  head: readonly SuppressionComment[],
  base: readonly string[],
): readonly SuppressionComment[] {
  const standing = new Map<string, number>();
  for (const identity of base) {
    standing.set(identity, (standing.get(identity) ?? 0) + 1);
  }
  return head.filter(({ identity }) => {
    const left = standing.get(identity) ?? 0;
    standing.set(identity, left - 1);
    return left <= 0;
  });
}

function countByPath(suppressions: readonly Suppression[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { location } of suppressions) {
    const path = location?.path ?? '';
    counts.set(path, (counts.get(path) ?? 0) + 1);
  }
  return counts;
}

function fixAt(suppression: Suppression | undefined): string {
  const place = suppression?.location ?? null;
  const where =
    place === null ? '' : `, such as the one in ${place.path}${place.line === null ? '' : `:${place.line}`}`;
  return `Fix the finding and remove the suppression${where}`;
}
