import { singleDecision } from '@interlock/shared/action/single-decision.ts';
import { parseTrustedRoot } from '@interlock/shared/formats/signed/trusted-root.ts';
import type { Decision } from '@interlock/shared/model/decision.ts';
import type { Run } from '@interlock/shared/model/run.ts';
import { judgeAgain } from '@interlock/shared/policy/judge-again.ts';
import { quoted } from '@interlock/shared/verify/failure.ts';
import { expectedOfRun } from '@interlock/shared/verify/identities/expected-identity.ts';
import { verifyRelease } from '@interlock/shared/verify/releases/release.ts';
import type { ReleaseVerification } from '@interlock/shared/verify/releases/release-case.ts';
import type { Facts, Inputs } from './words.ts';

/** Judges the raw outputs again, and verifies everything that exists before the seal: with the run's own commit, ref and address as part of the expected identity. */
export function decide(
  _inputs: Inputs,
  facts: Facts,
  run: Run,
): { readonly decision: Decision; readonly plan: ReleaseVerification } {
  const { resolved, trustedRoot } = facts.basis;
  const plan = verifyRelease({
    artifacts: facts.artifacts,
    trustedRoot: parseTrustedRoot(trustedRoot),
    expected: expectedOfRun(resolved.policy, run, facts.signedAttempt),
    demand: { policy: resolved.policy, sha256: resolved.sha256, baseCommit: resolved.commit },
    seal: null,
    now: facts.now,
  });
  const again = judgeAgain(facts.decided.recorded, facts.decided.whole);
  if (again.length > 0) {
    return { decision: singleDecision('release', TITLE, 'fail', [...again, ...plan.reasons]), plan };
  }
  const [extra] = facts.extra;
  if (extra !== undefined) {
    const message = `File ${quoted(extra)} was handed over and belongs to no artifact`;
    const reason = { code: 'COVERAGE_EXTRA', message, next: 'Run the workflow again from its start' };
    return { decision: singleDecision('release', TITLE, 'fail', [reason, ...plan.reasons]), plan };
  }
  return { decision: singleDecision('release', TITLE, plan.verdict, plan.reasons), plan };
}

const TITLE = 'The release holds for a consumer';
