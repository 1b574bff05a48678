import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ERROR_CODES } from '../packages/shared/src/error-codes.ts';
import {
  allNodes,
  bindings,
  type Node,
  nodeOf,
  nodesOf,
  parseSource,
  propertyOf,
  texts,
} from './source-nodes.ts';

const OUT = 'packages/cli/src/next-steps.generated.ts';
const SOURCES = '{packages,actions}/*/src/**/*.ts';
const NOT_RAISED = /\.test\.ts$|\.generated\.ts$|\/testing\/|^packages\/testbed\//;

/** Gives a next step to what a reader of documents refused without one (formats/reports/tool-output.ts). */
const PASSED_ON = 'failed';

/** Codes whose steps at the places where they are raised are each of one command: what holds for all of them. */
const GENERAL: NextSteps = { USAGE: ['See `interlock COMMAND --help`, or `interlock --help`'] };

/** Next steps by code, as they stand where the code is raised; what is filled in there is `…`. */
export type NextSteps = Readonly<Record<string, readonly string[]>>;

/** Writes the next steps of every error code for `interlock explain`, and gives them. */
export function writeNextSteps(root: string): NextSteps {
  const head = '// Written by tools/next-steps.ts from where the codes are raised.';
  const found = nextSteps(readSources(root), Object.keys(ERROR_CODES));
  const steps = JSON.stringify(found, null, 2);
  writeFileSync(
    join(root, OUT),
    `${head}\nexport const NEXT_STEPS: Readonly<Record<string, readonly string[]>> = ${steps};\n`,
  );
  return found;
}

function readSources(root: string): readonly string[] {
  return globSync(SOURCES, { cwd: root })
    .filter((path) => !NOT_RAISED.test(path))
    .toSorted()
    .map((path) => readFileSync(join(root, path), 'utf8'));
}

/**
 * Collects the texts that stand as next step beside a code: third argument of an error, or `next` of a reason. Where a code is given to a
 * function that adds the step itself, the steps of that function count; where it stands in a table, those of its file.
 */
export function nextSteps(sources: readonly string[], codes: readonly string[]): NextSteps {
  const files = sources.map((source) => {
    const program = parseSource(source);
    return { nodes: allNodes(program), known: bindings(program) };
  });
  const functions = new Map<string, readonly string[]>();
  for (const { nodes, known } of files) {
    for (const node of nodes.filter(({ type }) => type === 'FunctionDeclaration')) {
      const name = nodeOf(node['id'])?.['name'];
      const added = openSteps(allNodes(node), known);
      if (typeof name === 'string' && added.length > 0) {
        functions.set(name, added);
      }
    }
  }
  const found = new Map<string, Set<string>>(codes.map((code) => [code, new Set()]));
  const loose = new Map<string, readonly string[]>();
  for (const { nodes, known } of files) {
    const added = openSteps(nodes, known);
    for (const node of nodes) {
      for (const { code, steps } of stepsAt(node, known, functions)) {
        steps.forEach((step) => found.get(code)?.add(step));
      }
      const word = node['value'];
      if (node.type === 'Literal' && typeof word === 'string' && found.has(word) && added.length > 0) {
        loose.set(word, [...(loose.get(word) ?? []), ...added]);
      }
    }
  }
  return Object.fromEntries(
    [...found].map(([code, own]) => {
      const general = GENERAL[code];
      if (general !== undefined) {
        return [code, general];
      }
      const others = loose.get(code) ?? functions.get(PASSED_ON) ?? [];
      return [code, own.size > 0 ? [...own] : [...new Set(others)]];
    }),
  );
}

/** What one call or object says about the codes that it names itself: one, or one of two. */
function stepsAt(
  node: Node,
  known: ReadonlyMap<string, Node>,
  functions: ReadonlyMap<string, readonly string[]>,
): readonly { readonly code: string; readonly steps: readonly string[] }[] {
  const parts = nodesOf(node['arguments']);
  const at = parts.findIndex((part) => codesIn(part).length > 0);
  const codes = codesIn(at < 0 ? propertyOf(node, 'code') : parts[at]);
  if (codes.length === 0) {
    return [];
  }
  const own = texts(at < 0 ? propertyOf(node, 'next') : parts[at + 2], known);
  // A function of the tools may take more before the step, which is then its last argument.
  const last = node.type === 'CallExpression' && parts.length > at + 3 ? texts(parts.at(-1), known) : [];
  const callee = nodeOf(node['callee'])?.['name'];
  const steps = [own, last, functions.get(String(callee)) ?? []].find(({ length }) => length > 0) ?? [];
  return codes.map((code) => ({ code, steps }));
}

/** Steps beside a code that is not written there but comes from elsewhere. */
function openSteps(nodes: readonly Node[], known: ReadonlyMap<string, Node>): readonly string[] {
  return nodes.flatMap((node) => {
    const isError = node.type === 'NewExpression' && nodeOf(node['callee'])?.['name'] === 'ActionError';
    const [first, , third] = isError ? nodesOf(node['arguments']) : [];
    const code = isError ? first : propertyOf(node, 'code');
    const isOpen = code !== undefined && codesIn(code).length === 0;
    return isOpen ? texts(isError ? third : propertyOf(node, 'next'), known) : [];
  });
}

function codesIn(node: Node | undefined): readonly string[] {
  if (node?.type === 'ConditionalExpression') {
    return [...codesIn(nodeOf(node['consequent'])), ...codesIn(nodeOf(node['alternate']))];
  }
  const value = node?.type === 'Literal' ? node['value'] : null;
  return typeof value === 'string' && Object.hasOwn(ERROR_CODES, value) ? [value] : [];
}
