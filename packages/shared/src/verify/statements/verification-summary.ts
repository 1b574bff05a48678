import { BUILD_LEVELS } from '../../formats/signed/build-level.ts';
import {
  parseVerificationSummary,
  type ToolProof,
  type VerificationSummary,
} from '../../formats/signed/verification-summary.ts';
import type { CertificateIdentity } from '../../model/identity.ts';
import type { ResolvedPolicy } from '../../model/policy.ts';
import { suiteOfWorkflow } from '../../model/suite.ts';
import { quoted, refusal } from '../failure.ts';

/** The policy that the summary must be a pass under. `baseCommit` is null when the verifier does not know it: then any commit will do. */
export interface SummaryDemand {
  readonly policy: ResolvedPolicy['policy'];
  readonly sha256: string;
  readonly baseCommit: string | null;
}

/**
 * Demands a summary that is a pass under exactly this policy, for the commit that was signed, with a proof of looking for each tool
 * of the policy: a pass under a weaker policy is no pass. Raises SUMMARY_REFUSED, PREDICATE_INVALID.
 */
export function requireSummary(
  predicate: unknown,
  identity: CertificateIdentity,
  demand: SummaryDemand,
): VerificationSummary {
  const summary = parseVerificationSummary(predicate);
  const { interlock } = summary;
  requireThat(summary.verificationResult === 'PASSED', 'The verification summary says FAILED');
  requireThat(
    summary.verifier.id === suiteOfWorkflow(demand.policy.identity.workflow),
    `The verification summary was made by ${quoted(summary.verifier.id)} and not by the suite of the policy's workflow`,
  );
  requireThat(
    summary.policy.digest.sha256 === demand.sha256,
    `The verification summary is a pass under policy ${quoted(summary.policy.digest.sha256)} and not under ${quoted(demand.sha256)}`,
  );
  const level = BUILD_LEVELS[demand.policy.build.by];
  requireThat(
    summary.verifiedLevels.length === 1 && summary.verifiedLevels[0] === level,
    `The verification summary claims ${quoted(summary.verifiedLevels.join(' '))}, and what \`${demand.policy.build.by}\` builds is ${quoted(level)}`,
  );
  requireThat(
    interlock.mode === 'MODE_HIGH_ASSURANCE',
    'The verification summary was made in developer mode',
  );
  requireThat(
    interlock.baseCommit !== null,
    'The verification summary names no commit that its policy was read from',
  );
  requireThat(
    demand.baseCommit === null || interlock.baseCommit === demand.baseCommit,
    `The policy of the verification summary was read from ${quoted(interlock.baseCommit)}`,
  );
  requireThat(
    interlock.commit === identity.sourceCommit,
    'The verification summary is about another commit than the one that was signed',
  );
  requireThat(
    interlock.repositoryId === identity.sourceRepositoryId,
    'The verification summary is about another repository than the one that signed',
  );
  requireThat(
    interlock.rehearsal === demand.policy.rehearsal,
    'The verification summary and the policy differ on whether this is a rehearsal',
  );
  for (const [id, tool] of Object.entries(demand.policy.tools)) {
    const proof = interlock.tools[id];
    requireThat(proof !== undefined, `The verification summary carries no proof that ${quoted(id)} looked`);
    if (proof !== undefined) {
      requireProof(id, proof, tool.acceptIncomplete !== null);
    }
  }
  return summary;
}

function requireProof(id: string, proof: ToolProof, mayBeIncomplete: boolean): void {
  const isWhole =
    proof.completeness === 'complete' || (proof.completeness === 'incomplete' && mayBeIncomplete);
  requireThat(isWhole, `The verification summary says that ${quoted(id)} was ${proof.completeness}`);
  if (proof.completeness !== 'complete') {
    return;
  }
  requireThat(
    proof.inputsExpected > 0,
    `The verification summary says that ${quoted(id)} had nothing to look at`,
  );
  requireThat(proof.inputsSeen !== 0, `The verification summary says that ${quoted(id)} saw nothing`);
  requireThat(proof.rules !== 0, `The verification summary says that ${quoted(id)} had no rules`);
  requireThat(
    proof.canary !== 'missed',
    `The verification summary says that ${quoted(id)} missed its canary`,
  );
  requireThat(
    proof.toolDigest !== null && proof.toolVersion !== null,
    `The verification summary does not say which ${quoted(id)} ran`,
  );
  requireThat(
    proof.confinement !== null,
    `The verification summary does not say how ${quoted(id)} was confined`,
  );
}

function requireThat(holds: boolean, message: string): void {
  if (!holds) {
    throw refusal(
      'SUMMARY_REFUSED',
      message,
      'Do not use the release, unless the policy that you passed is not the one of its base commit',
    );
  }
}
