import type { Release } from '@interlock/shared/effects/effects.ts';
import type { Manifest } from '@interlock/shared/formats/signed/manifest.ts';
import type { Sha256 } from '@interlock/shared/model/digest.ts';
import type { ArtifactReference } from '@interlock/shared/model/evidence.ts';
import type { Reason } from '@interlock/shared/model/reason.ts';
import type { SubjectSet } from '@interlock/shared/model/subject.ts';

export interface Inputs {
  readonly stage: 'publish' | 'finalize';
  readonly policySha256: Sha256;
  readonly decision: ArtifactReference;
  readonly artifact: ArtifactReference;
  readonly sealed: ArtifactReference;
  readonly finalize: 'true' | 'false';
  readonly releaseId: number | null;
}

/** One file that the release has to carry; `path` is a private copy whose digest was compared. */
export interface WantedAsset {
  readonly name: string;
  readonly path: string;
  readonly size: number;
  readonly sha256: Sha256;
}

/** What the release has to become. */
export interface Goal {
  readonly repository: string;
  readonly tag: string;
  readonly commit: string;
  readonly assets: readonly WantedAsset[];
  /** The release that the signed manifest continues; null for a first one. */
  readonly previous: Manifest['previousRelease'];
  /** Our section of the release notes. */
  readonly notes: string;
  readonly mode: 'draft' | 'publish';
  /** Only this release may be opened; null lets a draft be adopted or made. */
  readonly releaseId: number | null;
}

/** The world as it was read last: every release of the tag with its whole list of assets. */
export interface World {
  readonly releases: readonly Release[];
  readonly tagCommit: string | null;
}

/** What this job did so far. */
export interface Progress {
  /** Ids of the assets whose bytes were read back and compared. */
  readonly readBack: ReadonlySet<number>;
  /** True from the moment before the request that publishes. */
  readonly hasTriedToPublish: boolean;
  readonly isChecked: boolean;
}

/** The next thing to do. Data: performing it is another function's task. */
export type Step =
  | { readonly kind: 'create-draft' }
  | { readonly kind: 'remove-partial'; readonly assetId: number }
  | { readonly kind: 'upload'; readonly asset: WantedAsset; readonly release: Release }
  | { readonly kind: 'write-notes'; readonly release: Release }
  | {
      readonly kind: 'read-back';
      readonly assetId: number;
      readonly asset: WantedAsset;
      readonly release: Release;
    }
  | { readonly kind: 'publish'; readonly release: Release }
  | { readonly kind: 'check'; readonly release: Release }
  | { readonly kind: 'done'; readonly release: Release };

export interface Facts {
  readonly goal: Omit<Goal, 'mode' | 'releaseId'>;
  readonly subjects: SubjectSet;
  readonly world: World;
  /** What the package index serves of the release, under the names of the subjects and others: name to digest; null when none was asked. */
  readonly served: ReadonlyMap<string, Sha256 | null> | null;
}

export interface Plan {
  readonly goal: Goal;
}

export interface Receipt {
  readonly release: Release;
  readonly steps: readonly string[];
  readonly warnings: readonly Reason[];
}
