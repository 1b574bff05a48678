import type { KeyObject } from 'node:crypto';
import type { Bundle } from '@sigstore/bundle';
import { type LoggedSigner, loggedSigner } from '../../formats/records/log-entry.ts';
import { bundleCertificate } from '../../formats/signed/bundle.ts';
import { refusal } from '../failure.ts';

/**
 * Demands that each log entry was made for the signer of the bundle: its certificate byte for byte, or its key. @sigstore/verify compares
 * the signature and the digest of an entry and never reads who it says has signed. Source: client-spec.md, verification, log entry.
 * Raises LOG_SIGNER_MISMATCH.
 */
export function requireLoggedSigner(bundle: Bundle, key: KeyObject): void {
  const certificate = bundleCertificate(bundle);
  const signer: LoggedSigner =
    certificate === null
      ? { kind: 'key', spki: key.export({ type: 'spki', format: 'der' }).toString('base64') }
      : { kind: 'certificate', der: certificate.replaceAll(/-----[A-Z ]+-----|\n/g, '') };
  for (const { canonicalizedBody } of bundle.verificationMaterial.tlogEntries) {
    if (!isSame(loggedSigner(canonicalizedBody), signer)) {
      throw refusal(
        'LOG_SIGNER_MISMATCH',
        'A log entry of the bundle was made for another signer than the one of the bundle',
        'Do not use the artifact; get its bundle again from where it was published',
      );
    }
  }
}

function isSame(logged: LoggedSigner | null, signer: LoggedSigner): boolean {
  return logged?.kind === 'certificate'
    ? signer.kind === 'certificate' && logged.der === signer.der
    : logged !== null && signer.kind === 'key' && logged.spki === signer.spki;
}
