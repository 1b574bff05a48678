import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { issueToken, verifyToken } from './token.ts';

const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const issued = new Date('2026-01-01T00:00:00Z');
const token = issueToken(key, { iss: 'https://issuer.example', sub: 'someone' }, 'sigstore', issued);
const expected = { key, issuer: 'https://issuer.example', audience: 'sigstore' };

function after(seconds: number): Date {
  return new Date(issued.getTime() + seconds * 1000);
}

test('verifyToken accepts a token for five minutes and no second longer', () => {
  expect(verifyToken(token, expected, after(299))).toHaveProperty('claims.sub', 'someone');
  expect(verifyToken(token, expected, after(300))).toEqual({ refused: 'token is expired or not yet valid' });
  expect(verifyToken(token, expected, after(-601))).toEqual({ refused: 'token is expired or not yet valid' });
});

test('verifyToken refuses another key, issuer, audience and form', () => {
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  expect(verifyToken(token, { ...expected, key: other }, issued)).toHaveProperty('refused');
  expect(verifyToken(token, { ...expected, issuer: 'https://other.example' }, issued)).toHaveProperty(
    'refused',
  );
  expect(verifyToken(token, { ...expected, audience: 'other' }, issued)).toHaveProperty('refused');
  for (const text of ['', 'a.b.c', `${token}.more`, token.slice(0, -2)]) {
    expect(verifyToken(text, expected, issued)).toHaveProperty('refused');
  }
});
