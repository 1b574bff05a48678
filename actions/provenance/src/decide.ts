import { runProvenance } from '@interlock/shared/action/run-provenance.ts';
import { singleDecision } from '@interlock/shared/action/single-decision.ts';
import type { Decision } from '@interlock/shared/model/decision.ts';
import type { Run } from '@interlock/shared/model/run.ts';
import type { Facts, Inputs, Plan } from './words.ts';

/** Demands that runner, token and policy agree, and builds the statement from the token's claims. Raises the codes of `runProvenance`. */
export function decide(
  _inputs: Inputs,
  { basis, claims }: Facts,
  run: Run,
): { readonly decision: Decision; readonly plan: Plan } {
  const statement = runProvenance(basis, claims, run);
  return {
    decision: singleDecision('claims', 'Runner, token and policy agree', 'pass', []),
    plan: { statement },
  };
}
