import type { ReleaseBasis } from '@interlock/shared/action/handoff-signing.ts';
import type { Claims } from '@interlock/shared/effects/effects.ts';
import type { Sha256 } from '@interlock/shared/model/digest.ts';
import type { ArtifactReference } from '@interlock/shared/model/evidence.ts';
import type { Statement } from '@interlock/shared/model/statement.ts';

export interface Inputs {
  readonly policySha256: Sha256;
  readonly decision: ArtifactReference;
  readonly artifact: ArtifactReference;
}

export interface Facts {
  readonly basis: ReleaseBasis;
  /** Of a token that was verified. */
  readonly claims: Claims;
}

export interface Plan {
  readonly statement: Statement;
}

export interface Receipt {
  /** Private folder with `provenance.json`. */
  readonly folder: string;
}
