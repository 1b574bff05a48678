import type { ErrorCode } from './error-codes.ts';
import type { Reason } from './model/reason.ts';

/** A failure with a stable code. The message says what is wrong, `next` what to do; neither holds a payload or a secret. */
export class ActionError extends Error {
  readonly code: ErrorCode;
  readonly next: string;
  /** `fail` where the world was read and broke a rule, such as an artifact that was swapped; else nobody could tell. */
  readonly verdict: 'fail' | 'error';

  constructor(
    code: ErrorCode,
    message: string,
    next: string,
    cause?: unknown,
    verdict: 'fail' | 'error' = 'error',
  ) {
    super(message, cause === undefined ? {} : { cause });
    this.name = 'ActionError';
    this.code = code;
    this.next = next;
    this.verdict = verdict;
  }
}

/** Turns whatever was thrown into a reason; what has no code of its own is `INTERNAL`, without its text. */
export function toReason(thrown: unknown): Reason {
  if (thrown instanceof ActionError) {
    return { code: thrown.code, message: thrown.message, next: thrown.next };
  }
  const kind = thrown instanceof Error ? thrown.name : typeof thrown;
  return {
    code: 'INTERNAL',
    message: `An unexpected ${kind} stopped the work`,
    next: 'Report it with the command that you ran; nothing was published',
  };
}
