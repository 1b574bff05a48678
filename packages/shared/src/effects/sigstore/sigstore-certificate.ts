import { type KeyObject, sign } from 'node:crypto';
import { FulcioSigner } from '@sigstore/sign';
import { ActionError } from '../../errors.ts';
import type { SigningEndpoints } from '../effects.ts';
import { requestToken } from './oidc.ts';
import type { Patience } from './sigstore-retry.ts';
import type { SigningWorld } from './sigstore-world.ts';

const REQUEST_TIMEOUT_MILLISECONDS = 30_000;

export interface KeyPair {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

/**
 * Gets one certificate for a key with a verified token. `FulcioSigner` asks for a certificate whenever it signs, so it signs once, and
 * nothing: what this batch signs, it signs with the key itself. Raises TOKEN_REFUSED, SIGSTORE_UNREACHABLE, SIGSTORE_REFUSED.
 */
export async function requestCertificate(
  world: SigningWorld,
  endpoints: SigningEndpoints,
  key: KeyPair,
  patient: Patience,
): Promise<string> {
  const { token } = await patient.attempt(
    endpoints.issuer,
    async () => await requestToken(world, endpoints.issuer),
  );
  const publicKey = String(key.publicKey.export({ type: 'spki', format: 'pem' }));
  const signer = new FulcioSigner({
    fulcioBaseURL: endpoints.fulcio,
    identityProvider: { getToken: async () => token },
    keyHolder: {
      sign: async (data) => ({
        signature: data.length === 0 ? Buffer.alloc(0) : sign('sha256', data, key.privateKey),
        key: { $case: 'publicKey', publicKey },
      }),
    },
    timeout: REQUEST_TIMEOUT_MILLISECONDS,
    retry: false,
  });
  const signature = await patient.attempt(endpoints.fulcio, async () => await signer.sign(Buffer.alloc(0)));
  if (signature.key.$case !== 'x509Certificate') {
    throw new ActionError(
      'SIGSTORE_REFUSED',
      'The certificate authority gave no certificate',
      'Check `signing.fulcio` in the policy',
    );
  }
  return signature.key.certificate;
}
