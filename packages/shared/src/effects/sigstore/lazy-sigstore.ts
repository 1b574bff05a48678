import type { Sigstore } from '../effects.ts';
import type { SigningWorld } from './sigstore-world.ts';

/** Signing that is loaded when it is first asked for. */
export function lazySigstore(world: SigningWorld): Sigstore {
  const load = async (): Promise<Sigstore> => (await import('./sigstore.ts')).nodeSigstore(world);
  return {
    claims: async (issuer) => await (await load()).claims(issuer),
    sign: async (batch) => await (await load()).sign(batch),
    // Needs nothing of Sigstore: a check of bytes loads no signing library.
    checkMessage: async (path, key, signature) =>
      await (await import('./message-signature.ts')).checkMessage(path, key, signature),
  };
}
