import type { Sheet } from '../../model/scan-view.ts';
import type { ViewText } from './view-text.ts';

const LINE_FEED = 0x0a;
/**
 * A first line of spaces, because gitleaks 8.30 passes over a file whose first bytes look like a program, a PDF or an archive (a tar is known
 * by bytes 257 to 261), whatever its name is.
 */
const HEAD = new TextEncoder().encode(`${' '.repeat(263)}\n`);
/** A whole sheet stays below 32 KiB: the mark of an ISO image stands behind that, and gitleaks reads so much in one piece. */
const SHEET_TEXT_BYTES = 31_000;
/** More than the longest secret, a private key of 8192 bits in PEM: one that the end of a sheet cuts is whole in the next. */
const OVERLAP_BYTES = 8_000;

/** Endings without which rules of gitleaks do not look at a file; none of them is one that gitleaks passes over. */
const KEPT_ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/\.php$/i, 'php'],
  [/\.(?:tf|hcl)$/i, 'tf'],
  [/\.ya?ml$/i, 'yml'],
  [/nuget\.config$/i, 'nuget.config'],
  [/\.p(?:12|fx)$/i, 'p12'],
];

/** A sheet and its bytes. */
export interface FilledSheet {
  readonly sheet: Sheet;
  readonly bytes: Uint8Array;
}

/** Cuts one text of a file into sheets with neutral names, numbered from `first` on: at least one, the last lines of each again in the next. */
export function sheetsOf(chain: readonly string[], text: ViewText, first: number): readonly FilledSheet[] {
  const sheets: FilledSheet[] = [];
  const ending = KEPT_ENDINGS.find(([pattern]) => pattern.test(chain.at(-1) ?? ''))?.[1] ?? 'txt';
  const { bytes, hasLines } = text;
  let place = { start: 0, line: 1, column: 0 };
  for (;;) {
    const end = endOf(bytes, place.start);
    const content = new Uint8Array(HEAD.length + end - place.start);
    content.set(HEAD);
    content.set(bytes.subarray(place.start, end), HEAD.length);
    const name = `${String(first + sheets.length).padStart(5, '0')}.${ending}`;
    const { line: firstLine, column: firstColumn } = place;
    sheets.push({
      sheet: { name, chain, firstLine, firstColumn, hasLines, size: content.length },
      bytes: content,
    });
    if (end === bytes.length) {
      return sheets;
    }
    place = advance(bytes, place, end);
  }
}

/** At a line end when there is one in the second half of the sheet, else between two characters. */
function endOf(bytes: Uint8Array, start: number): number {
  const limit = start + SHEET_TEXT_BYTES;
  if (limit >= bytes.length) {
    return bytes.length;
  }
  const lineEnd = bytes.lastIndexOf(LINE_FEED, limit - 1);
  return lineEnd >= start + SHEET_TEXT_BYTES / 2 ? lineEnd + 1 : characterStart(bytes, limit);
}

type Place = { readonly start: number; readonly line: number; readonly column: number };

function advance(bytes: Uint8Array, from: Place, end: number): Place {
  const wanted = end - OVERLAP_BYTES;
  const lineEnd = bytes.lastIndexOf(LINE_FEED, wanted - 1);
  const start = lineEnd >= wanted - OVERLAP_BYTES / 2 ? lineEnd + 1 : characterStart(bytes, wanted);
  let { line, column } = from;
  let lineStart = from.start - column;
  for (
    let at = bytes.indexOf(LINE_FEED, from.start);
    at >= 0 && at < start;
    at = bytes.indexOf(LINE_FEED, at + 1)
  ) {
    line += 1;
    lineStart = at + 1;
  }
  column = start - lineStart;
  return { start, line, column };
}

function characterStart(bytes: Uint8Array, at: number): number {
  let start = at;
  while (start > at - 4 && ((bytes[start] ?? 0) & 0xc0) === 0x80) {
    start -= 1;
  }
  return start;
}
