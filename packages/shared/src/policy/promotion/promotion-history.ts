import type { Reason } from '../../model/reason.ts';
import type { PromotionRun } from './promotion.ts';

/** A kept record of the gate, before anybody has decided whether it counts. */
export interface PromotionRecord extends PromotionRun {
  readonly repository: string;
  readonly repositoryId: string;
  readonly ref: string;
  readonly event: string;
  /** Where it was read, for a person. */
  readonly source: string;
}

/** What the records have to be of. */
export interface PromotionScope {
  /** `OWNER/NAME`. */
  readonly repository: string;
  /** Null where nobody knows it; then it is the one of the newest record. */
  readonly repositoryId: string | null;
  /** The protected branch; null where nobody knows it, and then no record of a workflow counts. */
  readonly defaultBranch: string | null;
}

/** The runs that count, oldest first, and the records that were refused. */
export interface PromotionHistory {
  readonly runs: readonly PromotionRun[];
  readonly refused: readonly Reason[];
}

/** Where a machine of one's own puts its projects; an account may be called that too. */
export const LOCAL_OWNER = 'local/';
const LOCAL_EVENT = 'local';
/** A first commit, or of a folder without one `0`: never a number of GitHub's. */
const LOCAL_ID = /^(?:0|[0-9a-f]{40}|[0-9a-f]{64})$/;
/** A change that a stranger proposed says nothing about the protected branch. */
const FOREIGN_EVENTS = new Set(['pull_request', 'pull_request_target', 'issue_comment', 'workflow_run']);

/**
 * Orders records into a history of one repository. Refused: records of other repositories, also of one that was made again under the same
 * name; of proposed changes and of other branches; and a second record of the same run and attempt, whatever commit it names. A refused
 * duplicate also takes away the first one's value: one of the two is not what it says, so the run stays in the history without an answer
 * of any tool.
 */
export function orderHistory(records: readonly PromotionRecord[], scope: PromotionScope): PromotionHistory {
  const refused: Reason[] = [];
  const runs = new Map<string, PromotionRun>();
  const ordered = records.toSorted(byTime);
  const newest = ordered.findLast(({ repository }) => repository === scope.repository);
  const repositoryId = scope.repositoryId ?? newest?.repositoryId;
  for (const record of ordered) {
    const key = `${record.runId} ${record.attempt}`;
    const earlier = runs.get(key);
    if (record.repository !== scope.repository || record.repositoryId !== repositoryId) {
      refused.push(foreign(record));
    } else if (FOREIGN_EVENTS.has(record.event)) {
      refused.push(proposed(record));
    } else if (!isOfBranch(record, scope.defaultBranch)) {
      refused.push(elsewhere(record));
    } else if (earlier !== undefined) {
      refused.push(duplicate(record));
      runs.set(key, { ...earlier, outcomes: [] });
    } else {
      runs.set(key, record);
    }
  }
  return { runs: [...runs.values()], refused };
}

/** The merge queue judges what the branch is going to be. A machine of one's own has no branch that is protected. */
function isOfBranch(
  { repository, repositoryId, event, ref }: PromotionRecord,
  branch: string | null,
): boolean {
  if (event === LOCAL_EVENT) {
    return repository.startsWith(LOCAL_OWNER) && LOCAL_ID.test(repositoryId);
  }
  return (
    branch !== null &&
    (ref === `refs/heads/${branch}` ||
      (event === 'merge_group' && ref.startsWith(`refs/heads/gh-readonly-queue/${branch}/`)))
  );
}

function byTime(a: PromotionRecord, b: PromotionRecord): number {
  return Date.parse(a.time) - Date.parse(b.time) || (a.source < b.source ? -1 : 1);
}

function foreign({ source, repository, repositoryId }: PromotionRecord): Reason {
  return {
    code: 'EVIDENCE_FOREIGN',
    message: `The record ${source} is of the repository \`${repository}\` with the id ${repositoryId}`,
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

function elsewhere({ source, ref }: PromotionRecord): Reason {
  return {
    code: 'PROMOTION_EVENT',
    message: `The record ${source} is of \`${ref}\`, which is not known as the protected branch`,
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
