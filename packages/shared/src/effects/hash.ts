import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import type { FileDigest } from './effects.ts';

/** 256 KiB: larger buffers leave the processor's cache and are slower, smaller ones cost calls. */
export const READ_BUFFER_BYTES = 256 * 1024;

/**
 * Hashes an open file from its first byte in flat memory: one buffer is read while the other is hashed.
 * Size and digest are of the same bytes, whatever the file's status says.
 */
export async function digestHandle(handle: FileHandle): Promise<FileDigest> {
  const hash = createHash('sha256');
  let filling = Buffer.allocUnsafe(READ_BUFFER_BYTES);
  let hashing = Buffer.allocUnsafe(READ_BUFFER_BYTES);
  let size = 0;
  let { bytesRead } = await handle.read(filling, 0, READ_BUFFER_BYTES, 0);
  while (bytesRead > 0) {
    size += bytesRead;
    const ready = filling.subarray(0, bytesRead);
    [filling, hashing] = [hashing, filling];
    const next = handle.read(filling, 0, READ_BUFFER_BYTES, size);
    hash.update(ready);
    ({ bytesRead } = await next);
  }
  return { size, sha256: hash.digest('hex') };
}
