import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Bundle } from '@sigstore/bundle';
import { loggedSigner } from '../../formats/records/log-entry.ts';
import { bundleCertificate, certificateKey, formatBundle, parseBundle } from '../../formats/signed/bundle.ts';
import { STATEMENT_TYPE } from '../../model/statement.ts';
import { type SigningStand, signingStand } from '../../testing/signing-world.ts';
import { requireLoggedSigner } from './log-signer.ts';

const other = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey;
let stand: SigningStand;
let first: readonly Bundle[];
let second: readonly Bundle[];

/** A message and a statement, signed with one certificate; each call has another one. */
async function signed(): Promise<readonly Bundle[]> {
  const subject = [{ name: 'a', digest: { sha256: 'a'.repeat(64) } }];
  const { messages, statements } = await stand.sigstoreOf(stand.run).sign({
    endpoints: stand.endpoints,
    files: [stand.file(crypto.randomUUID(), 'the artifact')],
    statements: [{ _type: STATEMENT_TYPE, subject, predicateType: 'https://example.org/x', predicate: {} }],
    budgetMilliseconds: 5000,
  });
  return [...messages, ...statements].map(parseBundle);
}

beforeAll(async () => {
  stand = await signingStand();
  first = await signed();
  second = await signed();
});
afterAll(() => stand.close());

function keyOf(bundle: Bundle) {
  return createPublicKey(certificateKey(bundleCertificate(bundle) ?? ''));
}

describe('the signer that a log entry names', () => {
  test('is the one of the bundle', () => {
    expect(first).toHaveLength(2);
    for (const bundle of first) {
      expect(() => requireLoggedSigner(bundle, keyOf(bundle))).not.toThrow();
    }
  });

  test('is refused when it is another one, also where both signed the same bytes', () => {
    for (const [index, bundle] of first.entries()) {
      const swapped = parseBundle(formatBundle(bundle));
      swapped.verificationMaterial.tlogEntries = second[index]?.verificationMaterial.tlogEntries ?? [];
      expect(swapped.verificationMaterial.tlogEntries).toHaveLength(1);
      expect(() => requireLoggedSigner(swapped, keyOf(bundle))).toThrow(
        expect.objectContaining({ code: 'LOG_SIGNER_MISMATCH', verdict: 'fail' }),
      );
    }
  });

  test('is refused when the entry does not say it', () => {
    const [bundle] = first;
    if (bundle === undefined) {
      throw new Error('nothing was signed');
    }
    const silent = parseBundle(formatBundle(bundle));
    for (const body of ['', '{}', '{"kind":"hashedrekord","spec":{}}', '{"kind":"rekord","spec":{}}']) {
      silent.verificationMaterial.tlogEntries.forEach((entry) => {
        entry.canonicalizedBody = Buffer.from(body);
      });
      expect(() => requireLoggedSigner(silent, keyOf(silent))).toThrow(
        expect.objectContaining({ code: 'LOG_SIGNER_MISMATCH' }),
      );
    }
  });

  test('is read from entries of the second version of the log too', () => {
    const spki = other.export({ type: 'spki', format: 'der' }).toString('base64');
    const verifier = { publicKey: { rawBytes: spki }, keyDetails: 'PKIX_ECDSA_P256_SHA_256' };
    const signature = { content: 'AA==', verifier };
    const bodies = [
      { kind: 'hashedrekord', apiVersion: '0.0.2', spec: { hashedRekordV002: { signature } } },
      { kind: 'dsse', apiVersion: '0.0.2', spec: { dsseV002: { signatures: [signature] } } },
    ];
    for (const body of bodies) {
      expect(loggedSigner(Buffer.from(JSON.stringify(body)))).toEqual({ kind: 'key', spki });
    }
  });
});
