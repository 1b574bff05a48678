import { createPublicKey, verify } from 'node:crypto';
import * as v from 'valibot';
import { ActionError } from '../../errors.ts';
import type { Claims } from '../effects.ts';

const CLOCK_SKEW_SECONDS = 60;
const HeaderSchema = v.object({ alg: v.literal('RS256'), kid: v.pipe(v.string(), v.minLength(1)) });
const KeySchema = v.looseObject({
  kid: v.string(),
  kty: v.literal('RSA'),
  n: v.string(),
  e: v.string(),
  use: v.optional(v.literal('sig')),
});
const KeySetSchema = v.object({ keys: v.array(v.unknown()) });
const PayloadSchema = v.looseObject({
  iss: v.string(),
  aud: v.union([v.string(), v.array(v.string())]),
  sub: v.pipe(v.string(), v.minLength(1)),
  exp: v.number(),
  nbf: v.optional(v.number()),
  iat: v.number(),
});

export interface TokenDemand {
  /** The issuer's JSON Web Key Set, as it came. */
  readonly keys: unknown;
  readonly issuer: string;
  readonly audience: string;
  readonly now: Date;
}

/**
 * Verifies an OIDC token (RFC 7519, RS256 only, as GitHub signs) and gives its claims as strings; claims that are objects are left
 * out. Raises TOKEN_REFUSED, never with a part of the token in it.
 */
export function verifyToken(token: string, { keys, issuer, audience, now }: TokenDemand): Claims {
  const [head = '', body = '', signature = '', ...rest] = token.split('.');
  const header = v.safeParse(HeaderSchema, decoded(head));
  if (!header.success || rest.length > 0) {
    throw refused('is not a token that is signed with RS256');
  }
  const key = v.safeParse(KeySetSchema, keys);
  const matching = (key.success ? key.output.keys : [])
    .map((candidate) => v.safeParse(KeySchema, candidate))
    .filter((candidate) => candidate.success);
  const jwk = matching.map(({ output }) => output).find(({ kid }) => kid === header.output.kid);
  if (jwk === undefined || !holds(`${head}.${body}`, signature, jwk)) {
    throw refused('is not signed with a key of its issuer');
  }
  const payload = v.safeParse(PayloadSchema, decoded(body));
  if (!payload.success) {
    throw refused('lacks its issuer, audience, subject or times');
  }
  const { iss, aud, exp, nbf, iat } = payload.output;
  const seconds = now.getTime() / 1000;
  if (iss !== issuer) {
    throw refused('is from another issuer than the policy names');
  }
  if (aud !== audience) {
    throw refused('is for another audience');
  }
  if (
    exp <= seconds - CLOCK_SKEW_SECONDS ||
    (nbf ?? iat) > seconds + CLOCK_SKEW_SECONDS ||
    iat > seconds + CLOCK_SKEW_SECONDS
  ) {
    throw refused('has ended or does not count yet');
  }
  return Object.fromEntries(
    Object.entries(payload.output).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? [[name, String(value)]]
        : [],
    ),
  );
}

function holds(signed: string, signature: string, jwk: v.InferOutput<typeof KeySchema>): boolean {
  try {
    const { kty, n, e } = jwk;
    const key = createPublicKey({ key: { kty, n, e }, format: 'jwk' });
    return (
      (key.asymmetricKeyDetails?.modulusLength ?? 0) >= 2048 &&
      verify('sha256', Buffer.from(signed), key, Buffer.from(signature, 'base64url'))
    );
  } catch {
    return false;
  }
}

function decoded(part: string): unknown {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return value;
  } catch {
    return null;
  }
}

function refused(what: string): ActionError {
  return new ActionError(
    'TOKEN_REFUSED',
    `The OIDC token ${what}`,
    'Correct `platform.issuer` in the policy, or run this in a job of that platform',
  );
}
