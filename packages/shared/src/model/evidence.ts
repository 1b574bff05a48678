import type { Sha256 } from './digest.ts';

/** What a judgement rested on. `uri` is a file name inside the evidence folder or a `git+https:` address. */
export interface Evidence {
  readonly uri: string;
  readonly sha256: Sha256;
  readonly producer: string;
}

/**
 * A folder of files that moved between jobs: the artifact's id, the digest of its archive, and the attempt of the job that
 * made it, all as the job's output said them. Written `ID@sha256:HEX@ATTEMPT`.
 */
export interface ArtifactReference {
  readonly id: number;
  readonly sha256: Sha256;
  readonly attempt: number;
}
