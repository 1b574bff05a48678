import type { Effects, SigningBatch, SigningEndpoints } from '../effects/effects.ts';
import { ActionError } from '../errors.ts';
import { type DecisionFacts, parseDecisionFacts } from '../formats/records/decision-proofs.ts';
import { DECLARED_BUILD_NAME, parseDeclaredBuild } from '../formats/records/declared-build.ts';
import { parseSubjects } from '../formats/signed/subjects.ts';
import type { DeclaredBuild } from '../model/build.ts';
import type { Sha256 } from '../model/digest.ts';
import type { ArtifactReference } from '../model/evidence.ts';
import type { ResolvedPolicy } from '../model/policy.ts';
import type { Run } from '../model/run.ts';
import type { SubjectSet } from '../model/subject.ts';
import { requireDeclaredBuild } from '../policy/base/declared-build.ts';
import { isReleasable } from '../policy/base/governing-base.ts';
import { openPolicy, requirePlatform } from './handoff-policy.ts';
import { openPassedRecord, readText } from './handoff-record.ts';
import { openTrustedRoot } from './handoff-trusted-root.ts';

const MAX_SUBJECTS_BYTES = 1024 * 1024;
const MAX_BUILD_BYTES = 1024 * 1024;
const MAX_DECISION_BYTES = 64 * 1024 * 1024;
/** An outage of Sigstore lasts minutes; a certificate lasts ten. */
const SIGNING_BUDGET_MILLISECONDS = 8 * 60 * 1000;
/** Stand-ins are on this machine: what does not answer there within this time never will. */
const REHEARSAL_BUDGET_MILLISECONDS = 8_000;

/** What every job that signs or verifies a release starts from. */
export interface ReleaseBasis {
  /** Folder of the deciding job's record. */
  readonly folder: string;
  readonly resolved: ResolvedPolicy;
  readonly subjects: SubjectSet;
  /** How they came to be: what the policy allows, and no other. */
  readonly build: DeclaredBuild;
  readonly decision: DecisionFacts;
  /** trusted_root.json as text, of the digest that the policy names. */
  readonly trustedRoot: string;
}

/**
 * Opens the passed record of the deciding job with the policy of that digest, and refuses what no release may come from. Raises
 * MODE_DEVELOPER_REFUSED, POLICY_BOOTSTRAP, EVENT_REFUSED, PUBLIC_LOG_REFUSED, TRUSTED_ROOT_SWAPPED and the codes of the readers.
 */
export async function openReleaseBasis(
  effects: Effects,
  run: Run,
  inputs: { readonly decision: ArtifactReference; readonly policySha256: Sha256 },
): Promise<ReleaseBasis> {
  const { folder } = await openPassedRecord(effects, run, 'gate', inputs.decision);
  const resolved = await openPolicy(effects, folder, inputs.policySha256);
  requireReleasePolicy(resolved, run);
  const decision = parseDecisionFacts(await readText(effects, `${folder}/decision.json`, MAX_DECISION_BYTES));
  if (decision.verdict !== 'pass') {
    throw new ActionError(
      'EVIDENCE_NOT_PASSED',
      'The decision in the record is not a pass',
      'Run the workflow again from its start',
      undefined,
      'fail',
    );
  }
  const subjects = parseSubjects(await readText(effects, `${folder}/subjects.json`, MAX_SUBJECTS_BYTES));
  return {
    folder,
    resolved,
    subjects,
    build: await openDeclaredBuild(effects, folder, resolved),
    decision,
    trustedRoot: await openTrustedRoot(effects, folder, resolved),
  };
}

/** Who built is the policy's word, and no record's. Raises EVIDENCE_UNREADABLE and the codes of `requireDeclaredBuild`. */
async function openDeclaredBuild(
  effects: Effects,
  folder: string,
  { policy }: ResolvedPolicy,
): Promise<DeclaredBuild> {
  const text = await readText(effects, `${folder}/${DECLARED_BUILD_NAME}`, MAX_BUILD_BYTES);
  const build = parseDeclaredBuild(text);
  requireDeclaredBuild(policy.build, build);
  return build;
}

/** Refuses a policy or an event under which nothing is ever signed. */
export function requireReleasePolicy(resolved: ResolvedPolicy, run: Run): void {
  const { policy } = resolved;
  if (resolved.isBootstrap) {
    throw new ActionError(
      'POLICY_BOOTSTRAP',
      'No policy stood at the protected base before this run',
      'Merge a high-assurance `.github/interlock.yml` into the default branch first',
    );
  }
  if (policy.mode !== 'MODE_HIGH_ASSURANCE') {
    throw refused(
      'MODE_DEVELOPER_REFUSED',
      'The policy is in developer mode, and nothing is signed in it',
      'Set `mode: MODE_HIGH_ASSURANCE` on the protected branch',
    );
  }
  requirePlatform(resolved, run);
  if (
    run.pullRequest !== null ||
    run.event.startsWith('pull_request') ||
    !isReleasable(run) ||
    !policy.identity.triggers.includes(run.event)
  ) {
    throw refused(
      'EVENT_REFUSED',
      'This run was started by an event, or of a branch, from which nothing is signed',
      'Start the release by one of `identity.triggers` in the policy, of a tag or the default branch',
    );
  }
  if (run.isPrivate && !policy.signing.allowPublicLog) {
    throw refused(
      'PUBLIC_LOG_REFUSED',
      'The repository is not public, and signing would write its name to a log that everybody can read',
      'Set `signing.allow-public-log: true` on the protected branch if that is meant',
    );
  }
}

/** The services that the policy names; the only source of an address in a signing job. */
function signingEndpoints({ policy }: ResolvedPolicy): SigningEndpoints {
  const { fulcio, rekor, timestampAuthority } = policy.signing;
  return { fulcio, rekor, timestampAuthority, issuer: policy.platform.issuer };
}

/** A batch for these services, with the time for all tries together. */
export function signingBatch(
  resolved: ResolvedPolicy,
  work: Pick<SigningBatch, 'files' | 'statements'>,
): SigningBatch {
  const budgetMilliseconds = resolved.policy.rehearsal
    ? REHEARSAL_BUDGET_MILLISECONDS
    : SIGNING_BUDGET_MILLISECONDS;
  return { ...work, endpoints: signingEndpoints(resolved), budgetMilliseconds };
}

function refused(
  code: 'MODE_DEVELOPER_REFUSED' | 'EVENT_REFUSED' | 'PUBLIC_LOG_REFUSED',
  message: string,
  next: string,
): ActionError {
  return new ActionError(code, message, next, undefined, 'fail');
}
