import { openPolicy } from '@interlock/shared/action/handoff-policy.ts';
import { openRecord, readText } from '@interlock/shared/action/handoff-record.ts';
import type { Effects } from '@interlock/shared/effects/effects.ts';
import { toReason } from '@interlock/shared/errors.ts';
import { parseDecisionFacts, toolProofs } from '@interlock/shared/formats/records/decision-proofs.ts';
import { parseSubjects } from '@interlock/shared/formats/signed/subjects.ts';
import type { Reason } from '@interlock/shared/model/reason.ts';
import type { Run } from '@interlock/shared/model/run.ts';
import type { Inputs, RecordFacts } from './words.ts';

const MAX_DECISION_BYTES = 64 * 1024 * 1024;
const LATER_JOB: Reason = {
  code: 'EVIDENCE_NOT_PASSED',
  message: 'A job after the decision did not pass, so the release was refused',
  next: 'Read the records of the jobs that failed',
};

/**
 * Reads what there is of a refused release. Nothing of it must be there: what cannot be read is a reason in the record and never stops
 * the record from being made.
 */
export async function gatherRecord(
  inputs: Extract<Inputs, { stage: 'record' }>,
  effects: Effects,
  run: Run,
): Promise<RecordFacts> {
  const now = effects.clock.now();
  const commit = [
    { name: `git+${run.server}/${run.repository}@${run.ref}`, digest: { gitCommit: run.commit } },
  ];
  const nothing = { stage: 'record', resolved: null, subjects: commit, tools: {}, now } as const;
  if (inputs.decision === null || inputs.policySha256 === null) {
    const reason = {
      code: 'EVIDENCE_UNREADABLE',
      message: 'No decision was made',
      next: 'Read the records of the jobs that failed',
    };
    return { ...nothing, reasons: [reason] };
  }
  try {
    const { folder } = await openRecord(effects, run, 'gate', inputs.decision);
    const resolved = await openPolicy(effects, folder, inputs.policySha256);
    const decision = parseDecisionFacts(
      await readText(effects, `${folder}/decision.json`, MAX_DECISION_BYTES),
    );
    const reasons = decision.reasons.length > 0 ? decision.reasons : [LATER_JOB];
    const subjects = await readSubjects(effects, folder);
    return { ...nothing, resolved, subjects: subjects ?? commit, tools: toolProofs(decision), reasons };
  } catch (thrown) {
    return { ...nothing, reasons: [toReason(thrown)] };
  }
}

async function readSubjects(effects: Effects, folder: string): Promise<RecordFacts['subjects'] | null> {
  if ((await effects.files.exists(`${folder}/subjects.json`)) !== 'file') {
    return null;
  }
  const subjects = parseSubjects(await readText(effects, `${folder}/subjects.json`, 1024 * 1024));
  return subjects.map(({ name, sha256 }) => ({ name, digest: { sha256 } }));
}
