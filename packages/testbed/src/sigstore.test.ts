import { X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { SerializedBundle } from '@sigstore/bundle';
import { X509Certificate as ParsedCertificate } from '@sigstore/core';
import type { RunHandle } from './protocol.ts';
import { startTestbed, type Testbed } from './start.ts';
import { type SampleRepository, sampleRepository } from './testing/repository.ts';
import { signMessage, signStatement, verifyBundle } from './testing/signing.ts';

const ISSUER = 'https://token.actions.githubusercontent.com';
const WORKFLOW = 'acme/demo/.github/workflows/release.yml@refs/tags/v1.0.0';
const SUBJECT = `https://github.com/${WORKFLOW}`;
const POLICY = {
  subjectAlternativeName: new RegExp(`^${SUBJECT.replace(/[.]/g, '\\.')}$`),
  extensions: { issuer: ISSUER },
};
const DATA = Buffer.from('the artifact');
const STATEMENT = JSON.stringify({
  _type: 'https://in-toto.io/Statement/v1',
  subject: [],
  predicateType: 'x',
  predicate: {},
});

let testbed: Testbed;
let repository: SampleRepository;
let run: RunHandle;
let message: SerializedBundle;
let statement: SerializedBundle;

beforeAll(async () => {
  repository = sampleRepository();
  testbed = await startTestbed({ issuer: ISSUER });
  await testbed.setRepository({ owner: 'acme', name: 'demo', gitDirectory: repository.directory });
  run = await testbed.setRun({
    repository: 'acme/demo',
    sha: repository.second,
    ref: 'refs/tags/v1.0.0',
    environment: 'release',
  });
  message = await signMessage(testbed, run, DATA);
  statement = await signStatement(testbed, run, STATEMENT);
});

afterAll(async () => {
  repository.remove();
  await testbed.close();
});

function changed(bundle: SerializedBundle, change: (copy: SerializedBundle) => void): SerializedBundle {
  const copy = structuredClone(bundle);
  change(copy);
  return copy;
}

function refuses(bundle: SerializedBundle, expected: RegExp, data?: Buffer): void {
  expect(() => verifyBundle(testbed.trustedRootPath, bundle, POLICY, data)).toThrow(expected);
}

function leafOf(bundle: SerializedBundle): Buffer<ArrayBuffer> {
  const { certificate, x509CertificateChain } = bundle.verificationMaterial;
  return Buffer.from((certificate ?? x509CertificateChain?.certificates[0])?.rawBytes ?? '', 'base64');
}

function flipped(base64: string): string {
  const bytes = Buffer.from(base64, 'base64');
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
  return bytes.toString('base64');
}

describe('what the official client signs, the official verifier accepts', () => {
  test('a message signature with log entry, SCT and timestamp', () => {
    expect(verifyBundle(testbed.trustedRootPath, message, POLICY, DATA)).toBe(SUBJECT);
  });

  test('a DSSE envelope with log entry, SCT and timestamp', () => {
    expect(verifyBundle(testbed.trustedRootPath, statement, POLICY)).toBe(SUBJECT);
  });

  test('every entry keeps verifying while the tree grows', async () => {
    for (let index = 0; index < 9; index += 1) {
      const data = Buffer.from(`artifact ${index}`);
      const bundle = await signMessage(testbed, run, data);
      expect(verifyBundle(testbed.trustedRootPath, bundle, POLICY, data)).toBe(SUBJECT);
    }
  });

  test('the stored dsse body holds hashes and signatures and no payload', () => {
    const body = statement.verificationMaterial.tlogEntries?.[0]?.canonicalizedBody ?? '';
    const parsed = JSON.parse(Buffer.from(body, 'base64').toString('utf8'));
    expect(Object.keys(parsed.spec)).toEqual(['envelopeHash', 'payloadHash', 'signatures']);
    expect(Object.keys(parsed.spec.signatures[0])).toEqual(['signature', 'verifier']);
  });
});

describe('the certificate', () => {
  test('names the workflow, the run and the environment in the extensions of a GitHub run', () => {
    const leaf = ParsedCertificate.parse(leafOf(message));
    const text = (number: number): string | undefined =>
      leaf.extension(`1.3.6.1.4.1.57264.1.${number}`)?.valueObj.subs[0]?.value.toString('utf8');
    const raw = (number: number): string | undefined =>
      leaf.extension(`1.3.6.1.4.1.57264.1.${number}`)?.value.toString('utf8');
    expect([1, 2, 3, 4, 5, 6].map(raw)).toEqual([
      ISSUER,
      'push',
      repository.second,
      'release',
      'acme/demo',
      'refs/tags/v1.0.0',
    ]);
    expect(raw(7)).toBeUndefined();
    expect([8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24].map(text)).toEqual([
      ISSUER,
      SUBJECT,
      repository.second,
      'github-hosted',
      'https://github.com/acme/demo',
      repository.second,
      'refs/tags/v1.0.0',
      '1001',
      'https://github.com/acme',
      '501',
      SUBJECT,
      repository.second,
      'push',
      `https://github.com/acme/demo/actions/runs/${run.id}/attempts/1`,
      'public',
      'release',
      'repo:acme@501/demo@1001:environment:release',
    ]);
  });

  test('lives ten minutes, has no CA flag and one critical URI name', () => {
    const leaf = new X509Certificate(leafOf(message));
    expect(Date.parse(leaf.validTo) - Date.parse(leaf.validFrom)).toBe(600_000);
    expect(leaf.ca).toBe(false);
    expect(leaf.subjectAltName).toBe(`URI:${SUBJECT}`);
  });

  test('has no environment extension when the job has no environment', async () => {
    const plain = await testbed.setRun({
      repository: 'acme/demo',
      sha: repository.second,
      ref: 'refs/tags/v1.0.0',
    });
    const leaf = ParsedCertificate.parse(leafOf(await signMessage(testbed, plain, DATA)));
    expect(leaf.extension('1.3.6.1.4.1.57264.1.23')).toBeUndefined();
  });
});

describe('what was changed is refused', () => {
  test('other bytes', () => refuses(message, /signature verification failed/i, Buffer.from('other')));

  test('a changed DSSE payload', () => {
    refuses(
      changed(statement, (copy) => {
        if (copy.dsseEnvelope !== undefined) {
          copy.dsseEnvelope.payload = Buffer.from(STATEMENT.replace('"x"', '"y"')).toString('base64');
        }
      }),
      /payload hash mismatch/,
    );
  });

  test('another identity and another issuer', () => {
    const verify =
      (policy: typeof POLICY): (() => string) =>
      () =>
        verifyBundle(testbed.trustedRootPath, message, policy, DATA);
    expect(verify({ ...POLICY, subjectAlternativeName: /^https:\/\/github\.com\/acme\/other$/ })).toThrow(
      /certificate identity error/,
    );
    expect(verify({ ...POLICY, extensions: { issuer: 'https://accounts.example' } })).toThrow(
      /invalid certificate extension/,
    );
  });

  test('no log entry', () => {
    const without = changed(message, (copy) => {
      copy.verificationMaterial.tlogEntries = [];
    });
    refuses(without, /./, DATA);
  });

  test('the log entry of another bundle', () => {
    const other = changed(message, (copy) => {
      copy.verificationMaterial.tlogEntries = statement.verificationMaterial.tlogEntries;
    });
    refuses(other, /./, DATA);
  });

  test('a flipped bit of the signature', () => {
    const other = changed(message, (copy) => {
      if (copy.messageSignature !== undefined) {
        copy.messageSignature.signature = flipped(copy.messageSignature.signature);
      }
    });
    refuses(other, /timestamp could not be verified/, DATA);
  });

  test('a flipped bit of the entry timestamp and of the proof', () => {
    const set = changed(message, (copy) => {
      const promise = copy.verificationMaterial.tlogEntries[0]?.inclusionPromise;
      if (promise !== undefined) {
        promise.signedEntryTimestamp = flipped(promise.signedEntryTimestamp);
      }
    });
    refuses(set, /inclusion promise could not be verified/, DATA);
    const proof = changed(message, (copy) => {
      const inclusion = copy.verificationMaterial.tlogEntries[0]?.inclusionProof;
      if (inclusion !== undefined) {
        inclusion.checkpoint.envelope = inclusion.checkpoint.envelope.replace(/\n\d+\n/, '\n99\n');
      }
    });
    refuses(proof, /invalid checkpoint signature/, DATA);
  });

  test('a removed proof', () => {
    const without = changed(message, (copy) => {
      copy.verificationMaterial.tlogEntries = copy.verificationMaterial.tlogEntries.map((entry) => ({
        ...entry,
        inclusionProof: undefined,
      }));
    });
    refuses(without, /invalid v0.2 bundle/, DATA);
  });

  test('a removed timestamp when two times are demanded', () => {
    const without = changed(message, (copy) => {
      copy.verificationMaterial.timestampVerificationData = { rfc3161Timestamps: [] };
    });
    refuses(without, /expected 2 timestamps, got 1/, DATA);
  });

  test('the trusted root of another testbed', async () => {
    const other = await startTestbed();
    expect(() => verifyBundle(other.trustedRootPath, message, POLICY, DATA)).toThrow(/./);
    await other.close();
  });
});
