import type { Location } from './finding.ts';

/** A silence found in the source or in a tool's configuration. It is counted against a budget and accepts nothing. */
export interface Suppression {
  readonly tool: string;
  readonly kind: 'comment' | 'configuration' | 'baseline';
  readonly text: string;
  readonly location: Location | null;
}

/** A silencing comment that we found ourselves. Equal comments at the base and the commit have equal identities. */
export interface SuppressionComment extends Suppression {
  /** Digest of tool, path and the whole statement that the comment stands in, spaces apart. */
  readonly identity: string;
}
