import type { Policy } from '../../model/policy.ts';
import type { Reason } from '../../model/reason.ts';

export interface ConfinementVerdict {
  readonly reason: Reason | null;
  readonly warning: Reason | null;
}

const SANDBOXES = ['user-namespace', 'dropped-uid'];
const NOTHING: ConfinementVerdict = { reason: null, warning: null };

/**
 * Compares the box that a tool ran in with the one that the policy demands. `best` takes whatever there was: in high assurance only for a
 * rehearsal, and then it says that a real release would be refused.
 */
export function judgeConfinement(
  tool: string,
  confinement: string | null,
  policy: Policy,
): ConfinementVerdict {
  const isBoxed = confinement !== null && SANDBOXES.includes(confinement);
  if (isBoxed) {
    return NOTHING;
  }
  switch (policy.confinement) {
    case 'required':
      return { ...NOTHING, reason: missing(tool, confinement, 'the policy demands a sandbox') };
    case 'ephemeral':
      return confinement === 'hosted-job'
        ? NOTHING
        : { ...NOTHING, reason: missing(tool, confinement, 'the policy demands a sandbox or a hosted job') };
    case 'best':
      return judgeBest(tool, confinement, policy);
  }
}

function judgeBest(tool: string, confinement: string | null, policy: Policy): ConfinementVerdict {
  const isAllowed = policy.rehearsal || policy.mode === 'MODE_DEVELOPER';
  return isAllowed
    ? { ...NOTHING, warning: missing(tool, confinement, 'a real release would be refused') }
    : { ...NOTHING, reason: missing(tool, confinement, 'high assurance takes `best` in a rehearsal only') };
}

function missing(tool: string, confinement: string | null, why: string): Reason {
  return {
    code: 'CONFINEMENT_MISSING',
    message: `\`${tool}\` ran with confinement \`${confinement ?? 'unknown'}\`: ${why}`,
    next: 'Install bubblewrap on this machine, or run the gate on a hosted runner',
  };
}
