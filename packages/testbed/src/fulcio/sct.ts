import { createHash, type KeyObject, sign } from 'node:crypto';
import { octetString } from '../encoding/der.ts';
import { logId } from '../sigstore/trusted-root.ts';
import { extension, publicKeyInfo } from '../x509/certificate.ts';

const SCT_LIST = '1.3.6.1.4.1.11129.2.4.2';
const VERSION_1 = 0;
const CERTIFICATE_TIMESTAMP = 0;
const PRECERTIFICATE_ENTRY = 1;
const HASH_SHA256 = 4;
const SIGNATURE_ECDSA = 3;

function unsigned(value: number | bigint, bytes: number): Buffer {
  const hex = value.toString(16).padStart(bytes * 2, '0');
  return Buffer.from(hex, 'hex');
}

function withLength(bytes: Uint8Array): Buffer {
  return Buffer.concat([unsigned(bytes.length, 2), bytes]);
}

/**
 * The extension that embeds one signed certificate timestamp over a TBSCertificate without it (RFC 6962
 * sections 3.2 and 3.3). The log has no tree: the verifiers in use check the signature only.
 */
export function timestampListExtension(
  toBeSigned: Uint8Array,
  issuerKey: KeyObject,
  logKey: KeyObject,
  now: Date,
): Buffer {
  const timestamp = unsigned(now.getTime(), 8);
  const issuerKeyHash = createHash('sha256').update(publicKeyInfo(issuerKey)).digest();
  const signed = Buffer.concat([
    Uint8Array.of(VERSION_1, CERTIFICATE_TIMESTAMP),
    timestamp,
    unsigned(PRECERTIFICATE_ENTRY, 2),
    issuerKeyHash,
    unsigned(toBeSigned.length, 3),
    toBeSigned,
    unsigned(0, 2),
  ]);
  const timestampStructure = Buffer.concat([
    Uint8Array.of(VERSION_1),
    logId(logKey),
    timestamp,
    unsigned(0, 2),
    Uint8Array.of(HASH_SHA256, SIGNATURE_ECDSA),
    withLength(sign('sha256', signed, logKey)),
  ]);
  return extension(SCT_LIST, octetString(withLength(withLength(timestampStructure))));
}
