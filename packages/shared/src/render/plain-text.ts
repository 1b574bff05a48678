/**
 * Terminal sequences: CSI, OSC and the other string sequences up to their end, and two-byte escapes (ECMA-48).
 * Each part consumes its own class of characters, so the expression runs in linear time.
 */
const TERMINAL_SEQUENCE =
  // oxlint-disable-next-line no-control-regex -- these are the characters that it is about
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]?|(?:\u001b[\]PX^_]|[\u009d\u0090\u0098\u009e\u009f])[^\u0007\u001b\u0080-\u009f]*(?:\u0007|\u001b\\|\u009c)|\u001b[ -~]?/g;

/** Controls and line separators: in one line of text they are at most a gap. */
const CONTROL = /[\p{Cc}\u2028\u2029]+/gu;

/** Characters that are invisible or turn the direction of what follows: shown by their number, so that nobody is fooled. */
const INVISIBLE = /[\p{Cf}\p{Variation_Selector}\u115f\u1160\u3164\uffa0]/gu;

/**
 * Makes one harmless line of a stranger's text: no terminal sequences, no line breaks or controls, no invisible or
 * direction-changing characters (written as `[U+202E]`), no broken surrogates.
 */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .replace(TERMINAL_SEQUENCE, '')
    .replace(CONTROL, ' ')
    .replace(INVISIBLE, (character) => {
      const number = character.codePointAt(0) ?? 0;
      return `[U+${number.toString(16).toUpperCase().padStart(4, '0')}]`;
    });
}

/** Cuts text at a number of characters without splitting a surrogate pair; what was cut shows as an ellipsis. */
export function cutText(text: string, maximumCharacters: number): string {
  if (text.length <= maximumCharacters) {
    return text;
  }
  const cut = text.slice(0, maximumCharacters - 1);
  const last = cut.charCodeAt(cut.length - 1);
  return `${last >= 0xd800 && last <= 0xdbff ? cut.slice(0, -1) : cut}…`;
}
