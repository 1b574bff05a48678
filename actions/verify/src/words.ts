import type { ReleaseBasis } from '@interlock/shared/action/handoff-signing.ts';
import type { JudgedDecision } from '@interlock/shared/formats/records/judged-decision.ts';
import type { PreviousRelease } from '@interlock/shared/formats/signed/previous-release.ts';
import type { Case } from '@interlock/shared/model/case.ts';
import type { Sha256 } from '@interlock/shared/model/digest.ts';
import type { ArtifactReference } from '@interlock/shared/model/evidence.ts';
import type { ReleaseArtifact } from '@interlock/shared/verify/releases/release-case.ts';

export interface Inputs {
  readonly policySha256: Sha256;
  readonly decision: ArtifactReference;
  readonly artifact: ArtifactReference;
  readonly signed: ArtifactReference;
}

/** The decision as it stands in its record, and everything that it was made of. */
export interface Decided {
  readonly recorded: JudgedDecision;
  readonly whole: Case;
}

export interface Facts {
  readonly basis: ReleaseBasis;
  readonly decided: Decided;
  readonly artifacts: readonly ReleaseArtifact[];
  /** Files of the signing job's record that nothing in a release accounts for. */
  readonly extra: readonly string[];
  /** The newest published release that carries a manifest, verified; null when there is none. */
  readonly previous: PreviousRelease | null;
  readonly signedAttempt: number;
  readonly now: Date;
}
