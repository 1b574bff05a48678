import { createHash, createSign, generateKeyPairSync, type KeyObject, X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import type { RunHandle } from './protocol.ts';
import { preAuthenticationEncoding } from './rekor/dsse.ts';
import { startTestbed, type Testbed } from './start.ts';
import { type SampleRepository, sampleRepository } from './testing/repository.ts';
import { identityToken } from './testing/signing.ts';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const PEM = publicKey.export({ format: 'pem', type: 'spki' }).toString();

const CertificateAnswer = v.object({
  signedCertificateEmbeddedSct: v.object({ chain: v.object({ certificates: v.array(v.string()) }) }),
});

let testbed: Testbed;
let repository: SampleRepository;
let run: RunHandle;

beforeAll(async () => {
  repository = sampleRepository();
  testbed = await startTestbed();
  await testbed.setRepository({ owner: 'acme', name: 'demo', gitDirectory: repository.directory });
  run = await testbed.setRun({ repository: 'acme/demo', sha: repository.second, ref: 'refs/heads/main' });
});

afterAll(async () => {
  repository.remove();
  await testbed.close();
});

function signed(key: KeyObject, text: string | Buffer): string {
  return createSign('sha256').update(text).sign(key).toString('base64');
}

function claimsOf(token: string): unknown {
  const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
  return claims;
}

function subjectOf(token: string): string {
  return v.parse(v.object({ sub: v.string() }), claimsOf(token)).sub;
}

async function post(path: string, body: unknown): Promise<Response> {
  return fetch(`${testbed.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

async function requestCertificate(
  token: string,
  proof = signed(privateKey, subjectOf(token)),
): Promise<Response> {
  return post('/fulcio/api/v2/signingCert', {
    credentials: { oidcIdentityToken: token },
    publicKeyRequest: { publicKey: { algorithm: 'ECDSA', content: PEM }, proofOfPossession: proof },
  });
}

async function messageOf(response: Response): Promise<string> {
  return v.parse(v.object({ message: v.string() }), await response.json()).message;
}

describe('the issuer', () => {
  test('gives no token without the request token', async () => {
    const bare = await fetch(`${testbed.url}/oidc/token?audience=sigstore`);
    const wrong = await fetch(`${testbed.url}/oidc/token?audience=sigstore`, {
      headers: { authorization: 'Bearer something' },
    });
    expect([bare.status, wrong.status]).toEqual([401, 401]);
  });

  test('is found at its own address', async () => {
    const claims = v.parse(v.object({ iss: v.string() }), claimsOf(await identityToken(testbed, run, 'x')));
    const answer = await fetch(`${claims.iss}/.well-known/openid-configuration`);
    expect(await answer.json()).toMatchObject({
      issuer: testbed.issuer,
      jwks_uri: `${testbed.url}/oidc/jwks`,
    });
    expect(claims.iss).toBe(testbed.issuer);
  });

  test('publishes the key that tokens are signed with', async () => {
    const token = await identityToken(testbed, run, 'sigstore');
    const header = JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString('utf8'));
    const keys = v.parse(
      v.object({ keys: v.array(v.object({ kid: v.string(), alg: v.string() })) }),
      await (await fetch(`${testbed.url}/oidc/jwks`)).json(),
    );
    expect(keys.keys).toEqual([{ kid: header.kid, alg: 'RS256' }]);
  });
});

describe('the certificate authority', () => {
  test('issues a chain for a good request', async () => {
    const response = await requestCertificate(await identityToken(testbed, run, 'sigstore'));
    expect(response.status).toBe(200);
    const answer = v.parse(CertificateAnswer, await response.json());
    const [leaf, intermediate, root] = answer.signedCertificateEmbeddedSct.chain.certificates.map(
      (pem) => new X509Certificate(pem),
    );
    expect(leaf?.checkIssued(intermediate ?? leaf)).toBe(true);
    expect(intermediate?.verify(root?.publicKey ?? publicKey)).toBe(true);
  });

  test('refuses a token for another audience', async () => {
    const response = await requestCertificate(await identityToken(testbed, run, 'somebody'));
    expect(response.status).toBe(400);
    expect(await messageOf(response)).toMatch(/audience/);
  });

  test('refuses a changed token', async () => {
    const [head = '', body = '', signature = ''] = (await identityToken(testbed, run, 'sigstore')).split('.');
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
    const forged = Buffer.from(JSON.stringify({ ...claims, repository: 'acme/other' })).toString('base64url');
    const response = await requestCertificate(`${head}.${forged}.${signature}`);
    expect(response.status).toBe(400);
    expect(await messageOf(response)).toMatch(/signature/);
  });

  test('refuses a token without a signature algorithm', async () => {
    const [, body = ''] = (await identityToken(testbed, run, 'sigstore')).split('.');
    const head = Buffer.from('{"alg":"none"}').toString('base64url');
    expect((await requestCertificate(`${head}.${body}.`)).status).toBe(400);
  });

  test('refuses a token of another issuer and one that lacks a claim', async () => {
    const cases = [{ iss: 'https://accounts.example' }, { job_workflow_ref: null }];
    for (const claims of cases) {
      const odd = await testbed.setRun({
        repository: 'acme/demo',
        sha: repository.second,
        ref: 'refs/heads/main',
        claims,
      });
      expect((await requestCertificate(await identityToken(testbed, odd, 'sigstore'))).status).toBe(400);
    }
  });

  test('refuses a proof by another key and a proof over something else', async () => {
    const token = await identityToken(testbed, run, 'sigstore');
    const other = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
    const byOther = await requestCertificate(token, signed(other, subjectOf(token)));
    const overOther = await requestCertificate(token, signed(privateKey, 'something else'));
    expect([byOther.status, overOther.status]).toEqual([400, 400]);
    expect(await messageOf(byOther)).toMatch(/could not be verified/);
  });
});

function envelope(payload: string, signature: string): string {
  return JSON.stringify({
    payload: Buffer.from(payload).toString('base64'),
    payloadType: 'text/plain',
    signatures: [{ sig: signature, keyid: '' }],
  });
}

describe('the log', () => {
  const dsse = (text: string): object => ({
    apiVersion: '0.0.1',
    kind: 'dsse',
    spec: { proposedContent: { envelope: text, verifiers: [Buffer.from(PEM).toString('base64')] } },
  });
  const good = signed(privateKey, preAuthenticationEncoding('text/plain', Buffer.from('payload')));

  test('answers 409 with the place of an equal entry, and that place has it', async () => {
    const first = await post('/rekor/api/v1/log/entries', dsse(envelope('payload', good)));
    const second = await post('/rekor/api/v1/log/entries', dsse(envelope('payload', good)));
    expect([first.status, second.status]).toEqual([201, 409]);
    const location = second.headers.get('location') ?? '';
    const found = await fetch(`${testbed.endpoints.rekor}${location}`);
    expect(Object.keys(v.parse(v.record(v.string(), v.unknown()), await found.json()))).toEqual([
      location.split('/').at(-1),
    ]);
  });

  test('refuses an envelope whose signature does not hold', async () => {
    const response = await post('/rekor/api/v1/log/entries', dsse(envelope('other payload', good)));
    expect(response.status).toBe(400);
  });

  test('refuses kinds that it does not know, and malformed digests and signatures', async () => {
    const hashed = (value: string, content: string): object => ({
      apiVersion: '0.0.1',
      kind: 'hashedrekord',
      spec: {
        data: { hash: { algorithm: 'sha256', value } },
        signature: { content, publicKey: { content: Buffer.from(PEM).toString('base64') } },
      },
    });
    const digest = createHash('sha256').update('data').digest('hex');
    const bodies = [
      { apiVersion: '0.0.2', kind: 'intoto', spec: {} },
      hashed('abc', good),
      hashed(digest, Buffer.from('no signature').toString('base64')),
      'text',
    ];
    for (const body of bodies) {
      expect((await post('/rekor/api/v1/log/entries', body)).status).toBe(400);
    }
  });
});

describe('the timestamp authority', () => {
  test('refuses a digest that does not have the length of its algorithm', async () => {
    const body = { artifactHash: Buffer.from('short').toString('base64'), hashAlgorithm: 'sha256' };
    expect((await post('/tsa/api/v1/timestamp', body)).status).toBe(400);
  });
});
