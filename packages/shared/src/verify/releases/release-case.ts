import type { TrustedRoot } from '@sigstore/protobuf-specs';
import type { DecisionLog } from '../../formats/records/decision-log.ts';
import type { Manifest, ManifestAsset } from '../../formats/signed/manifest.ts';
import type { ExpectedIdentity } from '../../model/identity.ts';
import type { MessageCheck } from '../../model/message-check.ts';
import type { Reason } from '../../model/reason.ts';
import type { Subject } from '../../model/subject.ts';
import type { Verdict } from '../../model/verdict.ts';
import type { BundleCase, VerifiedBundle } from '../bundles/bundle.ts';
import type { SummaryDemand } from '../statements/verification-summary.ts';

/** A file with a message signature: the bundle as text, and what was found over the file's bytes. */
export interface SignedFile {
  readonly bundle: string;
  readonly check: MessageCheck;
}

/** The files that close a release: its signed manifest, its decision log, and every other file as it was found. */
export interface SealedFiles {
  readonly manifest: string;
  readonly manifestSignature: SignedFile;
  readonly decisionLog: string;
  /** All files of the release but the manifest and its bundle. */
  readonly assets: readonly ManifestAsset[];
}

export interface VerifiedSeal {
  readonly manifest: Manifest;
  readonly bundle: VerifiedBundle;
  readonly log: DecisionLog;
}

/** One artifact with its signature and the file of its statements, one bundle a line. */
export interface ReleaseArtifact extends Subject {
  readonly signature: SignedFile;
  readonly statements: string;
}

/** Everything that the verification of a release is a function of. `seal` is null before the summary and the manifest exist. */
export interface ReleaseCase {
  readonly artifacts: readonly ReleaseArtifact[];
  readonly trustedRoot: TrustedRoot;
  readonly expected: ExpectedIdentity;
  readonly demand: SummaryDemand;
  readonly seal: SealedFiles | null;
  readonly now: Date;
}

export interface VerifiedArtifact {
  readonly name: string;
  readonly sha256: string;
  readonly signature: VerifiedBundle;
  readonly statements: readonly VerifiedBundle[];
}

export interface ReleaseVerification {
  readonly verdict: Verdict;
  /** Empty exactly when the verdict is `pass`. */
  readonly reasons: readonly Reason[];
  readonly artifacts: readonly VerifiedArtifact[];
  readonly seal: VerifiedSeal | null;
}

/** `always` where the policy names a timestamp authority: then its time is part of what was promised. */
export function timestampDemand({ policy }: Pick<SummaryDemand, 'policy'>): BundleCase['needsTimestamp'] {
  return policy.signing.timestampAuthority === null ? 'when-log-gives-no-time' : 'always';
}
