import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { verifyToken } from './oidc-token.ts';

const NOW = new Date('2026-11-21T12:00:00Z');
const SECONDS = NOW.getTime() / 1000;
const ISSUER = 'https://issuer.example';
const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
const small = generateKeyPairSync('rsa', { modulusLength: 1024 });
const PAYLOAD = {
  iss: ISSUER,
  aud: 'sigstore',
  sub: 'repo:acme/demo',
  exp: SECONDS + 300,
  nbf: SECONDS - 5,
  iat: SECONDS,
  run_id: '7',
  nested: { a: 1 },
};

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function token(
  payload: unknown,
  header: unknown = { alg: 'RS256', kid: 'a' },
  key: KeyObject = pair.privateKey,
): string {
  const signed = `${encode(header)}.${encode(payload)}`;
  return `${signed}.${sign('sha256', Buffer.from(signed), key).toString('base64url')}`;
}

function keySet(key: KeyObject = pair.publicKey, more: Readonly<Record<string, unknown>> = {}): unknown {
  return { keys: [{ ...key.export({ format: 'jwk' }), kid: 'a', use: 'sig', ...more }] };
}

function read(text: string, keys: unknown = keySet()): ReturnType<typeof verifyToken> {
  return verifyToken(text, { keys, issuer: ISSUER, audience: 'sigstore', now: NOW });
}

describe('verifyToken', () => {
  test('gives the claims of a token that holds, as strings', () => {
    const claims = read(token(PAYLOAD));
    expect(claims).toMatchObject({ sub: 'repo:acme/demo', run_id: '7', exp: String(SECONDS + 300) });
    expect(claims['nested']).toBeUndefined();
  });

  const refusals: readonly (readonly [string, () => unknown, RegExp])[] = [
    ['another issuer', () => read(token({ ...PAYLOAD, iss: 'https://other.example' })), /another issuer/],
    [
      'an issuer that only starts the same',
      () => read(token({ ...PAYLOAD, iss: `${ISSUER}.evil.example` })),
      /another issuer/,
    ],
    ['another audience', () => read(token({ ...PAYLOAD, aud: 'nobody' })), /another audience/],
    ['several audiences', () => read(token({ ...PAYLOAD, aud: ['sigstore', 'nobody'] })), /another audience/],
    ['an end that is past', () => read(token({ ...PAYLOAD, exp: SECONDS - 61 })), /has ended/],
    ['a start that is to come', () => read(token({ ...PAYLOAD, nbf: SECONDS + 61 })), /has ended/],
    ['an issue that is to come', () => read(token({ ...PAYLOAD, iat: SECONDS + 61 })), /has ended/],
    ['no end', () => read(token({ ...PAYLOAD, exp: undefined })), /lacks/],
    ['no subject', () => read(token({ ...PAYLOAD, sub: '' })), /lacks/],
    ['no signature algorithm', () => read(token(PAYLOAD, { alg: 'none', kid: 'a' })), /RS256/],
    ['an algorithm of shared secrets', () => read(token(PAYLOAD, { alg: 'HS256', kid: 'a' })), /RS256/],
    ['another key', () => read(token(PAYLOAD, undefined, other.privateKey)), /key of its issuer/],
    [
      'a key that the issuer does not list',
      () => read(token(PAYLOAD, { alg: 'RS256', kid: 'b' })),
      /key of its issuer/,
    ],
    [
      'a key for another use',
      () => read(token(PAYLOAD), keySet(pair.publicKey, { use: 'enc' })),
      /key of its issuer/,
    ],
    [
      'a key that is too small',
      () => read(token(PAYLOAD, undefined, small.privateKey), keySet(small.publicKey)),
      /key of its issuer/,
    ],
    ['keys that are no key set', () => read(token(PAYLOAD), null), /key of its issuer/],
    [
      'a changed payload',
      () => read(token(PAYLOAD).replace(/\.[^.]+\./, `.${encode({ ...PAYLOAD, run_id: '8' })}.`)),
      /key of its issuer/,
    ],
    ['a fourth part', () => read(`${token(PAYLOAD)}.x`), /RS256/],
    ['garbage', () => read('a.b.c'), /RS256/],
  ];
  test.each(refusals)('refuses %s', (_title, work, reason) => {
    expect(work).toThrow(reason);
  });

  test('never repeats the token', () => {
    const text = token({ ...PAYLOAD, aud: 'nobody' });
    expect(() => read(text)).not.toThrow(text.slice(0, 20));
  });
});
