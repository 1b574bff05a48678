import type { Location } from './finding.ts';

/** A silence found in the source or in a tool's configuration. It is counted against a budget and accepts nothing. */
export interface Suppression {
  readonly tool: string;
  readonly kind: 'comment' | 'configuration' | 'baseline';
  readonly text: string;
  readonly location: Location | null;
}
