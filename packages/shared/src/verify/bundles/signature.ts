import type { KeyObject } from 'node:crypto';
import type { Bundle } from '@sigstore/bundle';
import type { TrustedRoot } from '@sigstore/protobuf-specs';
import { type Signer, toSignedEntity, toTrustMaterial, Verifier } from '@sigstore/verify';
import { ActionError } from '../../errors.ts';
import { parsePublicKey } from '../../formats/signed/public-key.ts';
import type { MessageCheck } from '../../model/message-check.ts';
import { refusal } from '../failure.ts';
import { type LogDemand, requireLogProofs } from './log-proof.ts';
import { requireLoggedSigner } from './log-signer.ts';

const NEXT =
  'Do not use the artifact; get artifact, bundle and trusted root again from where they were published';

/** What is verified, and with what. `publicKeyPem` is for bundles signed with a key; null demands a certificate. */
export interface SignatureCase {
  readonly bundle: Bundle;
  readonly trustedRoot: TrustedRoot;
  readonly publicKeyPem: string | null;
  /** Whether the signature holds over the artifact's bytes; null when only its digest is known. */
  readonly message: MessageCheck | null;
  readonly needsTimestamp: 'always' | 'when-log-gives-no-time';
  readonly logged: LogDemand;
}

/**
 * Verifies certificate chain and its log, transparency log, timestamps and signature with @sigstore/verify, plus what that leaves
 * open. The identity is not judged here. Raises SIGNATURE_REFUSED, LOG_ENTRY_MISSING, LOG_PROOF_MISMATCH, LOG_SIGNER_MISMATCH,
 * TIMESTAMP_MISSING, ARTIFACT_NEEDED, ARTIFACT_NOT_SIGNED.
 */
export function verifySignature(subject: SignatureCase): Signer {
  const { bundle, trustedRoot, publicKeyPem, needsTimestamp } = subject;
  requireLogProofs(bundle, subject.logged);
  const isKeyed = bundle.verificationMaterial.content.$case === 'publicKey';
  if (isKeyed !== (publicKeyPem !== null)) {
    const message = isKeyed
      ? 'The bundle was signed with a key, and no key is trusted'
      : 'The bundle was signed with a certificate and not with the key';
    throw refusal(
      'SIGNATURE_REFUSED',
      message,
      'Name either the key, or issuer and certificate identity, as the publisher says',
    );
  }
  const timestamps = bundle.verificationMaterial.timestampVerificationData?.rfc3161Timestamps ?? [];
  if (needsTimestamp === 'always' && timestamps.length === 0) {
    throw refusal(
      'TIMESTAMP_MISSING',
      'The bundle has no signed timestamp, and the policy names an authority for them',
      NEXT,
    );
  }
  try {
    const trusted = publicKeyPem === null ? null : parsePublicKey(publicKeyPem);
    const material = toTrustMaterial(trustedRoot, () => {
      if (trusted === null) {
        throw refusal('SIGNATURE_REFUSED', 'No key is trusted', NEXT);
      }
      return { publicKey: trusted, validFor: () => true };
    });
    const verifier = new Verifier(material, {
      tlogThreshold: 1,
      ctlogThreshold: 1,
      // Each timestamp that is there must hold; the library counts the log's own time as one of them. A certificate counts for minutes and
      // needs one. A key that a person names counts until that person says otherwise.
      timestampThreshold: trusted === null ? 1 : 0,
    });
    const signer = verifier.verify(signedEntity(bundle, subject.message));
    requireLoggedSigner(bundle, signer.key);
    return signer;
  } catch (thrown) {
    throw thrown instanceof ActionError ? thrown : refused(thrown);
  }
}

function signedEntity(bundle: Bundle, message: MessageCheck | null): ReturnType<typeof toSignedEntity> {
  const entity = toSignedEntity(bundle);
  if (bundle.content.$case === 'dsseEnvelope') {
    return entity;
  }
  const { signature } = entity;
  const digest = bundle.content.messageSignature.messageDigest.digest.toString('hex');
  return {
    ...entity,
    signature: {
      signature: signature.signature,
      compareSignature: (other) => signature.compareSignature(other),
      compareDigest: (other) => signature.compareDigest(other),
      compareSignedDigest: (other) => signature.compareSignedDigest(other),
      verifySignature: (key) => holdsOverBytes(message, digest, signature.signature.toString('base64'), key),
    },
  };
}

/** The bytes were read elsewhere, in flat memory: what was found there counts only for this key, signature and digest. */
function holdsOverBytes(
  check: MessageCheck | null,
  digest: string,
  signature: string,
  key: KeyObject,
): boolean {
  if (check === null) {
    throw new ActionError(
      'ARTIFACT_NEEDED',
      'The bundle signs the bytes of the artifact, and only a digest was given',
      'Pass the file itself, or the `.intoto.jsonl` whose statements name digests',
    );
  }
  const pem = String(key.export({ type: 'spki', format: 'pem' }));
  if (
    check.sha256 !== digest ||
    check.signature !== signature ||
    check.publicKeyPem !== pem ||
    !check.holds
  ) {
    throw refusal(
      'ARTIFACT_NOT_SIGNED',
      'The signature in the bundle is not over the bytes of this file',
      NEXT,
    );
  }
  return true;
}

/** The library's code says which part was refused; its text may repeat the bundle and stays out. */
function refused(thrown: unknown): ActionError {
  const code = typeof thrown === 'object' && thrown !== null && 'code' in thrown ? String(thrown.code) : '';
  const part = /^[A-Z_]{1,60}$/.test(code) ? ` (${code})` : '';
  return refusal('SIGNATURE_REFUSED', `The bundle does not hold under the trusted root${part}`, NEXT, thrown);
}
