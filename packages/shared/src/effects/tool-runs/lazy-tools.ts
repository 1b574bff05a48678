import { join } from 'node:path';
import type { Tools, ToolsReady } from '../effects.ts';
import { suiteRoot } from '../suite-root.ts';
import type { StoredTools } from './node-tools.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Tools that are provisioned from the suite's locks when the first one is asked for; an action without tools loads nothing of this. */
export function lazyTools(environment: Environment, temporary: string): Tools {
  let starting: Promise<StartedTools> | null = null;
  const start = (): Promise<StartedTools> => {
    starting ??= startTools(environment, temporary);
    return starting;
  };
  return {
    prepare: async (ids) => {
      const { tools, ready } = await start();
      tools.warmUp(ids);
      return ready;
    },
    probe: async () => await (await start()).tools.probe(),
    run: async (request) => await (await start()).tools.run(request),
  };
}

interface StartedTools {
  readonly tools: StoredTools;
  readonly ready: ToolsReady;
}

async function startTools(environment: Environment, temporary: string): Promise<StartedTools> {
  const startedAt = performance.now();
  const [{ nodeTools }, { provisionTools }, { TOOL_CATALOGUE }, { defaultStoreRoot }] = await Promise.all([
    import('./node-tools.ts'),
    import('../provisioning/provision-tools.ts'),
    import('../provisioning/tool-catalogue.ts'),
    import('../provisioning/store-folder.ts'),
  ]);
  const root = await suiteRoot();
  const storeRoot = defaultStoreRoot(process.getuid?.(), environment);
  const locksFolder = join(root, 'locks');
  const { store, start } = await provisionTools({
    tools: TOOL_CATALOGUE.map(({ id }) => id),
    locksFolder,
    storeRoot,
    environment,
  });
  const ready = { start, milliseconds: performance.now() - startedAt };
  const tools = nodeTools({
    store,
    locksFolder,
    assetsFolder: join(root, 'packages/shared/assets'),
    testEnvironments: join(storeRoot, 'environments'),
    temporary,
    unconfined: unconfinedName(environment),
    environment,
  });
  return { tools, ready };
}

/** A job on a hosted runner is a machine of its own, thrown away afterwards; it counts as one only when this process holds no token and can ask for none. */
export function unconfinedName(environment: Environment): 'hosted-job' | 'none' {
  const isHosted =
    environment['GITHUB_ACTIONS'] === 'true' && environment['RUNNER_ENVIRONMENT'] === 'github-hosted';
  const tokens = ['GITHUB_TOKEN', 'GH_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
  return isHosted && tokens.every((name) => (environment[name] ?? '') === '') ? 'hosted-job' : 'none';
}
