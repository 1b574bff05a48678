import { takeCallerArtifact } from '@interlock/shared/action/caller-artifact.ts';
import { openSubjects } from '@interlock/shared/action/handoff-subjects.ts';
import type { Effects } from '@interlock/shared/effects/effects.ts';
import { ActionError } from '@interlock/shared/errors.ts';
import { declaredName, requireDeclaredFiles } from '@interlock/shared/formats/declared-files.ts';
import {
  DECLARED_BUILD_NAME,
  formatDeclaredBuild,
} from '@interlock/shared/formats/records/declared-build.ts';
import { formatSubjects } from '@interlock/shared/formats/signed/subjects.ts';
import type { DeclaredBuild } from '@interlock/shared/model/build.ts';
import type { Assessment } from '@interlock/shared/model/decision.ts';
import type { ResolvedPolicy } from '@interlock/shared/model/policy.ts';
import type { Reason } from '@interlock/shared/model/reason.ts';
import type { Run } from '@interlock/shared/model/run.ts';
import type { SubjectSet } from '@interlock/shared/model/subject.ts';
import type { RecordFiles } from '@interlock/shared/model/tool-evidence.ts';
import { declaredBuild } from '@interlock/shared/policy/base/declared-build.ts';
import type { Inputs } from '../words.ts';

type DecideInputs = Extract<Inputs, { readonly stage: 'decide' }>;

/** The requirement on the artifacts, and the file by which the signing job learns how they came to be. */
export interface JudgedArtifacts {
  readonly assessment: Assessment;
  readonly files: RecordFiles;
}

const MISSING: Reason = {
  code: 'EVIDENCE_MISSING',
  message: 'The build job handed over no artifacts',
  next: 'Look at the build job, and run the workflow again',
};

/**
 * The claim of the build job, computed again: exactly these files with these digests, of a build that the policy allows; and where the
 * caller built, exactly what the caller handed over. Raises SUBJECT_SWAPPED, the codes of `declaredBuild` and those of the readers.
 */
export async function assessArtifacts(
  effects: Effects,
  run: Run,
  { artifact, subjects, given }: DecideInputs,
  { policy }: ResolvedPolicy,
): Promise<JudgedArtifacts> {
  if (artifact === null || subjects === null || subjects.length === 0) {
    return { assessment: assessed([MISSING]), files: {} };
  }
  await openSubjects(effects, artifact, subjects);
  const declared = declaredBuild(policy.build, given);
  await requireTaken(effects, run, declared, subjects);
  return { assessment: assessed([]), files: { [DECLARED_BUILD_NAME]: formatDeclaredBuild(declared) } };
}

/** What the build's own code could have handed over: exactly the declared files, and of a caller's artifact the very same ones. */
async function requireTaken(
  effects: Effects,
  run: Run,
  declared: DeclaredBuild,
  subjects: SubjectSet,
): Promise<void> {
  if (declared.by === 'interlock') {
    const names = subjects.map(({ name }) => name);
    requireDeclaredFiles('What the build job handed over', names, declared.artifacts.map(declaredName));
    return;
  }
  const taken = await takeCallerArtifact(effects, declared, run.attempt);
  if (formatSubjects(taken.subjects) !== formatSubjects(subjects)) {
    throw new ActionError(
      'SUBJECT_SWAPPED',
      'The build job handed over other files than those of the caller’s artifact',
      'Look at what ran in the build job, and run the workflow again from its start',
      undefined,
      'fail',
    );
  }
}

function assessed(reasons: readonly Reason[]): Assessment {
  return {
    id: 'subjects',
    title: 'Artifacts',
    verdict: reasons.length > 0 ? 'error' : 'pass',
    enforcement: 'required',
    reasons,
    evidence: [],
    report: null,
  };
}
