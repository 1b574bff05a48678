import { sha256Of } from '../json/canonical-json.ts';

/** Longest message of a finding or a reason, in UTF-16 code units. */
const MAX_MESSAGE_LENGTH = 500;
const MAX_PATH_LENGTH = 1000;
const MARK_HEX_DIGITS = 16;
/** What `projectPath` puts behind a path that cannot be shown as it is. */
const MARKED = /#[0-9a-f]{16}$/;
/** Control characters, line and paragraph separators, and the marks that reverse the direction of text. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu;

/** A stranger's text on one line, without control characters, at most `MAX_MESSAGE_LENGTH` long; escaping for a page comes later. */
export function plainMessage(text: string): string {
  return shorten(text.toWellFormed().replaceAll(UNPRINTABLE, ' ').trim(), MAX_MESSAGE_LENGTH);
}

/**
 * A path for exact comparison, in the report's own words: only a leading `./` and doubled slashes are taken out. An absolute path stays
 * absolute, and a backslash stays one, because it is a letter of a file name wherever the gate runs.
 */
export function comparablePath(text: string): string {
  return text.replaceAll(/\/{2,}/g, '/').replace(/^(?:\.\/)+/, '');
}

/**
 * A path of a finding, as a person reads it: one line without control characters. Waivers and fingerprints go by it, so two files never have
 * the same one: a backslash stays the letter that it is, and a path that had to be changed or cut ends in `#` and 16 digits of a SHA-256.
 */
export function projectPath(text: string): string {
  const path = comparablePath(text);
  const shown = shorten(path.toWellFormed().replaceAll(UNPRINTABLE, '\ufffd'), MAX_PATH_LENGTH);
  if (shown === path && !MARKED.test(path)) {
    return path;
  }
  // As JSON, since UTF-8 has one and the same stand-in for every half of a surrogate pair.
  return `${shown}#${sha256Of(JSON.stringify(path)).slice(0, MARK_HEX_DIGITS)}`;
}

/** A line number that counts from 1, or null for everything else. */
export function lineNumber(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : null;
}

/** The first few of many names, for a message. */
export function nameSome(names: readonly string[]): string {
  const shown = names
    .slice(0, 5)
    .map((name) => `\`${shorten(name, 80)}\``)
    .join(', ');
  return names.length > 5 ? `${shown} and ${names.length - 5} more` : shown;
}

function shorten(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1).toWellFormed()}…` : text;
}
