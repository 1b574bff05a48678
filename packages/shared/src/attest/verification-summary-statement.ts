import { BUILD_LEVELS } from '../formats/signed/build-level.ts';
import type { ToolProof, VerificationSummary } from '../formats/signed/verification-summary.ts';
import type { Sha256 } from '../model/digest.ts';
import type { Policy, ResolvedPolicy } from '../model/policy.ts';
import type { Reason } from '../model/reason.ts';
import type { Run } from '../model/run.ts';
import type { Statement } from '../model/statement.ts';
import type { SubjectSet } from '../model/subject.ts';
import { suiteOfWorkflow } from '../model/suite.ts';
import { statement } from './statement.ts';

export interface SummaryFacts {
  readonly resolved: ResolvedPolicy;
  readonly run: Run;
  /** `https://github.com`, as certificates write it. */
  readonly server: string;
  readonly result: 'PASSED' | 'FAILED';
  readonly reasons: readonly Reason[];
  readonly tools: Readonly<Record<string, ToolProof>>;
  /** Bundles that the verdict rests on. */
  readonly inputs: readonly { readonly name: string; readonly sha256: Sha256 }[];
  /** ISO 8601. */
  readonly time: string;
}

/**
 * Builds a SLSA verification summary v1 (slsa.dev/verification_summary/v1). Our extension names the commit that the policy was read from
 * and carries what each tool can show for having looked, so that a pass under a weaker policy can be told from this one.
 */
export function verificationSummaryStatement(subjects: SubjectSet, facts: SummaryFacts): Statement {
  const { resolved, run, server, result, time, inputs } = facts;
  const repository = `git+${server}/${run.repository}`;
  const predicate: VerificationSummary = {
    verifier: { id: verifierOf(resolved.policy) },
    timeVerified: time,
    resourceUri: `${repository}@${run.ref}`,
    policy: {
      uri: `${repository}@${resolved.commit ?? 'none'}#.github/interlock.yml`,
      digest: { sha256: resolved.sha256 },
    },
    inputAttestations: inputs.map(({ name, sha256 }) => ({ uri: name, digest: { sha256 } })),
    verificationResult: result,
    verifiedLevels: [result === 'PASSED' ? BUILD_LEVELS[resolved.policy.build.by] : 'FAILED'],
    interlock: {
      mode: resolved.policy.mode,
      baseCommit: resolved.commit,
      rehearsal: resolved.policy.rehearsal,
      repositoryId: run.repositoryId,
      commit: run.commit,
      ref: run.ref,
      runId: run.runId,
      attempt: run.attempt,
      tools: facts.tools,
      reasons: facts.reasons.map(({ code, message, next }) => ({ code, message, next })),
    },
  };
  return statement('verificationSummary', subjects, predicate);
}

/** Who judged: the suite of the workflow that the policy lets sign; the token of the signing job was found to be of that workflow. */
export function verifierOf({ identity }: Policy): string {
  return suiteOfWorkflow(identity.workflow) ?? identity.workflow;
}
