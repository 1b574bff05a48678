import type { ErrorCode } from '../../error-codes.ts';
import { ActionError } from '../../errors.ts';
import { MAX_JSON_DEPTH } from './json.ts';
import { duplicateKey } from './json-keys.ts';

/** What a document is called in errors, and how large it may be. */
export interface DocumentKind {
  readonly code: ErrorCode;
  /** With its article, to start a sentence: `The bundle`. */
  readonly name: string;
  readonly next: string;
  readonly maximumCharacters: number;
}

/**
 * Reads one JSON document that signatures or trust depend on: bounded size and depth, no key twice in an object, since two readers
 * would see two documents. Raises the code of its kind.
 */
export function parseStrictJson(text: string, kind: DocumentKind): unknown {
  if (text.length > kind.maximumCharacters) {
    throw broken(kind, `is longer than ${kind.maximumCharacters} characters`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw broken(kind, 'is not whole JSON');
  }
  switch (duplicateKey(text, MAX_JSON_DEPTH)) {
    case 'none':
      return value;
    case 'duplicate':
      throw broken(kind, 'names a key twice in one object');
    case 'too-deep':
      throw broken(kind, `nests deeper than ${MAX_JSON_DEPTH} levels`);
  }
}

/** The error for a document that does not have its form; `what` completes the sentence that the name starts. */
export function broken({ code, name, next }: DocumentKind, what: string): ActionError {
  return new ActionError(code, `${name} ${what}`, next);
}
