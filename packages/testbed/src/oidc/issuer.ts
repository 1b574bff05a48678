import { createPublicKey } from 'node:crypto';
import { type Answer, bearer, type Exchange, json } from '../http/exchange.ts';
import type { Route } from '../http/router.ts';
import type { World } from '../world.ts';
import { runClaims } from './claims.ts';
import { issueToken, keyId } from './token.ts';

/** The identity token of the job that the request token belongs to. */
function requestToken(world: World, exchange: Exchange): Answer {
  const run = world.oidcTokens.get(bearer(exchange));
  if (run === undefined) {
    return json(401, { message: 'Unauthorized' });
  }
  const repository = world.store.records.repositories.find(
    (candidate) => `${candidate.owner}/${candidate.name}` === run.repository,
  );
  if (repository === undefined) {
    return json(404, { message: `repository ${run.repository} is not set` });
  }
  const audience = exchange.url.searchParams.get('audience') ?? `https://github.com/${repository.owner}`;
  const claims = runClaims(repository, run, world.issuer());
  const value = issueToken(world.keys.issuer, claims, audience, world.now());
  return json(200, { count: value.length, value });
}

function discovery(world: World): Answer {
  return json(200, {
    issuer: world.issuer(),
    jwks_uri: `${world.url()}/oidc/jwks`,
    subject_types_supported: ['public', 'pairwise'],
    response_types_supported: ['id_token'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid'],
  });
}

function keySet(world: World): Answer {
  const { n, e } = createPublicKey(world.keys.issuer).export({ format: 'jwk' });
  return json(200, {
    keys: [{ kty: 'RSA', alg: 'RS256', use: 'sig', kid: keyId(world.keys.issuer), n, e }],
  });
}

/** The issuer of workload identities. */
export const OIDC_ROUTES: readonly Route[] = [
  { method: 'GET', path: '/oidc/token', handler: requestToken },
  { method: 'GET', path: '/oidc/.well-known/openid-configuration', handler: discovery },
  { method: 'GET', path: '/oidc/.well-known/jwks', handler: keySet },
  { method: 'GET', path: '/oidc/jwks', handler: keySet },
];
