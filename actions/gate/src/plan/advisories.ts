import type { Git } from '@interlock/shared/effects/effects.ts';
import { ActionError } from '@interlock/shared/errors.ts';
import { sha256Of } from '@interlock/shared/formats/json/canonical-json.ts';
import {
  type AdvisorySnapshot,
  parseAdvisorySnapshot,
} from '@interlock/shared/formats/python/advisory-snapshot.ts';
import type { ResolvedPolicy } from '@interlock/shared/model/policy.ts';

/** The frozen advisory data of the base, and what it says about itself. */
export interface FrozenAdvisories {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly snapshot: AdvisorySnapshot;
}

/** Reads the snapshot that the policy names from the base commit, never from the checkout. Raises ADVISORY_SNAPSHOT_MISMATCH and _INVALID. */
export async function readAdvisories(
  git: Git,
  repository: string,
  resolved: ResolvedPolicy,
): Promise<FrozenAdvisories | null> {
  const named = resolved.policy.advisories;
  if (named === null || resolved.commit === null) {
    return null;
  }
  const bytes = await git.show(repository, resolved.commit, named.path);
  if (bytes === null || sha256Of(bytes) !== named.sha256) {
    throw new ActionError(
      'ADVISORY_SNAPSHOT_MISMATCH',
      `\`${named.path}\` at the base is ${bytes === null ? 'missing' : 'not the file whose digest the policy names'}`,
      'Commit the snapshot and its digest together to the protected branch',
    );
  }
  return { path: named.path, bytes, snapshot: parseAdvisorySnapshot(bytes) };
}
