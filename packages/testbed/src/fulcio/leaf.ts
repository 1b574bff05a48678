import type { KeyObject } from 'node:crypto';
import { bitString, contextPrimitive, objectIdentifier, sequence } from '../encoding/der.ts';
import { NAMES } from '../sigstore/authority.ts';
import type { Keys } from '../sigstore/keys.ts';
import {
  type CertificateContent,
  criticalExtension,
  extension,
  freshSerial,
  issueCertificate,
  keyIdentifierExtensions,
  publicKeyInfo,
  toBeSigned,
} from '../x509/certificate.ts';
import type { CertificateIdentity } from './identity-extensions.ts';
import { timestampListExtension } from './sct.ts';

const LIFETIME_MINUTES = 10;
const CODE_SIGNING = '1.3.6.1.5.5.7.3.3';
const URI_NAME = 6;

/** A code signing certificate of ten minutes for one workflow identity, with an embedded SCT; DER. */
export function issueLeaf(keys: Keys, key: KeyObject, identity: CertificateIdentity, now: Date): Buffer {
  const notBefore = new Date(Math.floor(now.getTime() / 1000) * 1000);
  const publicKey = publicKeyInfo(key);
  const content: CertificateContent = {
    serial: freshSerial(),
    issuer: NAMES.intermediate,
    subject: sequence(),
    notBefore,
    notAfter: new Date(notBefore.getTime() + LIFETIME_MINUTES * 60_000),
    publicKey,
    extensions: [
      criticalExtension('2.5.29.15', bitString(Uint8Array.of(0x80), 7)),
      extension('2.5.29.37', sequence(objectIdentifier(CODE_SIGNING))),
      ...keyIdentifierExtensions(publicKey, publicKeyInfo(keys.intermediate)),
      criticalExtension(
        '2.5.29.17',
        sequence(contextPrimitive(URI_NAME, Buffer.from(identity.subjectUri, 'utf8'))),
      ),
      ...identity.extensions,
    ],
  };
  const unstamped = toBeSigned(content, keys.intermediate);
  const stamp = timestampListExtension(unstamped, keys.intermediate, keys.ctLog, now);
  return issueCertificate({ ...content, extensions: [...content.extensions, stamp] }, keys.intermediate);
}
