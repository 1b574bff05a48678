import { ActionError } from '../../errors.ts';
import { parseRequirementsLock } from '../../formats/python/requirements-lock.ts';
import { readRegular } from '../files/files-content.ts';

const MAX_LOCK_BYTES = 16 * 1024 * 1024;

/**
 * Demands that a lock of the project holds pinned packages and nothing else, right before an installer gets it: an option in it may let the
 * installer build packages, and so run their code outside of every box, or take them from elsewhere. Raises LOCK_INVALID, FILE_MISSING.
 */
export async function demandPinned(lock: string): Promise<void> {
  const bytes = await readRegular(lock, MAX_LOCK_BYTES);
  parseRequirementsLock(textOf(bytes), lock.slice(lock.lastIndexOf('/') + 1));
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ActionError('LOCK_INVALID', 'A lock of the project is not UTF-8', 'Make the lock again');
  }
}
