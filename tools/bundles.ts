import { existsSync, readdirSync } from 'node:fs';
import type { InputOptions, OutputOptions, Plugin } from 'rolldown';
import { bundleRules } from './bundle-rules.ts';
import { chunkName } from './chunk-name.ts';
import { leaveOut } from './left-out.ts';
import { licences } from './licences.ts';
import { sweep } from './sweep.ts';

type Family = InputOptions & { readonly output: OutputOptions };

const FOLDER = 'dist';
const ACTIONS = readdirSync('actions').filter((name) => existsSync(`actions/${name}/src/index.ts`));
/** Modules of the toolkit that only declare: of a package that an action imports, it gets what it calls. */
const ONLY_DECLARE = /\/node_modules\/@actions\/(?:core|exec|http-client|io)\//;

/** Everything that is built to `dist/`: actions and command line as one graph, so that what several need is there once. */
export const BUNDLES: readonly Family[] = [
  family(
    {
      ...Object.fromEntries(ACTIONS.map((name) => [`${name}/index`, `actions/${name}/src/index.ts`])),
      'cli/index': 'packages/cli/src/main.ts',
    },
    'shared',
    [leaveOut(), bundleRules()],
  ),
  // The stand-ins are a program of their own: no action can name one of its files.
  family({ 'testbed/index': 'packages/testbed/src/main.ts' }, 'testbed', []),
];

function family(
  input: Readonly<Record<string, string>>,
  chunks: 'shared' | 'testbed',
  plugins: readonly Plugin[],
): Family {
  return {
    input: { ...input },
    platform: 'node',
    plugins: [...plugins, licences(`${chunks}/licences.txt`), sweep(FOLDER, chunks)],
    resolve: { conditionNames: ['node', 'import', 'default'] },
    treeshake: { moduleSideEffects: [{ test: ONLY_DECLARE, sideEffects: false }] },
    output: {
      dir: FOLDER,
      format: 'esm',
      entryFileNames: '[name].js',
      chunkFileNames: (chunk) => `${chunks}/${chunkName(chunk)}.js`,
      minify: false,
      comments: { legal: false },
    },
  };
}
