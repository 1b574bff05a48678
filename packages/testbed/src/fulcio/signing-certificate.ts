import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import * as v from 'valibot';
import { type Answer, type Exchange, json, readJson } from '../http/exchange.ts';
import type { Route } from '../http/router.ts';
import { verifyToken } from '../oidc/token.ts';
import type { World } from '../world.ts';
import { toPem } from '../x509/certificate.ts';
import { certificateIdentity } from './identity-extensions.ts';
import { issueLeaf } from './leaf.ts';

const AUDIENCE = 'sigstore';
const INVALID_ARGUMENT = 3;

const CertificateRequest = v.object({
  credentials: v.object({ oidcIdentityToken: v.string() }),
  publicKeyRequest: v.object({
    publicKey: v.object({ algorithm: v.optional(v.string()), content: v.string() }),
    proofOfPossession: v.pipe(v.string(), v.base64()),
  }),
});

function refuse(message: string): Answer {
  return json(400, { code: INVALID_ARGUMENT, message, details: [] });
}

function parseKey(pem: string): KeyObject | null {
  try {
    const key = createPublicKey(pem);
    return key.asymmetricKeyDetails?.namedCurve === 'prime256v1' ? key : null;
  } catch {
    return null;
  }
}

/**
 * Issues a certificate for a token of our own issuer: signature, issuer, audience and expiry are verified, and
 * the proof that the caller holds the key, a signature over the token's `sub`. Refusals are 400, as Fulcio's are.
 */
async function createCertificate(world: World, exchange: Exchange): Promise<Answer> {
  const request = v.safeParse(CertificateRequest, await readJson(exchange));
  if (!request.success) {
    return refuse('There was an error processing the request: a token, a public key and a proof are needed');
  }
  const { credentials, publicKeyRequest } = request.output;
  const expected = { key: world.keys.issuer, issuer: world.issuer(), audience: AUDIENCE };
  const token = verifyToken(credentials.oidcIdentityToken, expected, world.now());
  if ('refused' in token) {
    return refuse(`There was an error processing the credentials for this request: ${token.refused}`);
  }
  const identity = certificateIdentity(token.claims);
  if ('missing' in identity) {
    return refuse(`There was an error processing the credentials for this request: no ${identity.missing}`);
  }
  const key = parseKey(publicKeyRequest.publicKey.content);
  if (key === null) {
    return refuse('The public key supplied in the request could not be parsed');
  }
  const proof = Buffer.from(publicKeyRequest.proofOfPossession, 'base64');
  if (!verify('sha256', Buffer.from(String(token.claims['sub']), 'utf8'), key, proof)) {
    return refuse('The signature supplied in the request could not be verified');
  }
  const leaf = issueLeaf(world.keys, key, identity, world.now());
  world.counts.certificates += 1;
  const { intermediateCertificate, rootCertificate } = world.keys;
  const certificates = [leaf, intermediateCertificate, rootCertificate].map(toPem);
  return json(200, { signedCertificateEmbeddedSct: { chain: { certificates } } });
}

function trustBundle(world: World): Answer {
  const { intermediateCertificate, rootCertificate } = world.keys;
  return json(200, {
    chains: [{ certificates: [intermediateCertificate, rootCertificate].map(toPem) }],
  });
}

function configuration(world: World): Answer {
  const issuer = {
    issuerUrl: world.issuer(),
    audience: AUDIENCE,
    challengeClaim: 'sub',
    spiffeTrustDomain: '',
    issuerType: 'ci-provider',
    subjectDomain: '',
  };
  return json(200, { issuers: [issuer] });
}

/** Fulcio v2. */
export const FULCIO_ROUTES: readonly Route[] = [
  { method: 'POST', path: '/fulcio/api/v2/signingCert', handler: createCertificate },
  { method: 'GET', path: '/fulcio/api/v2/trustBundle', handler: trustBundle },
  { method: 'GET', path: '/fulcio/api/v2/configuration', handler: configuration },
];
