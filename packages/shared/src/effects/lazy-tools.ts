import { join } from 'node:path';
import type { Tools } from './effects.ts';
import { suiteRoot } from './suite-root.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Tools that are provisioned from the suite's locks when the first one is asked for; an action without tools loads nothing of this. */
export function lazyTools(environment: Environment, temporary: string): Tools {
  let starting: Promise<Tools> | null = null;
  const start = (): Promise<Tools> => {
    starting ??= startTools(environment, temporary);
    return starting;
  };
  return {
    probe: async () => await (await start()).probe(),
    run: async (request) => await (await start()).run(request),
  };
}

async function startTools(environment: Environment, temporary: string): Promise<Tools> {
  const [{ nodeTools }, { provisionTools }, { TOOL_CATALOGUE }, { defaultStoreRoot }] = await Promise.all([
    import('./node-tools.ts'),
    import('./provision-tools.ts'),
    import('./tool-catalogue.ts'),
    import('./store-folder.ts'),
  ]);
  const root = await suiteRoot();
  const storeRoot = defaultStoreRoot(process.getuid?.(), environment);
  const locksFolder = join(root, 'locks');
  const tools = TOOL_CATALOGUE.map(({ id }) => id);
  const store = await provisionTools({ tools, locksFolder, storeRoot, environment });
  return await nodeTools({
    storeFolder: store.folder,
    locksFolder,
    assetsFolder: join(root, 'packages/shared/assets'),
    testEnvironments: join(storeRoot, 'environments'),
    temporary,
    unconfined: unconfinedName(environment),
    environment,
  });
}

/** A job on a hosted runner is a machine of its own, thrown away afterwards; it counts as one only when this process holds no token and can ask for none. */
export function unconfinedName(environment: Environment): 'hosted-job' | 'none' {
  const isHosted =
    environment['GITHUB_ACTIONS'] === 'true' && environment['RUNNER_ENVIRONMENT'] === 'github-hosted';
  const tokens = ['GITHUB_TOKEN', 'GH_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
  return isHosted && tokens.every((name) => (environment[name] ?? '') === '') ? 'hosted-job' : 'none';
}
