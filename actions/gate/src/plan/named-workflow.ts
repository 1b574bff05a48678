import { ActionError } from '@interlock/shared/errors.ts';
import type { EffectivePolicy } from '@interlock/shared/formats/policy-file/policy-file.ts';
import { hasPlaceholderOwner } from '@interlock/shared/model/suite.ts';

const PATH = 'identity.workflow';

/**
 * Demands that the policy of a release names somebody's workflow, and says where it does not, before anything runs; the deciding job
 * demands it again. Raises POLICY_INCOMPLETE.
 */
export function requireNamedWorkflow({ policy, sources }: EffectivePolicy): void {
  if (!hasPlaceholderOwner(policy.identity.workflow)) {
    return;
  }
  const source = sources.get(PATH);
  const place =
    source?.kind === 'file'
      ? `line ${source.line} of \`.github/interlock.yml\``
      : 'the preset, because `.github/interlock.yml` does not name it';
  throw new ActionError(
    'POLICY_INCOMPLETE',
    `\`${PATH}\` still says \`OWNER\`, in ${place}, so nobody may sign`,
    `Write the address of the workflow that you call into \`${PATH}\` on the protected branch, with your source of Interlock for \`OWNER\``,
  );
}
