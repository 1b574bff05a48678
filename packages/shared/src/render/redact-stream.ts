import { hidePrivateKeys } from './private-keys.ts';
import type { Redaction } from './redact.ts';

const MAX_LINE_CHARACTERS = 1024 * 1024;
const LINE_TOO_LONG = '[a line of more than 1048576 characters was left out]\n';

/** Redacts a stream: text goes in as it comes, whole lines come out. */
export interface RedactStream {
  readonly push: (chunk: string) => string;
  /** Gives what is left when the stream has ended. */
  readonly end: () => string;
}

/**
 * Makes a redaction of a stream that works on whole lines, so that a secret cut by the border of a chunk is still found; a
 * private key is followed over its lines. A line above 1 MiB is left out, because half of it could be half of a secret.
 */
export function redactStream(redaction: Redaction): RedactStream {
  let waiting = '';
  let isSkipping = false;
  let isInsideKey = false;
  const release = (lines: string): string => {
    const hidden = hidePrivateKeys(lines, isInsideKey);
    isInsideKey = hidden.isInside;
    return redaction.redact(hidden.text);
  };
  const take = (chunk: string): string => {
    const border = chunk.lastIndexOf('\n') + 1;
    if (isSkipping && border === 0) {
      return '';
    }
    const from = isSkipping ? chunk.indexOf('\n') + 1 : 0;
    isSkipping = false;
    const whole = border === 0 ? '' : waiting + chunk.slice(from, border);
    waiting = (border === 0 ? waiting : '') + chunk.slice(border);
    if (waiting.length > MAX_LINE_CHARACTERS) {
      waiting = '';
      isSkipping = true;
      return release(whole) + LINE_TOO_LONG;
    }
    return release(whole);
  };
  return {
    push: take,
    end: () => {
      const rest = release(waiting);
      waiting = '';
      return rest;
    },
  };
}
