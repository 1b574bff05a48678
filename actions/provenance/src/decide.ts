import { recordedInputs } from '@interlock/shared/action/recorded-inputs.ts';
import { singleDecision } from '@interlock/shared/action/single-decision.ts';
import { provenanceStatement } from '@interlock/shared/attest/provenance-statement.ts';
import type { Decision } from '@interlock/shared/model/decision.ts';
import type { Run } from '@interlock/shared/model/run.ts';
import { requireClaims } from '@interlock/shared/verify/claims.ts';
import { certificateServer } from '@interlock/shared/verify/expected-identity.ts';
import type { Facts, Inputs, Plan } from './words.ts';

/** Demands that runner, token and policy agree, and builds the statement from the token's claims. Raises the codes of `requireClaims`. */
export function decide(
  _inputs: Inputs,
  { basis, claims }: Facts,
  run: Run,
): { readonly decision: Decision; readonly plan: Plan } {
  const { resolved, subjects, build } = basis;
  requireClaims(claims, run, resolved.policy);
  const statement = provenanceStatement(subjects, {
    claims,
    server: certificateServer(resolved.policy),
    resolved,
    build,
    inputs: recordedInputs(run),
  });
  return {
    decision: singleDecision('claims', 'Runner, token and policy agree', 'pass', []),
    plan: { statement },
  };
}
