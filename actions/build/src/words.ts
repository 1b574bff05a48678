import type { BuildRun } from '@interlock/shared/effects/builds-port.ts';
import type { Sha256 } from '@interlock/shared/model/digest.ts';
import type { ArtifactReference } from '@interlock/shared/model/evidence.ts';
import type { Policy } from '@interlock/shared/model/policy.ts';
import type { SubjectSet } from '@interlock/shared/model/subject.ts';

export interface Inputs {
  readonly policy: ArtifactReference;
  readonly policySha256: Sha256;
  /** What the caller of the workflow wants to build; null when it leaves that to the policy. */
  readonly given: BuildCommand | null;
}

/** A build command and exactly the files that it makes, relative to the checkout. */
export interface BuildCommand {
  readonly argv: readonly string[];
  readonly artifacts: readonly string[];
}

export interface Facts {
  readonly policy: Policy;
  readonly argv: readonly string[];
  readonly built: BuildRun;
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
