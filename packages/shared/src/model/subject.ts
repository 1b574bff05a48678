import type { Sha256 } from './digest.ts';

/** One artifact of a release. `name` is a plain file name (no folder), `size` is in bytes. */
export interface Subject {
  readonly name: string;
  readonly size: number;
  readonly sha256: Sha256;
}

/** The artifacts of a release, fixed once: sorted by name, names unique, never empty. */
export type SubjectSet = readonly Subject[];
