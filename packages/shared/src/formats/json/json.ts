import type { ErrorCode } from '../../error-codes.ts';
import { duplicateKey, jsonExtent } from './json-keys.ts';

/** A report of this many bytes or more is refused: nothing is ever cut and then judged. */
export const MAX_REPORT_BYTES = 100_000_000;
/** Deeper nesting than this is no report of any tool. */
export const MAX_JSON_DEPTH = 256;

/** Objects and lists in one report: more would take minutes and more memory than there is. A report of the largest size has about half of them. */
export const MAX_JSON_PARTS = 2_500_000;

export type TextResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly code: ErrorCode; readonly message: string };

export type JsonResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: ErrorCode; readonly message: string };

/** Decodes UTF-8 with or without a byte order mark; refuses other encodings and texts over `MAX_REPORT_BYTES`. Never throws. */
export function decodeText(bytes: Uint8Array): TextResult {
  if (bytes.length >= MAX_REPORT_BYTES) {
    return {
      ok: false,
      code: 'REPORT_TOO_LARGE',
      message: `The report is not below the limit of ${MAX_REPORT_BYTES} bytes`,
    };
  }
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { ok: false, code: 'REPORT_NOT_UTF8', message: 'The report is not UTF-8 text' };
  }
}

/**
 * Reads JSON from a stranger: one value, UTF-8, no key twice in an object (two readers would see two documents), bounded size and
 * depth. Never throws. Source: RFC 8259.
 */
export function parseJson(bytes: Uint8Array): JsonResult {
  const decoded = decodeText(bytes);
  if (!decoded.ok) {
    return decoded;
  }
  if (decoded.text.trim() === '') {
    return { ok: false, code: 'REPORT_EMPTY', message: 'The report is empty' };
  }
  const { depth, parts } = jsonExtent(decoded.text, { depth: MAX_JSON_DEPTH, parts: MAX_JSON_PARTS });
  if (depth > MAX_JSON_DEPTH) {
    return {
      ok: false,
      code: 'REPORT_MALFORMED',
      message: `The report nests deeper than ${MAX_JSON_DEPTH} levels`,
    };
  }
  if (parts > MAX_JSON_PARTS) {
    return {
      ok: false,
      code: 'REPORT_TOO_LARGE',
      message: `The report holds more than ${MAX_JSON_PARTS} objects and lists`,
    };
  }
  let value: unknown;
  try {
    value = JSON.parse(decoded.text);
  } catch {
    return {
      ok: false,
      code: 'REPORT_MALFORMED',
      message: 'The report is not whole JSON: it is cut off or malformed',
    };
  }
  if (duplicateKey(decoded.text, MAX_JSON_DEPTH) !== 'none') {
    return { ok: false, code: 'REPORT_DUPLICATE_KEY', message: 'The report names a key twice in one object' };
  }
  return { ok: true, value };
}
