import { TrustedRoot } from '@sigstore/protobuf-specs';
import { broken, type DocumentKind, parseStrictJson } from '../json/strict-document.ts';
import { MAX_TRUSTED_ROOT_BYTES } from './trusted-root-size.ts';

const KIND: DocumentKind = {
  code: 'TRUSTED_ROOT_INVALID',
  name: 'The trusted root',
  next: 'Pass a Sigstore `trusted_root.json` in which every key says from when it counts',
  maximumCharacters: MAX_TRUSTED_ROOT_BYTES,
};
const MEDIA_TYPE =
  /^application\/vnd\.dev\.sigstore\.trustedroot(?:\.v0\.[12]\+json|\+json;version=0\.[12])$/;

/**
 * Reads a trusted root. Transparency logs must be there, certificate authorities and certificate logs too unless the signer is a key
 * without a certificate, and each key and authority must say from when it counts: the library takes a missing start as "always". Raises
 * TRUSTED_ROOT_INVALID.
 */
export function parseTrustedRoot(text: string, signer: 'certificate' | 'key' = 'certificate'): TrustedRoot {
  const value = parseStrictJson(text, KIND);
  let root: TrustedRoot;
  try {
    root = TrustedRoot.fromJSON(value);
  } catch {
    throw broken(KIND, 'does not have its form');
  }
  if (!MEDIA_TYPE.test(root.mediaType)) {
    throw broken(KIND, 'does not say that it is one');
  }
  const logs = [...root.tlogs, ...root.ctlogs];
  const authorities = [...root.certificateAuthorities, ...root.timestampAuthorities];
  if (root.tlogs.length === 0) {
    throw broken(KIND, 'lacks transparency logs');
  }
  if (signer === 'certificate' && (root.certificateAuthorities.length === 0 || root.ctlogs.length === 0)) {
    throw broken(KIND, 'lacks certificate authorities or certificate logs');
  }
  const starts = [
    ...logs.map((log) => log.publicKey?.validFor?.start),
    ...authorities.map((authority) => authority.validFor?.start),
  ];
  if (starts.some((start) => start === undefined || Number.isNaN(start.getTime()))) {
    throw broken(KIND, 'holds a key that does not say from when it counts');
  }
  const isEmpty = logs.some((log) => (log.publicKey?.rawBytes?.length ?? 0) === 0);
  if (isEmpty || authorities.some((authority) => (authority.certChain?.certificates.length ?? 0) === 0)) {
    throw broken(KIND, 'holds an entry without its key or certificate');
  }
  return root;
}
