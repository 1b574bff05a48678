import type { Builds } from './builds-port.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Builds and installations that are loaded when the first one is asked for. */
export function lazyBuilds(environment: Environment, temporary: string): Builds {
  const load = async (): Promise<Builds> => {
    const { nodeBuilds } = await import('./builds-node.ts');
    return await nodeBuilds(environment, temporary);
  };
  return {
    run: async (request) => await (await load()).run(request),
    install: async (request) => await (await load()).install(request),
  };
}
