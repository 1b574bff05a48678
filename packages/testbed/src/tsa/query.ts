import { ASN1Obj } from '@sigstore/core';
import { DIGEST_OIDS, type StampRequest } from './response.ts';

const DIGEST_BYTES: Readonly<Record<string, number>> = { sha256: 32, sha384: 48, sha512: 64 };

/** A digest algorithm's identifier when the digest has the length that goes with it; else null. */
export function digestOid(name: string, digest: Uint8Array): string | null {
  const oid = DIGEST_OIDS[name];
  return oid !== undefined && DIGEST_BYTES[name] === digest.length ? oid : null;
}

/** Reads a TimeStampReq (RFC 3161 section 2.4.1), DER; null when it is not one that we grant. */
export function parseQuery(der: Buffer): StampRequest | null {
  try {
    const [version, imprint, ...options] = ASN1Obj.parseBuffer(Buffer.from(der)).subs;
    const oid = imprint?.subs[0]?.subs[0]?.toOID();
    const digest = imprint?.subs[1]?.value;
    const name = Object.entries(DIGEST_OIDS).find(([, known]) => known === oid)?.[0];
    if (version?.toInteger() !== 1n || digest === undefined || name === undefined) {
      return null;
    }
    const known = digestOid(name, digest);
    if (known === null) {
      return null;
    }
    const nonce = options.find((option) => option.tag.isInteger());
    const flag = options.find((option) => option.tag.isBoolean());
    return {
      digestOid: known,
      digest,
      nonce: nonce?.value ?? null,
      includeCertificate: flag?.toBoolean() === true ? 'yes' : 'no',
    };
  } catch {
    return null;
  }
}
