import type { ArtifactReference } from '@interlock/shared/model/evidence.ts';
import type { SubjectSet } from '@interlock/shared/model/subject.ts';

export interface Inputs {
  readonly artifact: ArtifactReference;
  readonly subjects: SubjectSet;
  /** Absolute. */
  readonly path: string;
}

export interface Facts {
  /** Private folder with exactly the subjects. */
  readonly folder: string;
}

export interface Plan {
  readonly from: string;
  readonly to: string;
  readonly subjects: SubjectSet;
}

export interface Receipt {
  readonly path: string;
}
