import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
} from 'yaml';

/** Where something stands in the file; both count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface Problem extends Position {
  readonly message: string;
}

/** A YAML file as plain data, with the place of every value. */
export interface PolicyDocument {
  readonly value: unknown;
  readonly positionOf: (path: readonly (string | number)[]) => Position;
}

const MAX_POLICY_BYTES = 256 * 1024;
const MAX_DEPTH = 20;
const RESERVED_KEYS = new Set(['__proto__', 'prototype', 'constructor']);
const EMPTY = 'the file is empty; `extends: starter` is the shortest policy';
const START: Position = { line: 1, column: 1 };

/**
 * Reads a policy file's bytes as YAML 1.2 (core schema). Anchors with aliases, duplicate keys, tags, several documents, a file that is
 * not UTF-8, too large or too deep are problems. Gives the document, or every problem that the reader named.
 */
export function readPolicyDocument(bytes: Uint8Array): PolicyDocument | readonly Problem[] {
  if (bytes.length > MAX_POLICY_BYTES) {
    return [{ ...START, message: `the file is larger than ${MAX_POLICY_BYTES} bytes` }];
  }
  const text = decode(bytes);
  if (text === null) {
    return [{ ...START, message: 'the file is not UTF-8' }];
  }
  if (isTooDeep(text)) {
    return [{ ...START, message: `the file nests deeper than ${MAX_DEPTH} levels` }];
  }
  return parse(text);
}

function parse(text: string): PolicyDocument | readonly Problem[] {
  const counter = new LineCounter();
  try {
    const document = parseDocument(text, {
      version: '1.2',
      schema: 'core',
      uniqueKeys: true,
      lineCounter: counter,
      prettyErrors: false,
      // A warning of the reader would print the file's own words as they are.
      logLevel: 'error',
    });
    const complaints = [...document.errors, ...document.warnings];
    if (complaints.length > 0) {
      return complaints.map((complaint) => ({
        ...place(counter, complaint.pos[0]),
        message: complaintWords(complaint.code),
      }));
    }
    if (!isMap(document.contents)) {
      const isEmpty = document.contents === null;
      return [{ ...START, message: isEmpty ? EMPTY : 'the file must be a map of keys' }];
    }
    const reserved = reservedKeys(document, counter);
    if (reserved.length > 0) {
      return reserved;
    }
    const value: unknown = document.toJS({ maxAliasCount: 0 });
    return { value, positionOf: (path) => positionOf(document, counter, path) };
  } catch {
    // The reader gives up on aliases and on input that it cannot hold; which of them does not matter to the person.
    return [{ ...START, message: 'the file uses aliases or cannot be read as YAML' }];
  }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Keys that every object already has: a validator drops them in silence, and what they hold would then not be judged. */
function reservedKeys(document: Document, counter: LineCounter): readonly Problem[] {
  const found: Problem[] = [];
  visit(document, {
    Pair: (_key, { key }) => {
      if (isScalar(key) && RESERVED_KEYS.has(String(key.value))) {
        found.push({ ...place(counter, key.range?.[0] ?? 0), message: 'the key is reserved' });
      }
    },
  });
  return found;
}

/** A cheap bound before the parser recurses: brackets and indentation that no policy needs. */
function isTooDeep(text: string): boolean {
  const brackets = text.match(/[[{]/g)?.length ?? 0;
  const widest = text.match(/^[ \t-]{100,}/m);
  return brackets > 2000 || widest !== null;
}

/** What the reader of YAML complains of, by its code; its own message could hold words of the file. */
export function complaintWords(code: string): string {
  return code === 'DUPLICATE_KEY'
    ? 'the key stands twice in its map'
    : `YAML: ${code.toLowerCase().replaceAll('_', ' ')}`;
}

/** The value's own place; a key that is there without a node of its own gives the key, an absent one its nearest parent. */
function positionOf(document: Document, counter: LineCounter, path: readonly (string | number)[]): Position {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    const pair = isMap(parent)
      ? parent.items.find((item) => isScalar(item.key) && item.key.value === key)
      : undefined;
    if (pair !== undefined && isScalar(pair.key) && pair.key.range != null) {
      return place(counter, pair.key.range[0]);
    }
    const item = isCollection(parent) ? parent.get(key, true) : undefined;
    if (isNode(item) && item.range != null) {
      return place(counter, item.range[0]);
    }
  }
  return START;
}

function place(counter: LineCounter, offset: number): Position {
  const { line, col } = counter.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}
