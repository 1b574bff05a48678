import type { KeyObject } from 'node:crypto';
import { bitString, booleanTrue, integer, objectIdentifier, sequence } from '../encoding/der.ts';
import {
  criticalExtension,
  distinguishedName,
  extension,
  freshSerial,
  issueCertificate,
  keyIdentifierExtensions,
  publicKeyInfo,
} from '../x509/certificate.ts';

/** One organisation in every name: a verifier that picks the root by it finds exactly one. */
export const ORGANIZATION = 'interlock testbed';

const CODE_SIGNING = '1.3.6.1.5.5.7.3.3';
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
const VALID_YEARS = 10;

export const NAMES = {
  root: distinguishedName(ORGANIZATION, 'testbed root'),
  intermediate: distinguishedName(ORGANIZATION, 'testbed intermediate'),
  timestampRoot: distinguishedName(ORGANIZATION, 'testbed timestamp root'),
  timestamp: distinguishedName(ORGANIZATION, 'testbed timestamp authority'),
};

/** What a certificate of an authority is made from. */
export interface AuthorityRequest {
  readonly subject: Uint8Array;
  readonly issuer: Uint8Array;
  readonly subjectKey: KeyObject;
  readonly issuerKey: KeyObject;
  readonly notBefore: Date;
  readonly role: 'root' | 'code-signing-intermediate' | 'timestamp-leaf';
}

// KeyUsage bit strings: keyCertSign + cRLSign, and digitalSignature.
const CERTIFICATE_SIGNING = bitString(Uint8Array.of(0x06), 1);
const DIGITAL_SIGNATURE = bitString(Uint8Array.of(0x80), 7);

function roleExtensions(role: AuthorityRequest['role']): readonly Buffer[] {
  switch (role) {
    case 'root':
      return [
        criticalExtension('2.5.29.15', CERTIFICATE_SIGNING),
        criticalExtension('2.5.29.19', sequence(booleanTrue())),
      ];
    case 'code-signing-intermediate':
      return [
        criticalExtension('2.5.29.15', CERTIFICATE_SIGNING),
        extension('2.5.29.37', sequence(objectIdentifier(CODE_SIGNING))),
        criticalExtension('2.5.29.19', sequence(booleanTrue(), integer(0))),
      ];
    case 'timestamp-leaf':
      return [
        criticalExtension('2.5.29.15', DIGITAL_SIGNATURE),
        criticalExtension('2.5.29.37', sequence(objectIdentifier(TIME_STAMPING))),
      ];
  }
}

/** A certificate of the testbed's own authorities, valid for ten years. */
export function authorityCertificate(request: AuthorityRequest): Buffer {
  const subjectKey = publicKeyInfo(request.subjectKey);
  const notAfter = new Date(request.notBefore);
  notAfter.setUTCFullYear(notAfter.getUTCFullYear() + VALID_YEARS);
  return issueCertificate(
    {
      serial: freshSerial(),
      issuer: request.issuer,
      subject: request.subject,
      notBefore: request.notBefore,
      notAfter,
      publicKey: subjectKey,
      extensions: [
        ...roleExtensions(request.role),
        ...keyIdentifierExtensions(subjectKey, publicKeyInfo(request.issuerKey)),
      ],
    },
    request.issuerKey,
  );
}
