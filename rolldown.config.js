import { existsSync, readdirSync } from 'node:fs';
import { licences } from './tools/licences.js';

const actions = readdirSync('actions').filter((name) => existsSync(`actions/${name}/src/index.ts`));

/** One build a family, each with chunks of its own: nothing that an action loads can reach the command line or the stand-ins. */
function build(input, chunks) {
  return {
    input,
    platform: 'node',
    plugins: [licences(`${chunks}/licences.txt`)],
    resolve: { conditionNames: ['node', 'import', 'default'] },
    output: {
      dir: 'dist',
      format: 'esm',
      entryFileNames: '[name].js',
      chunkFileNames: `${chunks}/[name].js`,
      minify: false,
      comments: { legal: false },
    },
  };
}

export default [
  build(
    Object.fromEntries(actions.map((name) => [`${name}/index`, `actions/${name}/src/index.ts`])),
    'shared',
  ),
  build({ 'cli/index': 'packages/cli/src/main.ts' }, 'cli'),
  build({ 'testbed/index': 'packages/testbed/src/main.ts' }, 'testbed'),
];
