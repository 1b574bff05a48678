import { createHash, createPublicKey, type KeyObject, randomUUID, sign, verify } from 'node:crypto';
import * as v from 'valibot';
import { publicKeyInfo } from '../x509/certificate.ts';

const Header = v.object({ alg: v.literal('RS256'), kid: v.string() });
const Claims = v.record(v.string(), v.union([v.string(), v.number(), v.boolean()]));

export type Claims = v.InferOutput<typeof Claims>;

const LIFETIME_SECONDS = 300;
const SKEW_SECONDS = 600;

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value), 'utf8').toString('base64url');
}

function decode(part: string): unknown {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return parsed;
  } catch {
    return undefined;
  }
}

/** The id under which the key set lists the issuer's key. */
export function keyId(key: KeyObject): string {
  return createHash('sha256').update(publicKeyInfo(key)).digest('hex').slice(0, 32);
}

/** A signed RS256 token of five minutes. */
export function issueToken(
  key: KeyObject,
  claims: Readonly<Record<string, string>>,
  audience: string,
  now: Date,
): string {
  const seconds = Math.floor(now.getTime() / 1000);
  const times = { nbf: seconds - SKEW_SECONDS, iat: seconds, exp: seconds + LIFETIME_SECONDS };
  const head = encode({ typ: 'JWT', alg: 'RS256', kid: keyId(key) });
  const body = encode({ jti: randomUUID(), aud: audience, ...claims, ...times });
  const signature = sign('sha256', Buffer.from(`${head}.${body}`), key).toString('base64url');
  return `${head}.${body}.${signature}`;
}

/** The claims of a token that this key signed, for this issuer and audience, at this time; else one sentence. */
export function verifyToken(
  token: string,
  expected: { readonly key: KeyObject; readonly issuer: string; readonly audience: string },
  now: Date,
): { readonly claims: Claims } | { readonly refused: string } {
  const [head = '', body = '', signature = '', ...more] = token.split('.');
  if (more.length > 0 || !v.is(Header, decode(head))) {
    return { refused: 'token is not an RS256 JWT' };
  }
  const signed = Buffer.from(`${head}.${body}`);
  if (!verify('sha256', signed, createPublicKey(expected.key), Buffer.from(signature, 'base64url'))) {
    return { refused: 'token signature does not hold' };
  }
  const claims = v.safeParse(Claims, decode(body));
  if (!claims.success) {
    return { refused: 'token claims are malformed' };
  }
  const { iss, aud, exp, nbf } = claims.output;
  const seconds = now.getTime() / 1000;
  if (iss !== expected.issuer) {
    return { refused: 'token issuer is not accepted' };
  }
  if (aud !== expected.audience) {
    return { refused: 'token audience is not accepted' };
  }
  if (typeof exp !== 'number' || exp <= seconds || (typeof nbf === 'number' && nbf > seconds)) {
    return { refused: 'token is expired or not yet valid' };
  }
  return { claims: claims.output };
}
