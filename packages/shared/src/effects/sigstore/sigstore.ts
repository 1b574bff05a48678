import type { Sigstore } from '../effects.ts';
import { checkMessage } from './message-signature.ts';
import { requestToken } from './oidc.ts';
import { signBatch } from './sigstore-batch.ts';
import { requirePlainEnvironment } from './sigstore-environment.ts';
import { patience } from './sigstore-retry.ts';
import type { SigningWorld } from './sigstore-world.ts';

/** Tokens are asked for by one job at a time, and without one nothing can start. */
const CLAIMS_BUDGET_MILLISECONDS = 10_000;

/** Signing against the services that the policy names, with the official clients. */
export function nodeSigstore(world: SigningWorld): Sigstore {
  return {
    claims: async (issuer) => {
      requirePlainEnvironment(world.environment);
      const patient = patience(world, CLAIMS_BUDGET_MILLISECONDS);
      try {
        return (await patient.attempt(issuer, async () => await requestToken(world, issuer))).claims;
      } finally {
        patient.end();
      }
    },
    sign: async (batch) => await signBatch(world, batch),
    checkMessage,
  };
}
