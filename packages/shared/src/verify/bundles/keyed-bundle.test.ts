import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Bundle, toDSSEBundle, toMessageSignatureBundle } from '@sigstore/bundle';
import { dsse } from '@sigstore/core';
import { RekorWitness, TSAWitness } from '@sigstore/sign';
import { checkMessage } from '../../effects/sigstore/message-signature.ts';
import { formatBundle, messageSignature, parseBundle } from '../../formats/signed/bundle.ts';
import { parseTrustedRoot } from '../../formats/signed/trusted-root.ts';
import { IN_TOTO_PAYLOAD_TYPE, STATEMENT_TYPE } from '../../model/statement.ts';
import { type SigningStand, signingStand } from '../../testing/signing-world.ts';
import { type BundleCase, verifyBundle } from './bundle.ts';

interface Pair {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

const KINDS = ['EC P-256', 'EC P-384', 'RSA 2048', 'Ed25519'] as const;
type Kind = (typeof KINDS)[number];
const PAIRS: Readonly<Record<Kind, readonly [Pair, Pair]>> = {
  'EC P-256': [
    generateKeyPairSync('ec', { namedCurve: 'P-256' }),
    generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  ],
  'EC P-384': [
    generateKeyPairSync('ec', { namedCurve: 'P-384' }),
    generateKeyPairSync('ec', { namedCurve: 'P-384' }),
  ],
  'RSA 2048': [
    generateKeyPairSync('rsa', { modulusLength: 2048 }),
    generateKeyPairSync('rsa', { modulusLength: 2048 }),
  ],
  Ed25519: [generateKeyPairSync('ed25519'), generateKeyPairSync('ed25519')],
};
const DATA = Buffer.from('the artifact');
const SHA256 = createHash('sha256').update(DATA).digest('hex');
let stand: SigningStand;

beforeAll(async () => {
  stand = await signingStand();
});
afterAll(() => stand.close());

function pem({ publicKey }: Pair): string {
  return String(publicKey.export({ type: 'spki', format: 'pem' }));
}

function signed(data: Buffer, { privateKey }: Pair): Buffer {
  return sign(privateKey.asymmetricKeyType === 'ed25519' ? null : 'sha256', data, privateKey);
}

async function logged(bundle: Bundle, pair: Pair): Promise<string> {
  const log = await new RekorWitness({ rekorBaseURL: stand.endpoints.rekor }).testify(
    bundle.content,
    pem(pair),
  );
  const time = await new TSAWitness({ tsaBaseURL: stand.endpoints.timestampAuthority ?? '' }).testify(
    bundle.content,
  );
  bundle.verificationMaterial.tlogEntries = log.tlogEntries ?? [];
  bundle.verificationMaterial.timestampVerificationData = { rfc3161Timestamps: time.rfc3161Timestamps ?? [] };
  return formatBundle(bundle);
}

async function message(pair: Pair): Promise<string> {
  const digest = createHash('sha256').update(DATA).digest();
  return await logged(
    toMessageSignatureBundle({ digest, signature: signed(DATA, pair), keyHint: 'release' }),
    pair,
  );
}

const STATEMENT = Buffer.from(
  JSON.stringify({
    _type: STATEMENT_TYPE,
    subject: [{ name: 'a', digest: { sha256: SHA256 } }],
    predicateType: 'https://example.org/x',
    predicate: {},
  }),
);

async function statement(
  pair: Pair,
  artifact = STATEMENT,
  artifactType: string = IN_TOTO_PAYLOAD_TYPE,
): Promise<string> {
  const signature = signed(dsse.preAuthEncoding(artifactType, artifact), pair);
  return await logged(toDSSEBundle({ artifact, artifactType, signature, keyHint: 'release' }), pair);
}

async function verify(
  text: string,
  expected: BundleCase['expected'],
  content = DATA.toString(),
  change: Partial<BundleCase> = { needsTimestamp: 'always' },
) {
  const bundle = parseBundle(text);
  const signature = messageSignature(bundle);
  const path = stand.file(crypto.randomUUID(), content);
  const check =
    signature === null || !('publicKeyPem' in expected)
      ? null
      : await checkMessage(path, expected.publicKeyPem, signature);
  return verifyBundle({
    bundle,
    trustedRoot: parseTrustedRoot(stand.trustedRoot),
    artifact: { sha256: createHash('sha256').update(content).digest('hex'), message: check },
    expected,
    needsTimestamp: 'when-log-gives-no-time',
    logged: 'proof',
    provenance: 'stated',
    now: new Date(),
    ...change,
  });
}

describe.each(KINDS)('a bundle that was signed with a key of kind %s', (kind) => {
  const [pair, other] = PAIRS[kind];

  test('holds for that key alone and for these bytes alone', async () => {
    const text = await message(pair);
    expect((await verify(text, { publicKeyPem: pem(pair) })).identity).toBeNull();
    await expect(verify(text, { publicKeyPem: pem(other) })).rejects.toMatchObject({
      code: 'ARTIFACT_NOT_SIGNED',
    });
    await expect(verify(text, { publicKeyPem: pem(pair) }, 'other bytes')).rejects.toMatchObject({
      code: 'ARTIFACT_NOT_SIGNED',
    });
    const identity = { issuer: 'https://issuer.example', subjectAlternativeName: 'x' };
    await expect(verify(text, identity)).rejects.toMatchObject({ code: 'SIGNATURE_REFUSED' });
  });

  test('holds as a statement for that key alone', async () => {
    const text = await statement(pair);
    expect((await verify(text, { publicKeyPem: pem(pair) })).statement?.subject).toHaveLength(1);
    await expect(verify(text, { publicKeyPem: pem(other) })).rejects.toMatchObject({
      code: 'SIGNATURE_REFUSED',
    });
    await expect(verify(text, { publicKeyPem: pem(pair) }, 'other bytes')).rejects.toMatchObject({
      code: 'SUBJECT_NOT_STATED',
    });
  });

  test('needs a log entry', async () => {
    const bundle = parseBundle(await message(pair));
    bundle.verificationMaterial.tlogEntries = [];
    await expect(verify(formatBundle(bundle), { publicKeyPem: pem(pair) })).rejects.toMatchObject({
      code: 'LOG_ENTRY_MISSING',
    });
  });

  test('holds for nothing but one public key', async () => {
    const texts = [await message(pair), await statement(pair)];
    const secret = String(pair.privateKey.export({ type: 'pkcs8', format: 'pem' }));
    for (const publicKeyPem of [
      secret,
      `${pem(pair)}${pem(other)}`,
      `${pem(pair)}${pem(pair)}`,
      'no key',
      '',
    ]) {
      for (const text of texts) {
        await expect(verify(text, { publicKeyPem })).rejects.toMatchObject({ code: 'INPUT_INVALID' });
      }
    }
  });
});

describe('a key needs', () => {
  const [pair] = PAIRS['EC P-256'];
  const root = (change: object) => JSON.stringify({ ...JSON.parse(stand.trustedRoot), ...change });
  const bare = { certificateAuthorities: [], ctlogs: [], timestampAuthorities: [] };

  test('a trusted root with logs, and no authority for certificates', async () => {
    const trustedRoot = parseTrustedRoot(root(bare), 'key');
    for (const text of [await message(pair), await statement(pair)]) {
      const found = verify(withoutTime(text), { publicKeyPem: pem(pair) }, undefined, { trustedRoot });
      expect((await found).identity).toBeNull();
    }
    expect(() => parseTrustedRoot(root(bare), 'certificate')).toThrow(
      expect.objectContaining({ code: 'TRUSTED_ROOT_INVALID' }),
    );
    for (const change of [{ ...bare, tlogs: [] }, { tlogs: [] }]) {
      expect(() => parseTrustedRoot(root(change), 'key')).toThrow(
        expect.objectContaining({ code: 'TRUSTED_ROOT_INVALID' }),
      );
    }
  });

  test('no trusted time, because it has no end of its own, unless a policy asks for one', async () => {
    const text = withoutTime(await statement(pair));
    expect((await verify(text, { publicKeyPem: pem(pair) }, undefined, {})).identity).toBeNull();
    await expect(
      verify(text, { publicKeyPem: pem(pair) }, undefined, { needsTimestamp: 'always' }),
    ).rejects.toMatchObject({ code: 'TIMESTAMP_MISSING' });
  });

  test('every time that is there to hold', async () => {
    const bundle = parseBundle(await statement(pair));
    const other = parseBundle(await statement(PAIRS['EC P-256'][1]));
    const { timestampVerificationData } = other.verificationMaterial;
    bundle.verificationMaterial.timestampVerificationData = timestampVerificationData;
    await expect(
      verify(formatBundle(bundle), { publicKeyPem: pem(pair) }, undefined, {}),
    ).rejects.toMatchObject({ code: 'SIGNATURE_REFUSED' });
  });
});

/** As of a log that signs no time, without a timestamp: the proof that the log holds the entry is all there is. */
function withoutTime(text: string): string {
  const bundle = parseBundle(text);
  bundle.verificationMaterial.timestampVerificationData = { rfc3161Timestamps: [] };
  for (const entry of bundle.verificationMaterial.tlogEntries) {
    entry.integratedTime = '0';
    entry.inclusionPromise = undefined;
  }
  return formatBundle(bundle);
}

test('a certificate is no public key', async () => {
  const text = await statement(PAIRS['EC P-256'][0]);
  const certificate = parseTrustedRoot(stand.trustedRoot).certificateAuthorities[0]?.certChain
    ?.certificates[0];
  const publicKeyPem = `-----BEGIN CERTIFICATE-----\n${certificate?.rawBytes.toString('base64')}\n-----END CERTIFICATE-----\n`;
  await expect(verify(text, { publicKeyPem })).rejects.toMatchObject({ code: 'INPUT_INVALID' });
});

test.each([
  ['is not UTF-8', Buffer.concat([STATEMENT, Buffer.from([0xff])]), IN_TOTO_PAYLOAD_TYPE, 'not UTF-8'],
  ['is of another type', STATEMENT, 'application/json', 'does not hold an in-toto statement'],
  ['names no subject', Buffer.from('{}'), IN_TOTO_PAYLOAD_TYPE, ''],
])('a genuinely signed payload that %s is refused', async (_name, payload, type, said) => {
  const [pair] = PAIRS['EC P-256'];
  await expect(
    verify(await statement(pair, payload, type), { publicKeyPem: pem(pair) }),
  ).rejects.toMatchObject({
    code: 'STATEMENT_INVALID',
    message: expect.stringContaining(said),
  });
});
