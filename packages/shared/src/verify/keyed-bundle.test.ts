import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { toMessageSignatureBundle } from '@sigstore/bundle';
import { RekorWitness, TSAWitness } from '@sigstore/sign';
import { checkMessage } from '../effects/message-signature.ts';
import { formatBundle, messageSignature, parseBundle } from '../formats/bundle.ts';
import { parseTrustedRoot } from '../formats/trusted-root.ts';
import { type SigningStand, signingStand } from '../testing/signing-world.ts';
import { type BundleCase, verifyBundle } from './bundle.ts';

const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const other = generateKeyPairSync('ec', { namedCurve: 'P-256' });
let stand: SigningStand;
let text: string;

function pem(key: typeof pair): string {
  return String(key.publicKey.export({ type: 'spki', format: 'pem' }));
}

beforeAll(async () => {
  stand = await signingStand();
  const data = Buffer.from('the artifact');
  const bundle = toMessageSignatureBundle({
    digest: createHash('sha256').update(data).digest(),
    signature: sign('sha256', data, pair.privateKey),
    keyHint: 'release',
  });
  const log = await new RekorWitness({ rekorBaseURL: stand.endpoints.rekor }).testify(
    bundle.content,
    pem(pair),
  );
  const time = await new TSAWitness({ tsaBaseURL: stand.endpoints.timestampAuthority ?? '' }).testify(
    bundle.content,
  );
  bundle.verificationMaterial.tlogEntries = log.tlogEntries ?? [];
  bundle.verificationMaterial.timestampVerificationData = { rfc3161Timestamps: time.rfc3161Timestamps ?? [] };
  text = formatBundle(bundle);
});
afterAll(() => stand.close());

async function verify(
  expected: BundleCase['expected'],
  content = 'the artifact',
): Promise<ReturnType<typeof verifyBundle>> {
  const bundle = parseBundle(text);
  const path = stand.file(crypto.randomUUID(), content);
  const check = await checkMessage(
    path,
    'publicKeyPem' in expected ? expected.publicKeyPem : pem(pair),
    messageSignature(bundle) ?? '',
  );
  return verifyBundle({
    bundle,
    trustedRoot: parseTrustedRoot(stand.trustedRoot),
    artifact: { sha256: check.sha256, message: check },
    expected,
    needsTimestamp: 'always',
    provenance: 'stated',
    now: new Date(),
  });
}

test('a bundle that was signed with a key holds for that key alone', async () => {
  expect((await verify({ publicKeyPem: pem(pair) })).identity).toBeNull();
  await expect(verify({ publicKeyPem: pem(other) })).rejects.toMatchObject({
    code: expect.stringMatching(/SIGNED|REFUSED/),
  });
  await expect(verify({ publicKeyPem: pem(pair) }, 'other bytes')).rejects.toMatchObject({
    code: 'ARTIFACT_NOT_SIGNED',
  });
  const identity = { issuer: 'https://issuer.example', subjectAlternativeName: 'x' };
  await expect(verify(identity)).rejects.toMatchObject({ code: 'SIGNATURE_REFUSED' });
});
