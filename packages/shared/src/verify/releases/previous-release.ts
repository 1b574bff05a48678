import type { TrustedRoot } from '@sigstore/protobuf-specs';
import { sha256Of } from '../../formats/json/canonical-json.ts';
import { parseDecisionLog } from '../../formats/records/decision-log.ts';
import { parseBundle } from '../../formats/signed/bundle.ts';
import { parseManifest } from '../../formats/signed/manifest.ts';
import type { PreviousRelease } from '../../formats/signed/previous-release.ts';
import type { ResolvedPolicy } from '../../model/policy.ts';
import { verifyBundle } from '../bundles/bundle.ts';
import { refusal } from '../failure.ts';
import { expectedOfPolicy } from '../identities/expected-identity.ts';
import { type SignedFile, timestampDemand } from './release-case.ts';

/** The closing files of an earlier release, as they were downloaded. */
export interface PreviousCase {
  readonly tag: string;
  readonly manifest: string;
  readonly signature: SignedFile;
  readonly decisionLog: string;
  readonly trustedRoot: TrustedRoot;
  readonly resolved: ResolvedPolicy;
  readonly repositoryId: string;
  readonly now: Date;
}

/**
 * Verifies the manifest of an earlier release of the same repository, and its log up to the head that it names. Its policy may have been
 * another one. Raises RELEASE_HISTORY, DECISION_LOG_BROKEN and the codes of `verifyBundle`.
 */
export function verifyPreviousRelease(previous: PreviousCase): PreviousRelease {
  const { resolved, tag } = previous;
  const manifestSha256 = sha256Of(previous.manifest);
  const { identity } = verifyBundle({
    bundle: parseBundle(previous.signature.bundle),
    trustedRoot: previous.trustedRoot,
    artifact: { sha256: manifestSha256, message: previous.signature.check },
    expected: expectedOfPolicy(resolved.policy, { repositoryId: previous.repositoryId }),
    needsTimestamp: timestampDemand(resolved),
    logged: 'proof',
    provenance: resolved.policy.build.by,
    now: previous.now,
  });
  const manifest = parseManifest(previous.manifest);
  const isOfTag =
    manifest.ref === `refs/tags/${tag}` &&
    identity?.sourceRef === manifest.ref &&
    identity.sourceCommit === manifest.commit;
  if (!isOfTag || manifest.repositoryId !== previous.repositoryId) {
    throw refusal(
      'RELEASE_HISTORY',
      'The manifest of the earlier release is that of another release',
      'Look at what happened to that release before you make another one',
    );
  }
  const log = parseDecisionLog(previous.decisionLog, manifest.previousRelease?.decisionLogHead ?? null);
  if (log.head !== manifest.decisionLogHead) {
    throw refusal(
      'DECISION_LOG_BROKEN',
      'The log of the earlier release does not end where its manifest says',
      'Look at what happened to that release before you make another one',
    );
  }
  return { tag, manifestSha256, decisionLogHead: log.head, sequence: log.entries.at(-1)?.sequence ?? 0 };
}
