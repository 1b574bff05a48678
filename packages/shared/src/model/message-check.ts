import type { Sha256 } from './digest.ts';

/**
 * What one pass over an artifact's bytes showed: their digest, and whether one signature by one key holds over them. Facts, not a
 * verdict: `verify` demands that key, signature and digest are those of the bundle.
 */
export interface MessageCheck {
  readonly sha256: Sha256;
  readonly size: number;
  /** SPKI, PEM. */
  readonly publicKeyPem: string;
  /** DER signature in base64. */
  readonly signature: string;
  readonly holds: boolean;
}
