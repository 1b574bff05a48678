import type { Sha256 } from './digest.ts';

/** Who builds the artifacts of a release. Only the policy says so: no input can claim a better origin, or a worse one. */
export type Builder = 'interlock' | 'caller';

/** A workflow artifact that a job of the caller uploaded in this run: its number, and the digest of its archive. */
export interface CallerArtifact {
  readonly id: number;
  readonly sha256: Sha256;
}

/** What the caller of the workflow gives beside the policy; an empty list or null is nothing. */
export interface GivenBuild {
  readonly argv: readonly string[];
  readonly artifacts: readonly string[];
  readonly artifact: CallerArtifact | null;
}

/** How the artifacts of a release come to be, settled from the policy and from what it leaves to the caller. */
export type DeclaredBuild =
  | {
      readonly by: 'interlock';
      readonly argv: readonly string[];
      /** Paths or globs in the built tree. */
      readonly artifacts: readonly string[];
      readonly lockFile: string | null;
    }
  | {
      readonly by: 'caller';
      readonly artifact: CallerArtifact;
      /** Names or globs of the files in the caller's artifact. */
      readonly artifacts: readonly string[];
    };
