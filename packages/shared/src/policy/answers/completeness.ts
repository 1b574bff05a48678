import type { ToolCase } from '../../model/case.ts';
import type { Reason } from '../../model/reason.ts';
import { daysLeft } from '../days.ts';

export interface CompletenessVerdict {
  readonly reasons: readonly Reason[];
  readonly warnings: readonly Reason[];
}

/**
 * Demands an answer that covers all that had to be looked at. An incomplete one can be accepted for a hygiene tool only, until a day that
 * the policy names; one that is an error, or that is not there, can never be.
 */
export function judgeCompleteness(tool: ToolCase, now: Date): CompletenessVerdict {
  const { adapter, report, policy } = tool;
  if (report === null) {
    return { reasons: [missing(adapter.id)], warnings: [] };
  }
  const accepted = policy.acceptIncomplete;
  if (report.completeness === 'complete') {
    return { reasons: [], warnings: [] };
  }
  const reasons =
    report.reasons.length > 0
      ? report.reasons.map((reason) => named(adapter.id, reason))
      : [unexplained(adapter.id)];
  if (accepted === null || report.completeness === 'error') {
    return { reasons, warnings: [] };
  }
  if (adapter.kind !== 'hygiene' || daysLeft(accepted.expires, now) < 0) {
    return { reasons: [...reasons, refused(adapter.id, adapter.kind, accepted.expires)], warnings: [] };
  }
  return { reasons: [], warnings: [takenAnyway(adapter.id, accepted.owner, accepted.expires), ...reasons] };
}

/** In a list of all reasons nobody could tell which tool one without a name is about. */
function named(tool: string, reason: Reason): Reason {
  return reason.message.includes(tool) ? reason : { ...reason, message: `\`${tool}\`: ${reason.message}` };
}

function missing(tool: string): Reason {
  return {
    code: 'TOOL_MISSING_EVIDENCE',
    message: `\`${tool}\` is in the policy and left no output`,
    next: 'Look at the job that runs it, and run the workflow again',
  };
}

function unexplained(tool: string): Reason {
  return {
    code: 'TOOL_MISSING_EVIDENCE',
    message: `\`${tool}\` did not give a complete answer and does not say why`,
    next: 'Look at its raw output in the record',
  };
}

function refused(tool: string, kind: string, expires: string): Reason {
  const message =
    kind === 'hygiene'
      ? `The acceptance of an incomplete answer of \`${tool}\` ended on ${expires}`
      : `\`${tool}\` is a ${kind} tool, and an incomplete answer of it cannot be accepted`;
  return {
    code: 'INCOMPLETE_ACCEPTANCE_INVALID',
    message,
    next: 'Make the tool complete, or change the policy on the protected branch',
  };
}

function takenAnyway(tool: string, owner: string, expires: string): Reason {
  return {
    code: 'INCOMPLETE_ACCEPTED',
    message: `The answer of \`${tool}\` is incomplete; ${owner} accepted that until ${expires}`,
    next: 'Make the tool complete before that day',
  };
}
