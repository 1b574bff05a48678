import { createHash } from 'node:crypto';
import {
  contextConstructed,
  element,
  generalizedTime,
  integer,
  nothing,
  objectIdentifier,
  octetString,
  sequence,
  setOf,
} from '../encoding/der.ts';
import { NAMES } from '../sigstore/authority.ts';
import type { Keys } from '../sigstore/keys.ts';
import { freshSerial, signatureAlgorithm, signWith } from '../x509/certificate.ts';

const SIGNED_DATA = '1.2.840.113549.1.7.2';
const TIMESTAMP_INFO = '1.2.840.113549.1.9.16.1.4';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';
const POLICY = '1.3.6.1.4.1.57264.2';
const GRANTED = 0;
const ACCURACY_SECONDS = 1;

/** The object identifiers of the digests that a request may name. */
export const DIGEST_OIDS: Readonly<Record<string, string>> = {
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
};

/** What is to be stamped: a digest, its algorithm's identifier, the caller's nonce, and whether to send our certificate. */
export interface StampRequest {
  readonly digestOid: string;
  readonly digest: Uint8Array;
  readonly nonce: Uint8Array | null;
  readonly includeCertificate: 'yes' | 'no';
}

function algorithm(oid: string): Buffer {
  return sequence(objectIdentifier(oid), nothing());
}

function attribute(oid: string, value: Uint8Array): Buffer {
  return sequence(objectIdentifier(oid), setOf(value));
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

// The serial number of a certificate: the second member of its TBSCertificate, after the version.
function serialOf(certificate: Buffer): Buffer {
  const marker = Buffer.from([0xa0, 0x03, 0x02, 0x01, 0x02, 0x02]);
  const at = certificate.indexOf(marker) + marker.length;
  const length = certificate[at] ?? 0;
  return certificate.subarray(at + 1, at + 1 + length);
}

/** A TimeStampResp (RFC 3161) that grants the request, DER. */
export function timestampResponse(keys: Keys, request: StampRequest, now: Date): Buffer {
  const info = sequence(
    integer(1),
    objectIdentifier(POLICY),
    sequence(algorithm(request.digestOid), octetString(request.digest)),
    integer(freshSerial()),
    generalizedTime(now),
    sequence(integer(ACCURACY_SECONDS)),
    ...(request.nonce === null ? [] : [integer(request.nonce)]),
  );
  const certificate = keys.timestampCertificate;
  const attributes = [
    attribute(CONTENT_TYPE, objectIdentifier(TIMESTAMP_INFO)),
    attribute(MESSAGE_DIGEST, octetString(sha256(info))),
    attribute(SIGNING_CERTIFICATE_V2, sequence(sequence(sequence(octetString(sha256(certificate)))))),
  ];
  const signed = setOf(...attributes);
  const signerInfo = sequence(
    integer(1),
    sequence(NAMES.timestampRoot, integer(serialOf(certificate))),
    algorithm(DIGEST_OIDS['sha256'] ?? ''),
    // The same bytes as were signed, under an implicit tag instead of SET.
    Buffer.concat([Uint8Array.of(0xa0), signed.subarray(1)]),
    signatureAlgorithm(keys.timestamp),
    octetString(signWith(keys.timestamp, signed)),
  );
  const signedData = sequence(
    integer(3),
    element(0x31, algorithm(DIGEST_OIDS['sha256'] ?? '')),
    sequence(objectIdentifier(TIMESTAMP_INFO), contextConstructed(0, octetString(info))),
    ...(request.includeCertificate === 'yes' ? [contextConstructed(0, certificate)] : []),
    element(0x31, signerInfo),
  );
  return sequence(
    sequence(integer(GRANTED)),
    sequence(objectIdentifier(SIGNED_DATA), contextConstructed(0, signedData)),
  );
}
