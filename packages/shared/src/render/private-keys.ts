import { MASK } from './secret-shapes.ts';

const BEGIN = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/;
const END = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/;

/** Text with private keys hidden. `isInside` is true when the text ended before the key did. */
export interface WithoutPrivateKeys {
  readonly text: string;
  readonly isInside: boolean;
}

/**
 * Hides PEM private keys (RFC 7468, OpenSSH and PGP forms) from their first to their last line; a key that does not end is
 * hidden up to the end of the text. `isInside` says that an earlier text ended inside of a key.
 */
export function hidePrivateKeys(text: string, isInside: boolean): WithoutPrivateKeys {
  const parts: string[] = [];
  let rest = text;
  let inside = isInside;
  for (;;) {
    const border = (inside ? END : BEGIN).exec(rest);
    if (border === null) {
      parts.push(inside ? keepLineBreaks(rest) : rest);
      return { text: parts.join(''), isInside: inside };
    }
    const before = rest.slice(0, border.index);
    parts.push(inside ? keepLineBreaks(before) : `${before}${MASK}`);
    rest = rest.slice(border.index + border[0].length);
    inside = !inside;
  }
}

function keepLineBreaks(text: string): string {
  return text.replaceAll(/[^\r\n]+/g, MASK);
}
