import type { Git } from '@interlock/shared/effects/effects.ts';
import { canonicalJson, sha256Of } from '@interlock/shared/formats/json/canonical-json.ts';
import type { EffectivePolicy } from '@interlock/shared/formats/policy-file/policy-file.ts';
import type { ResolvedPolicy } from '@interlock/shared/model/policy.ts';
import { TOOL_IDS } from '@interlock/shared/tools/registry.generated.ts';

/** The policy at a commit with the source of each value; the preset `starter`, marked bootstrap, when no file stands there. */
export async function resolvePolicy(
  git: Git,
  repository: string,
  base: string | null,
): Promise<{ readonly resolved: ResolvedPolicy; readonly effective: EffectivePolicy }> {
  // The YAML reader is loaded when a policy is read, so that a wrong input is told without it.
  const { POLICY_PATH, parsePolicyFile, presetPolicy, STARTER } = await import(
    '@interlock/shared/formats/policy-file/policy-file.ts'
  );
  const bytes = base === null ? null : await git.show(repository, base, POLICY_PATH);
  const effective = bytes === null ? presetPolicy(STARTER) : parsePolicyFile(bytes, TOOL_IDS);
  const { policy } = effective;
  const sha256 = sha256Of(canonicalJson(policy));
  return { resolved: { policy, sha256, commit: base, isBootstrap: bytes === null }, effective };
}
