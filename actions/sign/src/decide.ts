import { runProvenance } from '@interlock/shared/action/run-provenance.ts';
import { singleDecision } from '@interlock/shared/action/single-decision.ts';
import { verificationSummaryStatement } from '@interlock/shared/attest/verification-summary-statement.ts';
import { canonicalJson, sha256Of } from '@interlock/shared/formats/json/canonical-json.ts';
import { toolProofs } from '@interlock/shared/formats/records/decision-proofs.ts';
import type { Decision } from '@interlock/shared/model/decision.ts';
import type { Run } from '@interlock/shared/model/run.ts';
import { PREDICATE_TYPES, type PredicateKind, type Statement } from '@interlock/shared/model/statement.ts';
import type { SubjectSet } from '@interlock/shared/model/subject.ts';
import { quoted, refusal } from '@interlock/shared/verify/failure.ts';
import { requireClaims } from '@interlock/shared/verify/identities/claims.ts';
import { certificateServer } from '@interlock/shared/verify/identities/expected-identity.ts';
import { refusedSummary } from './refused-summary.ts';
import type { Facts, Inputs, Plan, SealFacts, SignFacts } from './words.ts';

/** Judges whether this may be signed, before anything reaches a public log. Raises the codes of `runProvenance`, SUBJECT_NOT_STATED, SUMMARY_REFUSED and RELEASE_HISTORY. */
export function decide(
  inputs: Inputs,
  facts: Facts,
  run: Run,
): { readonly decision: Decision; readonly plan: Plan } {
  switch (facts.stage) {
    case 'sign':
      return { decision: judgeSign(facts, run), plan: { stage: 'sign', facts, run } };
    case 'seal':
      return {
        decision: judgeSeal(inputs, facts, run),
        plan: { stage: 'seal', facts, summary: passedSummary(facts, run), run },
      };
    case 'record': {
      const decision = singleDecision('record', 'The refusal can be recorded', 'pass', []);
      return { decision, plan: { stage: 'record', facts, summary: refusedSummary(facts, run), run } };
    }
  }
}

function judgeSign({ basis, claims, provenance, testResult, sboms }: SignFacts, run: Run): Decision {
  const { subjects } = basis;
  // Built again from this token: the file of the step before can hold nothing else.
  const built = runProvenance(basis, claims, run);
  if (canonicalJson(built) !== canonicalJson(provenance)) {
    throw refusal(
      'PROVENANCE_DISAGREES',
      'The provenance that was handed over is not the one of this run',
      'Pass `statements-path` of the step before',
    );
  }
  requireAbout(testResult, 'testResult', subjects);
  for (const { artifact, cyclonedx, spdx } of sboms) {
    const own = subjects.filter(({ name }) => name === artifact);
    requireAbout(cyclonedx, 'cyclonedx', own);
    requireAbout(spdx, 'spdx', own);
  }
  return singleDecision('signing', 'Runner, token, policy and statements agree', 'pass', []);
}

/** Signing makes a statement ours, so it is about exactly these artifacts and of this type. Raises SUBJECT_NOT_STATED. */
function requireAbout(statement: Statement, kind: PredicateKind, subjects: SubjectSet): void {
  const stated = statement.subject.map(({ name, digest }) => `${name} ${digest['sha256']}`).toSorted();
  const wanted = subjects.map(({ name, sha256 }) => `${name} ${sha256}`).toSorted();
  if (statement.predicateType !== PREDICATE_TYPES[kind] || stated.join('\n') !== wanted.join('\n')) {
    throw refusal(
      'SUBJECT_NOT_STATED',
      `Statement ${quoted(kind)} is not about exactly the artifacts of this release`,
      'Run the workflow again from its start',
    );
  }
}

function judgeSeal(inputs: Inputs, { basis, claims, verification, previous }: SealFacts, run: Run): Decision {
  requireClaims(claims, run, basis.resolved.policy);
  const isAboutThis = inputs.stage === 'seal' && verification.signed === inputs.signed.sha256;
  if (verification.verdict !== 'pass' || !isAboutThis) {
    throw refusal(
      'SUMMARY_REFUSED',
      'The verifying job did not pass exactly these signed files',
      'Run the workflow again from its start',
    );
  }
  if ((previous === null) !== basis.resolved.policy.release.first) {
    throw refusal(
      'RELEASE_HISTORY',
      'The policy and the history disagree on whether this is the first release',
      'Correct `release.first` on the protected branch',
    );
  }
  return singleDecision(
    'sealing',
    'The verifying job passed exactly the signatures that are sealed',
    'pass',
    [],
  );
}

function passedSummary({ basis, files, now }: SealFacts, run: Run): Statement {
  const { resolved, subjects, decision } = basis;
  const inputs = [...files]
    .filter(([name]) => name.endsWith('.sigstore.json') || name.endsWith('.intoto.jsonl'))
    .map(([name, content]) => ({ name, sha256: sha256Of(content) }));
  return verificationSummaryStatement(subjects, {
    resolved,
    run,
    server: certificateServer(resolved.policy),
    result: 'PASSED',
    reasons: [],
    tools: toolProofs(decision),
    inputs,
    time: now.toISOString(),
  });
}
