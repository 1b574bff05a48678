import { provenanceStatement } from '../attest/provenance-statement.ts';
import type { Run } from '../model/run.ts';
import type { Statement } from '../model/statement.ts';
import { requireClaims } from '../verify/identities/claims.ts';
import { certificateServer } from '../verify/identities/expected-identity.ts';
import type { ReleaseBasis } from './handoff-signing.ts';
import { recordedInputs } from './recorded-inputs.ts';

/**
 * The provenance of the artifacts of a release, from the verified claims of this run's token. Two jobs make it, and must make the same.
 * Raises the codes of `requireClaims`, `recordedInputs` and `provenanceStatement`.
 */
export function runProvenance(
  { resolved, subjects, build }: ReleaseBasis,
  claims: Readonly<Record<string, string>>,
  run: Run,
): Statement {
  requireClaims(claims, run, resolved.policy);
  return provenanceStatement(subjects, {
    claims,
    server: certificateServer(resolved.policy),
    resolved,
    build,
    inputs: recordedInputs(run),
  });
}
