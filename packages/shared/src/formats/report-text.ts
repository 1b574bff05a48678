/** Longest message of a finding or a reason, in UTF-16 code units. */
const MAX_MESSAGE_LENGTH = 500;
const MAX_PATH_LENGTH = 1000;
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

/** A path of a finding, as a person reads it: forward slashes, and without control characters. */
export function projectPath(text: string): string {
  return shorten(
    comparablePath(text.toWellFormed().replaceAll('\\', '/')).replaceAll(UNPRINTABLE, '\ufffd'),
    MAX_PATH_LENGTH,
  );
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
