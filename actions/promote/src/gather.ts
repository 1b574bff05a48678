import type { Effects } from '@interlock/shared/effects/effects.ts';
import { ActionError } from '@interlock/shared/errors.ts';
import type { EffectivePolicy } from '@interlock/shared/formats/policy-file/policy-file.ts';
import type { Policy } from '@interlock/shared/model/policy.ts';
import type { Reason } from '@interlock/shared/model/reason.ts';
import type { Run } from '@interlock/shared/model/run.ts';
import type { PromotionRecord } from '@interlock/shared/policy/promotion/promotion-history.ts';
import { TOOL_IDS } from '@interlock/shared/tools/registry.generated.ts';
import type { Inputs } from './inputs.ts';
import { MAX_RECORD_BYTES, type ReadRecord, readRecord } from './read-record.ts';
import { answerBeside, asRecordOf, MAX_ANSWER_BYTES, rehearsedProject } from './rehearsed-project.ts';

const MAX_RECORDS = 2000;
/** The commit of a folder on a person's machine that is no repository, or one without a commit. */
const NO_COMMIT = /^0+$/;
/** Clocks of two machines may differ by this much. */
const CLOCK_SKEW_MILLISECONDS = 10 * 60 * 1000;

/** The kept records, the policy's words about each tool, and the records that nobody can read or place in time. */
export interface Facts {
  readonly records: readonly PromotionRecord[];
  readonly unreadable: readonly Reason[];
  readonly policy: Policy;
  readonly policySource: string;
  readonly repositoryId: string;
  readonly isWorkflow: boolean;
  readonly defaultBranch: string | null;
}

/** Reads all records below the folders, and the policy of the protected branch. Raises PROMOTION_NO_RECORDS and codes of the policy. */
export async function gather(inputs: Inputs, effects: Effects, run: Run): Promise<Facts> {
  const latest = effects.clock.now().getTime() + CLOCK_SKEW_MILLISECONDS;
  const records: PromotionRecord[] = [];
  const unreadable: Reason[] = [];
  for (const place of await recordPlaces(inputs.records, effects)) {
    const { path } = place;
    const read = await readPlace(place, effects);
    if (read.kind === 'record' && Date.parse(read.record.time) > latest) {
      unreadable.push(recordOfTomorrow(path));
    } else if (read.kind === 'record') {
      records.push(read.record);
    }
    if (read.kind === 'unreadable') {
      unreadable.push(unreadableRecord(path));
    }
  }
  if (records.length === 0 && unreadable.length === 0) {
    throw new ActionError(
      'PROMOTION_NO_RECORDS',
      'The folders hold no record in which the gate judged tools',
      'Name folders with kept records of the gate',
    );
  }
  const { effective, source } = await readPolicy(effects, run);
  return {
    records,
    unreadable,
    policy: effective.policy,
    policySource: source,
    repositoryId: run.repositoryId,
    isWorkflow: run.isWorkflow,
    defaultBranch: run.defaultBranch,
  };
}

/** A record, and where the rehearsal that kept it says what it was of. */
interface Place {
  readonly path: string;
  readonly answer: string | null;
}

async function recordPlaces(folders: readonly string[], effects: Effects): Promise<readonly Place[]> {
  const places = new Map<string, Place>();
  for (const folder of folders) {
    const inside = await effects.files.list(folder);
    const below = (path: string) => `${folder}/${path}`;
    for (const path of inside.filter((name) => name === 'record.json' || name.endsWith('/record.json'))) {
      const answer = answerBeside(path, inside);
      places.set(below(path), { path: below(path), answer: answer === null ? null : below(answer) });
    }
  }
  if (places.size > MAX_RECORDS) {
    throw new ActionError(
      'PROMOTION_RECORD_UNREADABLE',
      `There are more than ${MAX_RECORDS} records`,
      'Name folders with fewer records',
    );
  }
  return [...places.values()];
}

async function readPlace({ path, answer }: Place, effects: Effects): Promise<ReadRecord> {
  const read = readRecord(await effects.files.read(path, MAX_RECORD_BYTES), path);
  if (answer === null || read.kind !== 'record') {
    return read;
  }
  const project = rehearsedProject(await effects.files.read(answer, MAX_ANSWER_BYTES));
  return project === null
    ? { kind: 'unreadable' }
    : { kind: 'record', record: asRecordOf(project, read.record) };
}

async function readPolicy(
  effects: Effects,
  run: Run,
): Promise<{ readonly effective: EffectivePolicy; readonly source: string }> {
  // The YAML reader is loaded when a policy is read, so that a wrong input is told without it.
  const { POLICY_PATH, parsePolicyFile, presetPolicy } = await import(
    '@interlock/shared/formats/policy-file/policy-file.ts'
  );
  if (!run.isWorkflow && NO_COMMIT.test(run.commit)) {
    return { effective: presetPolicy('starter'), source: 'preset starter' };
  }
  const revisions =
    run.defaultBranch === null
      ? ['HEAD']
      : [`refs/remotes/origin/${run.defaultBranch}`, `refs/heads/${run.defaultBranch}`];
  for (const revision of revisions) {
    const commit = await effects.git.resolve(run.workspace, revision);
    if (commit !== null) {
      const bytes = await effects.git.show(run.workspace, commit, POLICY_PATH);
      return bytes === null
        ? { effective: presetPolicy('starter'), source: 'preset starter' }
        : { effective: parsePolicyFile(bytes, TOOL_IDS), source: `${POLICY_PATH} at ${commit}` };
    }
  }
  if (run.isWorkflow) {
    throw new ActionError(
      'POLICY_BASE_UNKNOWN',
      'The protected branch is not in the checkout',
      'Check out with `fetch-depth: 0`',
    );
  }
  return { effective: presetPolicy('starter'), source: 'preset starter' };
}

/** It would stand as the newest for ever, before whatever runs come. */
function recordOfTomorrow(path: string): Reason {
  return {
    code: 'PROMOTION_RECORD_UNREADABLE',
    message: `The record ${path} is dated after the present time, so nobody can tell when it was made`,
    next: 'Correct the clock of this machine, or take the record out of the folder yourself',
  };
}

function unreadableRecord(path: string): Reason {
  return {
    code: 'PROMOTION_RECORD_UNREADABLE',
    message: `The record ${path} cannot be read, and may be of a run that failed`,
    next: 'Repair it or take it out of the folder yourself',
  };
}
