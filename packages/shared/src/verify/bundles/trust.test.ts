import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RekorWitness } from '@sigstore/sign';
import { bundleCertificate, certificateKey, parseBundle } from '../../formats/signed/bundle.ts';
import { parseTrustedRoot } from '../../formats/signed/trusted-root.ts';
import { changed, codeOf, type SignedBundles, signedBundles } from '../../testing/signed-bundles.ts';
import { requireLogProofs } from './log-proof.ts';

let made: SignedBundles;

beforeAll(async () => {
  made = await signedBundles();
});

afterAll(() => made.stand.close());

describe('verifyBundle refuses a bundle', () => {
  test('with a promise alone where a proof is demanded, and with neither where a promise is enough', () => {
    const promised = changed(made.message, (bundle) => {
      for (const entry of bundle.verificationMaterial.tlogEntries) {
        entry.inclusionProof = undefined;
        entry.inclusionPromise = { signedEntryTimestamp: Buffer.from('promise') };
      }
    });
    expect(() => requireLogProofs(promised, 'proof')).toThrow(/has no proof that it is in the log/);
    expect(() => requireLogProofs(promised, 'proof-or-promise')).not.toThrow();
    for (const entry of promised.verificationMaterial.tlogEntries) {
      entry.inclusionPromise = undefined;
    }
    expect(() => requireLogProofs(promised, 'proof-or-promise')).toThrow(/neither a proof nor a promise/);
  });

  test('without a log entry', () => {
    const without = changed(made.message, (bundle) => {
      bundle.verificationMaterial.tlogEntries = [];
    });
    expect(codeOf(() => made.verify(made.message, { bundle: without }))).toBe('fail LOG_ENTRY_MISSING');
  });

  test('with a zeroed root hash, which the library accepts', () => {
    const zeroed = changed(made.message, (bundle) => {
      bundle.verificationMaterial.tlogEntries[0]?.inclusionProof?.rootHash.fill(0);
    });
    expect(codeOf(() => made.verify(made.message, { bundle: zeroed }))).toBe('fail LOG_PROOF_MISMATCH');
  });

  test('without a timestamp when the policy names an authority', () => {
    const without = changed(made.message, (bundle) => {
      bundle.verificationMaterial.timestampVerificationData = { rfc3161Timestamps: [] };
    });
    expect(codeOf(() => made.verify(made.message, { bundle: without }))).toBe('fail TIMESTAMP_MISSING');
    expect(
      codeOf(() => made.verify(made.message, { bundle: without, needsTimestamp: 'when-log-gives-no-time' })),
    ).toBe('accepted');
  });

  test('with the log entry of another bundle', () => {
    const other = parseBundle(made.statement).verificationMaterial.tlogEntries;
    const swapped = changed(made.message, (bundle) => {
      bundle.verificationMaterial.tlogEntries = other;
    });
    expect(codeOf(() => made.verify(made.message, { bundle: swapped }))).toMatch(/^fail SIGNATURE_REFUSED/);
    // The library's code says which part it was, and nothing of its text comes along.
    expect(() => made.verify(made.message, { bundle: swapped })).toThrow(
      /^The bundle does not hold under the trusted root \([A-Z_]+\)$/,
    );
  });

  test('with a log entry that was made for its bare key and not for its certificate', async () => {
    for (const text of [made.message, made.statement]) {
      const parsed = parseBundle(text);
      const key = certificateKey(bundleCertificate(parsed) ?? '');
      const witness = new RekorWitness({ rekorBaseURL: made.stand.endpoints.rekor });
      const { tlogEntries } = await witness.testify(parsed.content, key);
      expect(tlogEntries).toHaveLength(1);
      const other = changed(text, (bundle) => {
        bundle.verificationMaterial.tlogEntries = tlogEntries;
      });
      expect(codeOf(() => made.verify(text, { bundle: other }))).toBe('fail LOG_SIGNER_MISMATCH');
    }
  });

  test('whose log gave only its promise, where a proof is demanded', () => {
    const { certificate, ...material } = JSON.parse(made.message).verificationMaterial;
    const entries = material.tlogEntries.map((entry: Record<string, unknown>) => {
      const { inclusionProof: _proof, ...rest } = entry;
      return rest;
    });
    const old = JSON.stringify({
      ...JSON.parse(made.message),
      mediaType: 'application/vnd.dev.sigstore.bundle+json;version=0.1',
      verificationMaterial: {
        ...material,
        tlogEntries: entries,
        x509CertificateChain: { certificates: [certificate] },
      },
    });
    expect(codeOf(() => made.verify(old, { logged: 'proof-or-promise' }))).toBe('accepted');
    expect(codeOf(() => made.verify(old))).toBe('fail LOG_ENTRY_MISSING');
  });

  test('and believes no time that only stands beside a proof', () => {
    const document = JSON.parse(made.message);
    for (const entry of document.verificationMaterial.tlogEntries) {
      entry.integratedTime = '4102444800';
      delete entry.inclusionPromise;
    }
    expect(made.verify(JSON.stringify(document)).loggedAt).toBeNull();
  });
});

describe('a trusted root', () => {
  interface Root {
    tlogs: { publicKey: { rawBytes?: string; validFor: { start?: string } } }[];
    ctlogs: { publicKey: { validFor: { start?: string } } }[];
    certificateAuthorities: { validFor: { start?: string } }[];
    timestampAuthorities: { validFor: { start?: string }; certChain: { certificates: unknown[] } }[];
    mediaType?: string;
  }
  const cases: readonly (readonly [string, (root: Root) => void])[] = [
    ['without a start of a log', (root) => delete root.tlogs[0]?.publicKey.validFor.start],
    ['without a start of a certificate log', (root) => delete root.ctlogs[0]?.publicKey.validFor.start],
    ['without a start of an authority', (root) => delete root.certificateAuthorities[0]?.validFor.start],
    [
      'without a start of a timestamp authority',
      (root) => delete root.timestampAuthorities[0]?.validFor.start,
    ],
    [
      'with a start that is no time',
      (root) => {
        for (const { publicKey } of root.tlogs) {
          publicKey.validFor.start = 'then';
        }
      },
    ],
    ['without logs', (root) => root.tlogs.splice(0)],
    ['without certificate logs', (root) => root.ctlogs.splice(0)],
    ['without authorities', (root) => root.certificateAuthorities.splice(0)],
    ['with an entry without its key', (root) => delete root.tlogs[0]?.publicKey.rawBytes],
    ['with an empty chain', (root) => root.timestampAuthorities[0]?.certChain.certificates.splice(0)],
    ['that does not say what it is', (root) => delete root.mediaType],
  ];
  test.each(cases)('%s is refused', (_title, change) => {
    const root: Root = JSON.parse(made.stand.trustedRoot);
    change(root);
    expect(codeOf(() => parseTrustedRoot(JSON.stringify(root)))).toBe('error TRUSTED_ROOT_INVALID');
  });

  test('of other services refuses the bundle', () => {
    const root: Root = JSON.parse(made.stand.trustedRoot);
    const other = JSON.stringify(root).replaceAll('rekor.localhost', 'log.other');
    expect(codeOf(() => made.verify(made.message, { trustedRoot: parseTrustedRoot(other) }))).toBe(
      'fail SIGNATURE_REFUSED',
    );
  });
});
