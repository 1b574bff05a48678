import type { BuildRun } from '@interlock/shared/effects/builds/builds-port.ts';
import type { DeclaredBuild, GivenBuild } from '@interlock/shared/model/build.ts';
import type { Sha256 } from '@interlock/shared/model/digest.ts';
import type { ArtifactReference } from '@interlock/shared/model/evidence.ts';
import type { Policy } from '@interlock/shared/model/policy.ts';
import type { SubjectSet } from '@interlock/shared/model/subject.ts';

export interface Inputs {
  readonly policy: ArtifactReference;
  readonly policySha256: Sha256;
  readonly given: GivenBuild;
}

export interface Facts {
  readonly policy: Policy;
  readonly declared: DeclaredBuild;
  /** Null when the caller built: then nothing was run here. */
  readonly built: BuildRun | null;
  readonly subjects: SubjectSet;
  /** Flat folder with private copies of the artifacts. */
  readonly folder: string;
  readonly name: string;
}

export interface Plan {
  readonly name: string;
  readonly folder: string;
  readonly subjects: SubjectSet;
}

export interface Receipt {
  readonly artifact: ArtifactReference | null;
}
