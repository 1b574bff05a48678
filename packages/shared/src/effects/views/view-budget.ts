import { ActionError } from '../../errors.ts';

const MAX_VIEW_BYTES = 2 * 1024 * 1024 * 1024;
const MAX_VIEW_FILES = 100_000;
export const MAX_VIEW_FILE_BYTES = 1024 * 1024 * 1024;

/** What of a view's limits is left; one for the whole view, so that many small bombs are one large one. */
export interface ViewBudget {
  /** The most that one more file may hold. */
  readonly room: () => number;
  /** Takes the size of a file that was unpacked. Raises VIEW_LIMIT. */
  readonly spend: (bytes: number) => void;
}

/** Limits of one view: two gibibytes unpacked (or `maximumBytes`), 100,000 files, one gibibyte a file. */
export function viewBudget(maximumBytes = MAX_VIEW_BYTES): ViewBudget {
  let bytesLeft = maximumBytes;
  let filesLeft = MAX_VIEW_FILES;
  return {
    room: () => Math.max(0, Math.min(bytesLeft, MAX_VIEW_FILE_BYTES)),
    spend: (bytes) => {
      bytesLeft -= bytes;
      filesLeft -= 1;
      if (bytesLeft < 0 || filesLeft < 0) {
        throw viewFault('VIEW_LIMIT', 'it unpacks to more bytes or files than are looked at');
      }
    },
  };
}

/** The error for an archive of a view that is not looked into; `why` goes on from the file's name. */
export function viewFault(
  code: 'VIEW_ARCHIVE_UNSAFE' | 'VIEW_FORMAT_NOT_OPENED' | 'VIEW_LIMIT',
  why: string,
): ActionError {
  return new ActionError(code, why, 'Publish it in a form that can be opened whole', undefined, 'fail');
}
