import type { ErrorCode } from '../error-codes.ts';
import { ActionError } from '../errors.ts';

/** The error for evidence that was read whole and breaks a rule: its verdict is `fail`, not `error`. */
export function refusal(code: ErrorCode, message: string, next: string, cause?: unknown): ActionError {
  return new ActionError(code, message, next, cause, 'fail');
}

/** A stranger's text inside one of our sentences: no controls, no back quotes, cut. */
export function quoted(text: string | null | undefined): string {
  return text == null ? 'nothing' : `\`${text.replaceAll(/[\p{Cc}\p{Cf}`]/gu, '?').slice(0, 200)}\``;
}
