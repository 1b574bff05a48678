import type { Sigstore } from './effects.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Signing that is loaded when it is first asked for. */
export function lazySigstore(environment: Environment): Sigstore {
  const load = async (): Promise<Sigstore> => (await import('./sigstore.ts')).nodeSigstore(environment);
  return {
    claims: async (issuer) => await (await load()).claims(issuer),
    sign: async (batch) => await (await load()).sign(batch),
  };
}
