import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { authorityCertificate, NAMES } from './authority.ts';

const KeyFile = v.strictObject({
  createdAt: v.pipe(v.string(), v.isoTimestamp()),
  root: v.string(),
  intermediate: v.string(),
  ctLog: v.string(),
  log: v.string(),
  timestampRoot: v.string(),
  timestamp: v.string(),
  issuer: v.string(),
  rootCertificate: v.string(),
  intermediateCertificate: v.string(),
  timestampRootCertificate: v.string(),
  timestampCertificate: v.string(),
});

/** Keys and certificates of every authority that the testbed plays; certificates are DER. */
export interface Keys {
  readonly createdAt: Date;
  readonly intermediate: KeyObject;
  readonly ctLog: KeyObject;
  readonly log: KeyObject;
  readonly timestamp: KeyObject;
  readonly issuer: KeyObject;
  readonly rootCertificate: Buffer;
  readonly intermediateCertificate: Buffer;
  readonly timestampRootCertificate: Buffer;
  readonly timestampCertificate: Buffer;
}

function ellipticKey(namedCurve: 'P-256' | 'P-384'): KeyObject {
  return generateKeyPairSync('ec', { namedCurve }).privateKey;
}

function toText(key: KeyObject): string {
  return key.export({ format: 'pem', type: 'pkcs8' }).toString();
}

function generate(now: Date): v.InferOutput<typeof KeyFile> {
  const notBefore = new Date(Math.floor(now.getTime() / 1000) * 1000);
  const root = ellipticKey('P-384');
  const intermediate = ellipticKey('P-384');
  const timestampRoot = ellipticKey('P-384');
  const timestamp = ellipticKey('P-256');
  const issuer = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  return {
    createdAt: notBefore.toISOString(),
    root: toText(root),
    intermediate: toText(intermediate),
    ctLog: toText(ellipticKey('P-256')),
    log: toText(ellipticKey('P-256')),
    timestampRoot: toText(timestampRoot),
    timestamp: toText(timestamp),
    issuer: toText(issuer),
    rootCertificate: authorityCertificate({
      subject: NAMES.root,
      issuer: NAMES.root,
      subjectKey: root,
      issuerKey: root,
      notBefore,
      role: 'root',
    }).toString('base64'),
    intermediateCertificate: authorityCertificate({
      subject: NAMES.intermediate,
      issuer: NAMES.root,
      subjectKey: intermediate,
      issuerKey: root,
      notBefore,
      role: 'code-signing-intermediate',
    }).toString('base64'),
    timestampRootCertificate: authorityCertificate({
      subject: NAMES.timestampRoot,
      issuer: NAMES.timestampRoot,
      subjectKey: timestampRoot,
      issuerKey: timestampRoot,
      notBefore,
      role: 'root',
    }).toString('base64'),
    timestampCertificate: authorityCertificate({
      subject: NAMES.timestamp,
      issuer: NAMES.timestampRoot,
      subjectKey: timestamp,
      issuerKey: timestampRoot,
      notBefore,
      role: 'timestamp-leaf',
    }).toString('base64'),
  };
}

/** Reads `keys.json` of the folder, or makes it; what is there stays, so that old signatures keep verifying. */
export function loadKeys(directory: string, now: Date): Keys {
  const path = join(directory, 'keys.json');
  if (!existsSync(path)) {
    writeFileSync(path, JSON.stringify(generate(now), null, 2), { mode: 0o600, flag: 'wx' });
  }
  const file = v.parse(KeyFile, JSON.parse(readFileSync(path, 'utf8')));
  return {
    createdAt: new Date(file.createdAt),
    intermediate: createPrivateKey(file.intermediate),
    ctLog: createPrivateKey(file.ctLog),
    log: createPrivateKey(file.log),
    timestamp: createPrivateKey(file.timestamp),
    issuer: createPrivateKey(file.issuer),
    rootCertificate: Buffer.from(file.rootCertificate, 'base64'),
    intermediateCertificate: Buffer.from(file.intermediateCertificate, 'base64'),
    timestampRootCertificate: Buffer.from(file.timestampRootCertificate, 'base64'),
    timestampCertificate: Buffer.from(file.timestampCertificate, 'base64'),
  };
}
