import { parseAst } from 'rolldown/parseAst';

/** A node of a syntax tree, as ESTree names its parts. */
export type Node = Readonly<Record<string, unknown>> & { readonly type: string };

/** Parses TypeScript source. */
export function parseSource(source: string): Node {
  const program = nodeOf(parseAst(source, { lang: 'ts' }));
  if (program === undefined) {
    throw new Error('The parser gave no program');
  }
  return program;
}

/** The node itself and all below it, in the order of the source. */
export function allNodes(node: Node): readonly Node[] {
  const below = Object.values(node).flatMap((part) => {
    const one = nodeOf(part);
    return one === undefined ? nodesOf(part) : [one];
  });
  return [node, ...below.flatMap(allNodes)];
}

/** What each name of a file stands for; a name that is used twice stands for the last. */
export function bindings(program: Node): ReadonlyMap<string, Node> {
  const found = new Map<string, Node>();
  for (const node of allNodes(program)) {
    const name = nodeOf(node['id'])?.['name'];
    const value = nodeOf(node['init']);
    if (node.type === 'VariableDeclarator' && typeof name === 'string' && value !== undefined) {
      found.set(name, value);
    }
    if (node.type === 'FunctionDeclaration' && typeof name === 'string') {
      found.set(name, node);
    }
  }
  return found;
}

/** The value of a property of an object that is written out, or undefined. */
export function propertyOf(node: Node, name: string): Node | undefined {
  const properties = node.type === 'ObjectExpression' ? nodesOf(node['properties']) : [];
  const found = properties.find((property) => nodeOf(property['key'])?.['name'] === name);
  return nodeOf(found?.['value']);
}

/** Every text that an expression can be as far as the file says it; a part that is only known when it runs is `…`. */
export function texts(node: Node | undefined, known: ReadonlyMap<string, Node>): readonly string[] {
  if (node === undefined) {
    return [];
  }
  if (node.type === 'Literal') {
    return typeof node['value'] === 'string' ? [node['value']] : [];
  }
  if (node.type === 'TemplateLiteral') {
    return templateTexts(node, known);
  }
  if (node.type === 'Identifier') {
    return texts(known.get(String(node['name'])), known);
  }
  if (node.type === 'ConditionalExpression') {
    return [...texts(nodeOf(node['consequent']), known), ...texts(nodeOf(node['alternate']), known)];
  }
  return node.type === 'CallExpression'
    ? returnedTexts(known.get(String(nodeOf(node['callee'])?.['name'])), known)
    : [];
}

function returnedTexts(made: Node | undefined, known: ReadonlyMap<string, Node>): readonly string[] {
  return made?.type === 'FunctionDeclaration'
    ? allNodes(made)
        .filter(({ type }) => type === 'ReturnStatement')
        .flatMap((node) => texts(nodeOf(node['argument']), known))
    : [];
}

function templateTexts(node: Node, known: ReadonlyMap<string, Node>): readonly string[] {
  const holes = nodesOf(node['expressions']).map((hole) => texts(hole, known));
  const quasis = nodesOf(node['quasis']).map((part) => String(Object(part['value']).cooked));
  return quasis.reduce<readonly string[]>(
    (starts, quasi, index) => {
      const filled = index === 0 ? [''] : (holes[index - 1] ?? []);
      const between = filled.length === 0 ? ['…'] : filled;
      return starts.flatMap((start) => between.map((text) => `${start}${text}${quasi}`));
    },
    [''],
  );
}

/** The value as a node, or undefined. */
export function nodeOf(value: unknown): Node | undefined {
  return isNode(value) ? value : undefined;
}

/** The nodes of a list; of anything else none. */
export function nodesOf(value: unknown): readonly Node[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
