import * as v from 'valibot';
import { broken, type DocumentKind, parseStrictJson } from '../json/strict-document.ts';

const MAX_CHARACTERS = 64 * 1024 * 1024;

/**
 * Reads a document that one job of a run hands to the next: one JSON value in UTF-8 in which no two readers see two, of this form. `name` starts a
 * sentence, such as `The plan of the run`. Raises EVIDENCE_UNREADABLE.
 */
export function parseHandedOver<const Schema extends v.GenericSchema>(
  schema: Schema,
  content: string | Uint8Array,
  name: string,
): v.InferOutput<Schema> {
  const kind: DocumentKind = {
    code: 'EVIDENCE_UNREADABLE',
    name,
    next: 'Run the workflow again from its start',
    maximumCharacters: MAX_CHARACTERS,
  };
  const parsed = v.safeParse(schema, parseStrictJson(textOf(content, kind), kind));
  if (!parsed.success) {
    throw broken(kind, 'does not have its form');
  }
  return parsed.output;
}

function textOf(content: string | Uint8Array, kind: DocumentKind): string {
  if (typeof content === 'string') {
    return content;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    throw broken(kind, 'is not UTF-8');
  }
}
