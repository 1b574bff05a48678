import * as v from 'valibot';
import type { Effects } from '../effects/effects.ts';
import { ActionError } from '../errors.ts';
import { canonicalJson, sha256Of } from '../formats/json/canonical-json.ts';
import { parseHandedOver } from '../formats/records/handed-over.ts';
import type { Sha256 } from '../model/digest.ts';
import type { ResolvedPolicy } from '../model/policy.ts';
import type { Run } from '../model/run.ts';
import { readText } from './handoff-record.ts';

const MAX_POLICY_BYTES = 4 * 1024 * 1024;

const ResolvedSchema = v.object({
  policy: v.record(v.string(), v.unknown()),
  sha256: v.string(),
  commit: v.nullable(v.string()),
  isBootstrap: v.boolean(),
});

/**
 * Reads `policy.json` of a record and demands that it is the policy of that digest: the digest stands for the form too,
 * because the policy job made it from a value of this type. Raises POLICY_SWAPPED, EVIDENCE_UNREADABLE.
 */
export async function openPolicy(effects: Effects, folder: string, sha256: Sha256): Promise<ResolvedPolicy> {
  const text = await readText(effects, `${folder}/policy.json`, MAX_POLICY_BYTES);
  const resolved = parseHandedOver(ResolvedSchema, text, 'The policy in the record');
  if (resolved.sha256 !== sha256 || !isResolved(resolved, sha256)) {
    throw new ActionError(
      'POLICY_SWAPPED',
      'The policy in the record is not the one that this run was started with',
      'Pass `policy-sha256` of the policy job, and run the workflow again from its start',
      undefined,
      'fail',
    );
  }
  return resolved;
}

/** A value of the digest that the policy job gave out is what that job made: nothing else has the digest. */
function isResolved(
  value: v.InferOutput<typeof ResolvedSchema>,
  sha256: Sha256,
): value is ResolvedPolicy & typeof value {
  return sha256Of(canonicalJson(value.policy)) === sha256;
}

/**
 * Demands that the platform's addresses in the environment are those of the policy, before a token goes anywhere.
 * Raises ENDPOINT_REDIRECTED.
 */
export function requirePlatform({ policy }: ResolvedPolicy, run: Run): void {
  const differing = [
    run.api === policy.platform.api ? null : 'GITHUB_API_URL',
    run.server === policy.platform.server ? null : 'GITHUB_SERVER_URL',
  ].find((name) => name !== null);
  if (differing !== undefined) {
    throw new ActionError(
      'ENDPOINT_REDIRECTED',
      `${differing} names another address than the policy`,
      'Remove what sets it, or correct `platform` in the policy of the protected branch',
      undefined,
      'fail',
    );
  }
}
