import * as v from 'valibot';
import { ActionError } from '../../errors.ts';
import type { Claims } from '../effects.ts';
import { verifyToken } from './oidc-token.ts';
import type { SigningWorld } from './sigstore-world.ts';

const SIGSTORE_AUDIENCE = 'sigstore';
const REQUEST_TIMEOUT_MILLISECONDS = 15_000;
const MAX_ANSWER_CHARACTERS = 1024 * 1024;
const AnswerSchema = v.object({ value: v.pipe(v.string(), v.regex(/^[\w-]+\.[\w-]+\.[\w-]+$/)) });
const DiscoverySchema = v.object({ issuer: v.string(), jwks_uri: v.string() });

export interface VerifiedToken {
  readonly token: string;
  readonly claims: Claims;
}

/** An answer of an HTTP service that is not the one that was needed; the retry loop reads `statusCode`. */
class HttpFailure extends Error {
  readonly statusCode: number;

  constructor(statusCode: number) {
    super(`status ${statusCode}`);
    this.statusCode = statusCode;
  }
}

/**
 * Asks the runner for a token and verifies it against the keys that the issuer publishes, before anything believes it. The token is
 * registered as a secret the moment it arrives. Raises TOKEN_REFUSED, TOKEN_CLAIMS; connection failures and statuses are thrown as
 * they are, for the loop that tries again.
 */
export async function requestToken(world: SigningWorld, issuer: string): Promise<VerifiedToken> {
  const { environment, log, clock } = world;
  const url = environment['ACTIONS_ID_TOKEN_REQUEST_URL'];
  const bearer = environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
  if (url === undefined || url === '' || bearer === undefined || bearer === '') {
    throw new ActionError(
      'TOKEN_REFUSED',
      'The runner offers no OIDC token',
      'Give the job `permissions: id-token: write`',
    );
  }
  const address = new URL(url);
  address.searchParams.set('audience', SIGSTORE_AUDIENCE);
  const answer = v.safeParse(AnswerSchema, await getJson(address.href, bearer));
  if (!answer.success) {
    throw new ActionError(
      'TOKEN_REFUSED',
      'The answer of the token service holds no token',
      'Run the job again',
    );
  }
  const token = answer.output.value;
  log.registerSecret(token);
  const keys = await issuerKeys(issuer);
  return {
    token,
    claims: verifyToken(token, { keys, issuer, audience: SIGSTORE_AUDIENCE, now: clock.now() }),
  };
}

/** The issuer's published keys, found by OpenID discovery; they must lie at the issuer's own origin. */
async function issuerKeys(issuer: string): Promise<unknown> {
  const discovery = v.safeParse(
    DiscoverySchema,
    await getJson(`${issuer}/.well-known/openid-configuration`, null),
  );
  if (!discovery.success || discovery.output.issuer !== issuer) {
    throw new ActionError(
      'TOKEN_REFUSED',
      'The issuer of the policy does not describe itself as that issuer',
      'Correct `platform.issuer` in the policy',
    );
  }
  const keysUrl = discovery.output.jwks_uri;
  if (!URL.canParse(keysUrl) || new URL(keysUrl).origin !== new URL(issuer).origin) {
    throw new ActionError(
      'TOKEN_REFUSED',
      'The keys of the issuer lie at another address than the issuer',
      'Correct `platform.issuer` in the policy',
    );
  }
  return await getJson(keysUrl, null);
}

async function getJson(url: string, bearer: string | null): Promise<unknown> {
  const response = await fetch(url, {
    headers: {
      accept: 'application/json',
      'user-agent': 'interlock',
      ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
    },
    redirect: 'error',
    signal: AbortSignal.timeout(REQUEST_TIMEOUT_MILLISECONDS),
  });
  if (!response.ok) {
    await response.body?.cancel();
    if (response.status === 401 || response.status === 403) {
      throw new ActionError(
        'TOKEN_REFUSED',
        'The token service refused to give a token',
        'Give the job `permissions: id-token: write`',
      );
    }
    throw new HttpFailure(response.status);
  }
  const text = await response.text();
  try {
    const value: unknown = text.length > MAX_ANSWER_CHARACTERS ? null : JSON.parse(text);
    return value;
  } catch {
    return null;
  }
}
