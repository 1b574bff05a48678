import { verifierOf } from '@interlock/shared/attest/verification-summary-statement.ts';
import type { Run } from '@interlock/shared/model/run.ts';
import { PREDICATE_TYPES, STATEMENT_TYPE, type Statement } from '@interlock/shared/model/statement.ts';
import type { RecordFacts } from './words.ts';

/** The FAILED verification summary of a refused release, also when neither artifacts nor a policy are known: then it is about the commit. */
export function refusedSummary(
  { resolved, subjects, tools, reasons, now }: RecordFacts,
  run: Run,
): Statement {
  const repository = `git+${run.server}/${run.repository}`;
  const policy =
    resolved === null
      ? {}
      : {
          policy: {
            uri: `${repository}@${resolved.commit ?? 'none'}#.github/interlock.yml`,
            digest: { sha256: resolved.sha256 },
          },
        };
  return {
    _type: STATEMENT_TYPE,
    subject: subjects,
    predicateType: PREDICATE_TYPES.verificationSummary,
    predicate: {
      // Without a policy nobody knows which workflow may sign, and this record stays unsigned.
      verifier: { id: resolved === null ? 'unknown' : verifierOf(resolved.policy) },
      timeVerified: now.toISOString(),
      resourceUri: `${repository}@${run.ref}`,
      ...policy,
      inputAttestations: [],
      verificationResult: 'FAILED',
      verifiedLevels: ['FAILED'],
      interlock: {
        mode: resolved?.policy.mode ?? null,
        baseCommit: resolved?.commit ?? null,
        rehearsal: resolved?.policy.rehearsal ?? null,
        repositoryId: run.repositoryId,
        commit: run.commit,
        ref: run.ref,
        runId: run.runId,
        attempt: run.attempt,
        tools,
        reasons: reasons.map(({ code, message, next }) => ({ code, message, next })),
      },
    },
  };
}
