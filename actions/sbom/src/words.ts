import type { BoundSbom } from '@interlock/shared/formats/sbom/sbom-cyclonedx.ts';
import type { Sha256 } from '@interlock/shared/model/digest.ts';
import type { ArtifactReference } from '@interlock/shared/model/evidence.ts';
import type { Policy } from '@interlock/shared/model/policy.ts';
import type { RecordedRun } from '@interlock/shared/model/recorded-run.ts';
import type { Subject, SubjectSet } from '@interlock/shared/model/subject.ts';
import type { ToolAdapter } from '@interlock/shared/model/tool-adapter.ts';

export interface Inputs {
  readonly policy: ArtifactReference;
  readonly policySha256: Sha256;
  readonly artifact: ArtifactReference;
  readonly subjects: SubjectSet;
}

/** Both documents of one artifact, from one run of syft. */
export interface ListedArtifact {
  readonly subject: Subject;
  readonly cyclonedx: BoundSbom;
  readonly spdx: BoundSbom;
  /** Names of the packages that it requires and the lock does not hold in a fitting version. */
  readonly unlocked: readonly string[];
  readonly run: RecordedRun;
}

/** The scan of a view of all artifacts, and of a view of a planted secret with the same command. */
export interface SecretScan {
  readonly run: RecordedRun;
  readonly canary: RecordedRun;
  /** The artifacts that the view has to show. */
  readonly paths: readonly string[];
}

/** The readers of both formats, which know the official schemas. */
export interface DocumentReaders {
  readonly cyclonedx: ToolAdapter;
  readonly spdx: ToolAdapter;
}

export interface Facts {
  readonly readers: DocumentReaders;
  readonly policy: Policy;
  readonly listed: readonly ListedArtifact[];
  readonly scan: SecretScan;
  /** Package URLs that each document has to list. */
  readonly required: readonly string[];
}
