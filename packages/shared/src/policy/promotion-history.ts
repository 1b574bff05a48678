import type { Reason } from '../model/reason.ts';
import type { PromotionRun } from './promotion.ts';

/** A kept record of the gate, before anybody has decided whether it counts. */
export interface PromotionRecord extends PromotionRun {
  readonly repository: string;
  readonly repositoryId: string;
  readonly event: string;
  /** Where it was read, for a person. */
  readonly source: string;
}

/** The runs that count, oldest first, and the records that were refused. */
export interface PromotionHistory {
  readonly runs: readonly PromotionRun[];
  readonly refused: readonly Reason[];
}

/** A change that a stranger proposed says nothing about the protected branch. */
const FOREIGN_EVENTS = new Set(['pull_request', 'pull_request_target', 'issue_comment', 'workflow_run']);

/**
 * Orders records into a history of one repository (`OWNER/NAME`). Refused: records of other repositories, of proposed changes, and a
 * second record of the same run and attempt. A refused duplicate also takes away the first one's value: one of the two is not
 * what it says, so the run stays in the history without an answer of any tool.
 */
export function orderHistory(records: readonly PromotionRecord[], repository: string): PromotionHistory {
  const refused: Reason[] = [];
  const runs = new Map<string, PromotionRun>();
  for (const record of records.toSorted(byTime)) {
    const key = `${record.runId} ${record.attempt} ${record.commit}`;
    const earlier = runs.get(key);
    if (record.repository !== repository) {
      refused.push(foreign(record));
    } else if (FOREIGN_EVENTS.has(record.event)) {
      refused.push(proposed(record));
    } else if (earlier !== undefined) {
      refused.push(duplicate(record));
      runs.set(key, { ...earlier, outcomes: [] });
    } else {
      runs.set(key, record);
    }
  }
  return { runs: [...runs.values()], refused };
}

function byTime(a: PromotionRecord, b: PromotionRecord): number {
  return Date.parse(a.time) - Date.parse(b.time) || (a.source < b.source ? -1 : 1);
}

function foreign({ source, repository }: PromotionRecord): Reason {
  return {
    code: 'EVIDENCE_FOREIGN',
    message: `The record ${source} is of the repository \`${repository}\``,
    next: 'Leave it out, or name its repository as the one that is meant',
  };
}

function proposed({ source, event }: PromotionRecord): Reason {
  return {
    code: 'PROMOTION_EVENT',
    message: `The record ${source} is of the event \`${event}\`, which is no evidence for a promotion`,
    next: 'Hand over records of the protected branch',
  };
}

function duplicate({ source, runId, attempt }: PromotionRecord): Reason {
  return {
    code: 'PROMOTION_DUPLICATE',
    message: `The record ${source} is a second one of run ${runId}, attempt ${attempt}`,
    next: 'Remove one of the two; until then the run counts for no tool',
  };
}
