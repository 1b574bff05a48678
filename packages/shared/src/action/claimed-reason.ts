import type { Reason } from '../model/reason.ts';
import { cutText, plainText } from '../render/plain-text.ts';

const CODE = /^[A-Z][A-Z0-9_]{0,63}$/;
const MAX_CHARACTERS = 2000;
const NOTHING = 'Nothing is said';

/**
 * A reason as the record of another job states it, made fit to stand beside our own: a code of the form of ours, and one harmless line each
 * for what is wrong and what to do. The project's own code may have written it.
 */
export function claimedReason({ code, message, next }: Reason): Reason {
  return {
    code: CODE.test(code) ? code : 'EVIDENCE_UNREADABLE',
    message: oneLine(message),
    next: oneLine(next),
  };
}

function oneLine(text: string): string {
  const line = cutText(plainText(text), MAX_CHARACTERS).trim();
  return line === '' ? NOTHING : line;
}
