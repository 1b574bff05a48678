import { readSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { ActionError } from '../../errors.ts';
import { openNew, openRegular, openSized } from './files-open.ts';
import { READ_BUFFER_BYTES } from './hash.ts';

/** Some milliseconds of reading: then everything else in this process gets its turn. */
const READS_PER_TURN = 16;

/**
 * Reads a regular file whole; counts what it reads, so a file that grows meanwhile cannot pass the limit. It reads synchronously, because a small
 * file is read faster than an asynchronous read is handed over. Raises FILE_TOO_LARGE and those of `openRegular`.
 */
export async function readRegular(path: string, maximumBytes: number): Promise<Uint8Array> {
  const { handle, size } = await openSized(path);
  try {
    if (size > maximumBytes) {
      throw tooLarge(path, maximumBytes);
    }
    const parts: Buffer[] = [];
    for (let total = 0; total <= maximumBytes; ) {
      const part = Buffer.allocUnsafe(roomFor(size, total));
      const count = readSync(handle.fd, part, 0, part.length, total);
      if (count === 0) {
        return new Uint8Array(Buffer.concat(parts));
      }
      total += count;
      parts.push(part.subarray(0, count));
      if (parts.length % READS_PER_TURN === 0) {
        await setImmediate();
      }
    }
    throw tooLarge(path, maximumBytes);
  } finally {
    await handle.close();
  }
}

/** A byte more than a file says it has is room to see that it grew; a whole buffer for each of a thousand small files is work for the collector. */
function roomFor(size: number, total: number): number {
  return total > size ? READ_BUFFER_BYTES : Math.min(READ_BUFFER_BYTES, size - total + 1);
}

/** Copies a regular file into a new one, through descriptors that were checked, in flat memory. */
export async function copyRegular(from: string, to: string): Promise<void> {
  const source = await openRegular(from);
  try {
    const target = await openNew(to);
    try {
      const buffer = Buffer.allocUnsafe(READ_BUFFER_BYTES);
      let position = 0;
      let { bytesRead } = await source.read(buffer, 0, buffer.length, 0);
      while (bytesRead > 0) {
        await target.writeFile(buffer.subarray(0, bytesRead));
        position += bytesRead;
        ({ bytesRead } = await source.read(buffer, 0, buffer.length, position));
      }
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

function tooLarge(path: string, maximumBytes: number): ActionError {
  return new ActionError(
    'FILE_TOO_LARGE',
    `\`${path}\` is larger than the ${maximumBytes} bytes that are read of its kind`,
    'Check what wrote it, and put a smaller file there',
  );
}
