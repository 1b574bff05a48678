import type { Occasion, ToolCase } from '../model/case.ts';
import type { Reason } from '../model/reason.ts';

export interface SuppressionVerdict {
  readonly reasons: readonly Reason[];
  readonly warnings: readonly Reason[];
}

/** Silences of a tool in the whole project: comments by our count or the tool's, whichever is larger, and its configuration. */
function countSuppressions(tool: ToolCase): number {
  const reported = tool.report?.suppressions ?? [];
  const comments = reported.filter(({ kind }) => kind === 'comment').length;
  return Math.max(tool.comments.head.length, comments) + (reported.length - comments);
}

/**
 * Holds the suppressions against the budget. On a change that adds none, an exceeded budget is shown and does not block; a release blocks.
 */
export function judgeSuppressions(tool: ToolCase, occasion: Occasion): SuppressionVerdict {
  const budget = tool.policy.suppressionBudget;
  const total = countSuppressions(tool);
  const added = tool.comments.base === null ? null : tool.comments.head.length - tool.comments.base;
  const isOver = total > budget;
  const isStanding =
    occasion === 'change' &&
    added !== null &&
    added <= 0 &&
    tool.comments.head.length > 0 &&
    total === tool.comments.head.length;
  const over: Reason = {
    code: 'SUPPRESSION_BUDGET',
    message: `${total} suppression${total === 1 ? '' : 's'} of \`${tool.adapter.id}\`; the policy allows ${budget}`,
    next: firstPlace(tool),
  };
  const more: Reason = {
    code: 'SUPPRESSION_ADDED',
    message: `The change adds ${added ?? 0} suppression${added === 1 ? '' : 's'} of \`${tool.adapter.id}\``,
    next: firstPlace(tool),
  };
  const additions = occasion === 'change' && added !== null && added > 0 ? [more] : [];
  if (!isOver) {
    return { reasons: [], warnings: additions };
  }
  return isStanding ? { reasons: [], warnings: [over] } : { reasons: [over, ...additions], warnings: [] };
}

function firstPlace(tool: ToolCase): string {
  const place = (tool.comments.head[0] ?? tool.report?.suppressions[0])?.location;
  const where =
    place === undefined || place === null
      ? ''
      : `, such as the one in ${place.path}${place.line === null ? '' : `:${place.line}`}`;
  return `Fix the finding and remove the suppression${where}`;
}
