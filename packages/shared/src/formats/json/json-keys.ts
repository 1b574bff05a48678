const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const SPACE_LIKE = new Set([0x20, 0x09, 0x0a, 0x0d]);

/** How deep a text nests, and how many objects and lists it holds. */
interface Extent {
  readonly depth: number;
  readonly parts: number;
}

/**
 * Measures a text before it is parsed, up to the first of two limits: a hundred million brackets would take gigabytes. Of a text
 * that is not JSON the answer is worth nothing, and JSON.parse refuses that one.
 */
export function jsonExtent(text: string, limit: Extent): Extent {
  let depth = 0;
  let parts = 0;
  let deepest = 0;
  for (let at = 0; at < text.length && deepest <= limit.depth && parts <= limit.parts; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === OPEN_OBJECT || unit === OPEN_ARRAY) {
      depth += 1;
      parts += 1;
      deepest = Math.max(deepest, depth);
    } else if (unit === CLOSE_OBJECT || unit === CLOSE_ARRAY) {
      depth -= 1;
    } else if (unit === QUOTE) {
      at = endOfString(text, at) - 1;
    }
  }
  return { depth: deepest, parts };
}

/**
 * Looks for an object that has a key twice; the text has to be valid JSON already, because JSON.parse keeps the last one
 * and says nothing. Escapes are resolved first: `"a"` and `"\u0061"` are one key.
 */
export function duplicateKey(text: string, maxDepth: number): 'none' | 'duplicate' | 'too-deep' {
  const open: (Set<string> | null)[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === OPEN_OBJECT || unit === OPEN_ARRAY) {
      open.push(unit === OPEN_OBJECT ? new Set() : null);
      if (open.length > maxDepth) {
        return 'too-deep';
      }
    } else if (unit === CLOSE_OBJECT || unit === CLOSE_ARRAY) {
      open.pop();
    } else if (unit === QUOTE) {
      const end = endOfString(text, at);
      const keys = open.at(-1);
      if (keys && isKey(text, end)) {
        const key = keyText(text.slice(at, end));
        if (keys.has(key)) {
          return 'duplicate';
        }
        keys.add(key);
      }
      at = end - 1;
    }
  }
  return 'none';
}

/** The index after the closing quote of the string that starts at `start`. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charCodeAt(at) !== QUOTE) {
    at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
  }
  return at + 1;
}

function isKey(text: string, end: number): boolean {
  let at = end;
  while (SPACE_LIKE.has(text.charCodeAt(at))) {
    at += 1;
  }
  return text.charCodeAt(at) === COLON;
}

function keyText(quoted: string): string {
  if (!quoted.includes('\\')) {
    return quoted.slice(1, -1);
  }
  const parsed: unknown = JSON.parse(quoted);
  return typeof parsed === 'string' ? parsed : quoted;
}
