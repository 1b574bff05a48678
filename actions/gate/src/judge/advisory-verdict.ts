import type { Decision } from '@interlock/shared/model/decision.ts';
import type { Verdict } from '@interlock/shared/model/verdict.ts';
import { worst } from '@interlock/shared/policy/verdict.ts';

/** The true verdict of the advisory tools, which does not enter the gate's; `none` when every tool is required. */
export function advisoryVerdict(decision: Decision): Verdict | 'none' {
  const advisory = decision.assessments
    .filter(({ enforcement }) => enforcement === 'advisory')
    .map(({ verdict }) => verdict);
  return advisory.length === 0 ? 'none' : worst(advisory);
}
