import type { Bundle } from '@sigstore/bundle';
import { refusal } from '../failure.ts';

const NEXT =
  'Get the bundle again from where the artifact was published; if it is the same there, do not use the artifact';

/** `proof`: every entry carries the proof that it is in the log. A promise is only the log's word for it, and enough for no release. */
export type LogDemand = 'proof' | 'proof-or-promise';

/**
 * Demands log entries whose inclusion proof names the root hash and the tree size that the log signed. @sigstore/verify computes the
 * root and compares it with the signed checkpoint, and never reads these two fields, so a bundle could carry any value in them.
 * Raises LOG_ENTRY_MISSING, LOG_PROOF_MISMATCH.
 */
export function requireLogProofs(bundle: Bundle, demand: LogDemand): void {
  const { tlogEntries } = bundle.verificationMaterial;
  if (tlogEntries.length === 0) {
    throw refusal('LOG_ENTRY_MISSING', 'The bundle has no entry of a transparency log', NEXT);
  }
  for (const { inclusionProof, inclusionPromise } of tlogEntries) {
    if (inclusionProof === undefined) {
      // Version 0.1 has promises only; the library demands a proof from 0.2 on.
      if (inclusionPromise === undefined || demand === 'proof') {
        throw refusal(
          'LOG_ENTRY_MISSING',
          demand === 'proof'
            ? 'A log entry of the bundle has no proof that it is in the log'
            : 'A log entry of the bundle has neither a proof nor a promise',
          NEXT,
        );
      }
      continue;
    }
    const [, size, root] = (inclusionProof.checkpoint?.envelope ?? '').split('\n');
    if (size !== inclusionProof.treeSize || root !== inclusionProof.rootHash.toString('base64')) {
      throw refusal(
        'LOG_PROOF_MISMATCH',
        'An inclusion proof of the bundle names another tree than the one that the log signed',
        NEXT,
      );
    }
  }
}
