import { createHash } from 'node:crypto';
import { readSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import type { FileDigest } from '../effects.ts';

/** 256 KiB: larger buffers leave the processor's cache and are slower, smaller ones cost calls. */
export const READ_BUFFER_BYTES = 256 * 1024;
/** 4 MiB, some 3 ms: then everything else in this process gets its turn. */
const READS_PER_TURN = 16;

/**
 * Hashes an open file from its first byte in flat memory. It reads synchronously, because each asynchronous read costs more than the
 * hashing of what it brings. Size and digest are of the same bytes, whatever the file's status says.
 */
export async function digestHandle(handle: FileHandle): Promise<FileDigest> {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(READ_BUFFER_BYTES);
  let size = 0;
  for (let reads = 1; ; reads += 1) {
    const count = readSync(handle.fd, buffer, 0, READ_BUFFER_BYTES, size);
    if (count === 0) {
      return { size, sha256: hash.digest('hex') };
    }
    hash.update(buffer.subarray(0, count));
    size += count;
    if (reads % READS_PER_TURN === 0) {
      await setImmediate();
    }
  }
}
