import type { ReleaseBasis } from '@interlock/shared/action/handoff-signing.ts';
import type { Claims } from '@interlock/shared/effects/effects.ts';
import type { PreviousRelease } from '@interlock/shared/formats/signed/previous-release.ts';
import type { Sha256 } from '@interlock/shared/model/digest.ts';
import type { ArtifactReference } from '@interlock/shared/model/evidence.ts';
import type { ResolvedPolicy } from '@interlock/shared/model/policy.ts';
import type { Reason } from '@interlock/shared/model/reason.ts';
import type { Run } from '@interlock/shared/model/run.ts';
import type { Statement } from '@interlock/shared/model/statement.ts';
import type { Verdict } from '@interlock/shared/model/verdict.ts';

export type Inputs =
  | {
      readonly stage: 'sign';
      readonly policySha256: Sha256;
      readonly decision: ArtifactReference;
      readonly artifact: ArtifactReference;
      /** Folder that `provenance` wrote in this job. */
      readonly provenance: string;
    }
  | {
      readonly stage: 'seal';
      readonly policySha256: Sha256;
      readonly decision: ArtifactReference;
      readonly artifact: ArtifactReference;
      readonly signed: ArtifactReference;
      readonly verification: ArtifactReference;
    }
  | {
      readonly stage: 'record';
      /** Null when the policy job did not pass: then there is neither a decision nor a policy to sign under. */
      readonly policySha256: Sha256 | null;
      readonly decision: ArtifactReference | null;
    };

/** Files by name, as they will be assets. */
export type ReleaseFiles = ReadonlyMap<string, string | Uint8Array>;

export interface SignFacts {
  readonly stage: 'sign';
  readonly basis: ReleaseBasis;
  readonly claims: Claims;
  /** Folder with private copies of the artifacts. */
  readonly artifacts: string;
  readonly provenance: Statement;
  readonly testResult: Statement;
  readonly sboms: readonly {
    readonly artifact: string;
    readonly cyclonedx: Statement;
    readonly spdx: Statement;
  }[];
  /** SBOM files of the deciding job's record. */
  readonly files: ReleaseFiles;
  readonly now: Date;
}

export interface SealFacts {
  readonly stage: 'seal';
  readonly basis: ReleaseBasis;
  readonly claims: Claims;
  readonly artifacts: string;
  /** The files of the signing job's record. */
  readonly files: ReleaseFiles;
  readonly previous: PreviousRelease | null;
  /** Verdict and subject of the verifying job: which signed record it was about. */
  readonly verification: { readonly verdict: Verdict; readonly signed: Sha256 };
  readonly now: Date;
}

export interface RecordFacts {
  readonly stage: 'record';
  readonly resolved: ResolvedPolicy | null;
  readonly subjects: Statement['subject'];
  readonly tools: SummaryTools;
  readonly reasons: readonly Reason[];
  readonly now: Date;
}

export type SummaryTools = Parameters<
  typeof import('@interlock/shared/attest/verification-summary-statement.ts').verificationSummaryStatement
>[1]['tools'];

export type Facts = SignFacts | SealFacts | RecordFacts;

export type Plan =
  | { readonly stage: 'sign'; readonly facts: SignFacts; readonly run: Run }
  | { readonly stage: 'seal'; readonly facts: SealFacts; readonly summary: Statement; readonly run: Run }
  | { readonly stage: 'record'; readonly facts: RecordFacts; readonly summary: Statement; readonly run: Run };

/** The files that were made, and what verifying them as a consumer showed. */
export interface Receipt {
  readonly files: ReleaseFiles;
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
  readonly warnings: readonly Reason[];
}
