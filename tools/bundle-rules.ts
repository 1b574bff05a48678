import type { Plugin } from 'rolldown';

/** A built chunk: which modules it holds and which chunks it names. */
export interface Chunk {
  readonly fileName: string;
  readonly isEntry: boolean;
  readonly moduleIds: readonly string[];
  readonly imports: readonly string[];
  readonly dynamicImports: readonly string[];
}

const COMMAND_LINE = 'cli/index.js';
const GATE = 'gate/index.js';
/** What only a person's machine runs: no action may reach it, not even later. */
const NOT_FOR_ACTIONS = /\/packages\/(?:testbed|cli)\//;
/** Clients that are large: they are loaded when they are first asked for, never at the start. */
const NOT_AT_START =
  /\/node_modules\/(?:undici|@azure|@octokit|@actions\/(?:artifact|http-client)|@sigstore\/sign|ajv)\//;
/** What signs and verifies is none of gate's business. */
const NOT_AT_START_OF_GATE = /\/node_modules\/(?:sigstore|@sigstore)\//;

/** What is wrong with a family of bundles, one sentence each; none is what a build needs. */
export function bundleProblems(chunks: readonly Chunk[]): readonly string[] {
  const entries = chunks.filter(({ isEntry }) => isEntry);
  const actions = entries.filter(({ fileName }) => fileName !== COMMAND_LINE);
  const names = new Set(entries.map(({ fileName }) => fileName));
  return [
    ...chunks.flatMap(({ fileName, imports, dynamicImports }) =>
      [...imports, ...dynamicImports]
        .filter((name) => names.has(name))
        .map((name) => `${fileName} would run ${name}: an entry is imported by nobody`),
    ),
    ...actions.flatMap(({ fileName }) => [
      ...held(chunks, fileName, 'ever', NOT_FOR_ACTIONS).map((id) => `${fileName} can reach ${id}`),
      ...held(chunks, fileName, 'start', NOT_AT_START).map((id) => `${fileName} loads ${id} at its start`),
    ]),
    ...held(chunks, GATE, 'start', NOT_AT_START_OF_GATE).map((id) => `${GATE} loads ${id} at its start`),
  ];
}

/** The chunks that an entry loads at its `start`, or can `ever` load; the entry is one of them. */
export function reachable(chunks: readonly Chunk[], entry: string, when: 'start' | 'ever'): readonly Chunk[] {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const found = new Map<string, Chunk>();
  const open = [entry];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const chunk = byName.get(name);
    if (chunk !== undefined && !found.has(name)) {
      found.set(name, chunk);
      open.push(...chunk.imports, ...(when === 'ever' ? chunk.dynamicImports : []));
    }
  }
  return [...found.values()];
}

function held(
  chunks: readonly Chunk[],
  entry: string,
  when: 'start' | 'ever',
  pattern: RegExp,
): readonly string[] {
  return reachable(chunks, entry, when).flatMap(({ moduleIds }) =>
    moduleIds.filter((id) => pattern.test(id)),
  );
}

/** A rolldown plugin that ends a build whose bundles break the rules. */
export function bundleRules(): Plugin {
  return {
    name: 'bundle-rules',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
      const problems = bundleProblems(chunks);
      if (problems.length > 0) {
        throw new Error(problems.join('\n'));
      }
    },
  };
}
