import { createHash, createPublicKey, type KeyObject, randomBytes, sign } from 'node:crypto';
import {
  bitString,
  booleanTrue,
  contextConstructed,
  contextPrimitive,
  integer,
  objectIdentifier,
  octetString,
  sequence,
  setOf,
  utcTime,
  utf8String,
} from '../encoding/der.ts';

const SIGNATURE_ALGORITHMS: Readonly<Record<string, { readonly oid: string; readonly digest: string }>> = {
  prime256v1: { oid: '1.2.840.10045.4.3.2', digest: 'sha256' },
  secp384r1: { oid: '1.2.840.10045.4.3.3', digest: 'sha384' },
};

const SERIAL_BYTES = 16;

/** What goes into a certificate; names, key and extensions are DER already. */
export interface CertificateContent {
  readonly serial: Uint8Array;
  readonly issuer: Uint8Array;
  readonly subject: Uint8Array;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly publicKey: Uint8Array;
  readonly extensions: readonly Uint8Array[];
}

function algorithmOf(key: KeyObject): { readonly oid: string; readonly digest: string } {
  const algorithm = SIGNATURE_ALGORITHMS[key.asymmetricKeyDetails?.namedCurve ?? ''];
  if (algorithm === undefined) {
    throw new Error('a signing key must be on P-256 or P-384');
  }
  return algorithm;
}

/** AlgorithmIdentifier of the ECDSA signatures that this key makes. */
export function signatureAlgorithm(key: KeyObject): Buffer {
  return sequence(objectIdentifier(algorithmOf(key).oid));
}

/** ECDSA signature, DER, with the digest that goes with the key's curve. */
export function signWith(key: KeyObject, bytes: Uint8Array): Buffer {
  return sign(algorithmOf(key).digest, bytes, key);
}

/** A fresh, positive serial number. */
export function freshSerial(): Buffer {
  const bytes = randomBytes(SERIAL_BYTES);
  bytes[0] = 0x40 | ((bytes[0] ?? 0) & 0x3f);
  return bytes;
}

/** SubjectPublicKeyInfo, DER, of a private or public key. */
export function publicKeyInfo(key: KeyObject): Buffer {
  const publicKey = key.type === 'private' ? createPublicKey(key) : key;
  return publicKey.export({ format: 'der', type: 'spki' });
}

/** A Name of one organisation and one common name. */
export function distinguishedName(organization: string, commonName: string): Buffer {
  return sequence(
    setOf(sequence(objectIdentifier('2.5.4.10'), utf8String(organization))),
    setOf(sequence(objectIdentifier('2.5.4.3'), utf8String(commonName))),
  );
}

/** An extension that a verifier may skip. */
export function extension(oid: string, value: Uint8Array): Buffer {
  return sequence(objectIdentifier(oid), octetString(value));
}

/** An extension that a verifier must know. */
export function criticalExtension(oid: string, value: Uint8Array): Buffer {
  return sequence(objectIdentifier(oid), booleanTrue(), octetString(value));
}

/** SHA-1 key identifier over the public key bits (RFC 5280 section 4.2.1.2, method 1). */
function keyIdentifier(subjectPublicKeyInfo: Uint8Array): Buffer {
  // The bits of an uncompressed EC point end the structure; other keys are identified over the whole of it.
  const pointBytes = { 91: 65, 120: 97 }[subjectPublicKeyInfo.length];
  const bits = pointBytes === undefined ? subjectPublicKeyInfo : subjectPublicKeyInfo.subarray(-pointBytes);
  return createHash('sha1').update(bits).digest();
}

/** Subject and authority key identifiers. */
export function keyIdentifierExtensions(subjectKey: Uint8Array, issuerKey: Uint8Array): readonly Buffer[] {
  return [
    extension('2.5.29.14', octetString(keyIdentifier(subjectKey))),
    extension('2.5.29.35', sequence(contextPrimitive(0, keyIdentifier(issuerKey)))),
  ];
}

/** TBSCertificate of a version 3 certificate that `signer` is going to sign. */
export function toBeSigned(content: CertificateContent, signer: KeyObject): Buffer {
  return sequence(
    contextConstructed(0, integer(2)),
    integer(content.serial),
    signatureAlgorithm(signer),
    content.issuer,
    sequence(utcTime(content.notBefore), utcTime(content.notAfter)),
    content.subject,
    content.publicKey,
    contextConstructed(3, sequence(...content.extensions)),
  );
}

/** The certificate, DER. */
export function issueCertificate(content: CertificateContent, signer: KeyObject): Buffer {
  const tbs = toBeSigned(content, signer);
  return sequence(tbs, signatureAlgorithm(signer), bitString(signWith(signer, tbs)));
}

/** PEM of a DER certificate. */
export function toPem(der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}
