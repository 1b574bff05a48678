import { createHash, type KeyObject } from 'node:crypto';
import { publicKeyInfo } from '../x509/certificate.ts';
import { ORGANIZATION } from './authority.ts';
import type { Keys } from './keys.ts';

/** The host that the log signs its checkpoints with; it does not depend on the port. */
export const LOG_HOST = 'rekor.localhost';

const HOSTS = {
  fulcio: 'http://fulcio.localhost',
  ctLog: 'http://ctlog.localhost',
  timestamp: 'http://timestamp.localhost',
};

/** The id of a log with a P-256 key: SHA-256 of its SubjectPublicKeyInfo. */
export function logId(key: KeyObject): Buffer {
  return createHash('sha256').update(publicKeyInfo(key)).digest();
}

function logInstance(baseUrl: string, key: KeyObject, start: string): object {
  return {
    baseUrl,
    hashAlgorithm: 'SHA2_256',
    publicKey: {
      rawBytes: publicKeyInfo(key).toString('base64'),
      keyDetails: 'PKIX_ECDSA_P256_SHA_256',
      validFor: { start },
    },
    logId: { keyId: logId(key).toString('base64') },
  };
}

function certificateAuthority(
  uri: string,
  commonName: string,
  chain: readonly Buffer[],
  start: string,
): object {
  return {
    subject: { organization: ORGANIZATION, commonName },
    uri,
    certChain: { certificates: chain.map((certificate) => ({ rawBytes: certificate.toString('base64') })) },
    validFor: { start },
  };
}

/** The Sigstore trusted root (media type version 0.1) of this testbed. */
export function trustedRoot(keys: Keys): object {
  const start = keys.createdAt.toISOString();
  return {
    mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    tlogs: [logInstance(`http://${LOG_HOST}`, keys.log, start)],
    certificateAuthorities: [
      certificateAuthority(
        HOSTS.fulcio,
        'testbed root',
        [keys.intermediateCertificate, keys.rootCertificate],
        start,
      ),
    ],
    ctlogs: [logInstance(HOSTS.ctLog, keys.ctLog, start)],
    timestampAuthorities: [
      certificateAuthority(
        HOSTS.timestamp,
        'testbed timestamp root',
        [keys.timestampCertificate, keys.timestampRootCertificate],
        start,
      ),
    ],
  };
}
