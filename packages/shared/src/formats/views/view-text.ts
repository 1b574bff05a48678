/** For each byte whether it is a printable character of ASCII or a tab: a table, because every byte of a binary is looked up. */
const PRINTABLE = Uint8Array.from({ length: 256 }, (_, byte) =>
  (byte >= 0x20 && byte <= 0x7e) || byte === 0x09 ? 1 : 0,
);
const MIN_RUN_CHARACTERS = 6;
/** Zero bytes behind each character of ASCII, UTF-16 and UTF-32. */
const WIDTHS = [0, 1, 3];
const LINE_FEED = 0x0a;
/** Part of all 16-bit units that has to have an empty half before bytes without a mark count as UTF-16. */
const WIDE_SHARE = 0.4;
const CONTROL = /(?![\t\n\v\f\r])\p{Cc}/u;

/** Text of a file as UTF-8. `hasLines` says whether its lines are those of the file. */
export interface ViewText {
  readonly bytes: Uint8Array;
  readonly hasLines: boolean;
}

/**
 * The text of any bytes, at least one piece. UTF-8 without a zero byte stays as it is. UTF-16 (by its mark, or by zero bytes in the same half of
 * most units; whole units, no control characters) is decoded, with the printable runs of every other form after it, because foreign bytes can
 * be valid UTF-16. Everything else becomes its printable runs of at least six characters, one a line, in widths of 8, 16 and 32 bits, in
 * either byte order and at any offset, as `strings` of GNU binutils shows them.
 */
export function viewTexts(content: Uint8Array): readonly ViewText[] {
  const order = wideOrder(content);
  if (order === null && !content.includes(0) && isUtf8(content)) {
    return [{ bytes: content, hasLines: true }];
  }
  const text = order === null ? null : decodeWide(content, order);
  if (text === null) {
    return [{ bytes: printableRuns(content, null), hasLines: false }];
  }
  const others = printableRuns(content, order === 'utf-16le' ? 0 : 1);
  const decoded = { bytes: new TextEncoder().encode(text), hasLines: true };
  return others.length === 0 ? [decoded] : [decoded, { bytes: others, hasLines: false }];
}

/** Says whether a text scanner that takes bytes as they are would miss what is written here. */
export function isHiddenText(content: Uint8Array): boolean {
  return content.includes(0) || wideOrder(content) !== null;
}

function wideOrder(content: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = content;
  if (first === 0xff && second === 0xfe) {
    return 'utf-16le';
  }
  if (first === 0xfe && second === 0xff) {
    return 'utf-16be';
  }
  let even = 0;
  let odd = 0;
  for (let at = 0; at < content.length; at += 1) {
    if (content[at] === 0) {
      even += 1 - (at % 2);
      odd += at % 2;
    }
  }
  if (content.length === 0 || Math.max(even, odd) < (content.length / 2) * WIDE_SHARE) {
    return null;
  }
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function decodeWide(content: Uint8Array, order: 'utf-16le' | 'utf-16be'): string | null {
  try {
    const text = new TextDecoder(order, { fatal: true }).decode(content);
    return CONTROL.test(text) ? null : text;
  } catch {
    return null;
  }
}

function isUtf8(content: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(content);
    return true;
  } catch {
    return false;
  }
}

/**
 * Runs of printable characters, each followed by so many zero bytes (none for ASCII, one for UTF-16, three for UTF-32 in either order), but for
 * UTF-16 runs that begin at an even (0) or odd (1) place when these are `decoded` already.
 */
function printableRuns(content: Uint8Array, decoded: 0 | 1 | null): Uint8Array {
  // Runs of one width do not share characters with those of another, and each takes one byte more than its characters.
  const output = new Uint8Array(content.length * 2 + WIDTHS.length);
  let length = 0;
  for (const zeros of WIDTHS) {
    for (let at = nextStart(content, 0, zeros); at < content.length; at = nextStart(content, at, zeros)) {
      const start = length;
      const isDecoded = zeros === 1 && at % 2 === decoded;
      let next = isDecoded ? content.length : at;
      while (next < content.length && isPrintable(content[next])) {
        output[length] = content[next] ?? 0;
        length += 1;
        const isFollowed = hasZeros(content, next + 1, zeros);
        next += zeros + 1;
        if (!isFollowed) {
          break;
        }
      }
      if (length - start < MIN_RUN_CHARACTERS) {
        length = start;
        at += 1;
      } else {
        output[length] = LINE_FEED;
        length += 1;
        at = next - zeros;
      }
    }
  }
  return output.slice(0, length);
}

/** The next place where a run can begin: a printable character, with a zero byte behind it when its width asks for one. */
function nextStart(content: Uint8Array, from: number, zeros: number): number {
  for (let at = from; at < content.length; at += 1) {
    if (zeros > 0) {
      const zero = content.indexOf(0, at + 1);
      at = zero < 0 ? content.length : zero - 1;
    }
    if (PRINTABLE[content[at] ?? 0] === 1) {
      return at;
    }
  }
  return content.length;
}

function hasZeros(content: Uint8Array, from: number, count: number): boolean {
  for (let offset = 0; offset < count; offset += 1) {
    if (content[from + offset] !== 0) {
      return false;
    }
  }
  return true;
}

function isPrintable(byte: number | undefined): boolean {
  return byte !== undefined && PRINTABLE[byte] === 1;
}
