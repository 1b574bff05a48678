import { createHash } from 'node:crypto';
import { openRegular } from '../files/files-open.ts';
import { READ_BUFFER_BYTES } from '../files/hash.ts';

/** Hashes a file by SHA-256 and SHA-512 in one pass in flat memory, for statements that name it by the longer one. Raises the FILE_ codes. */
export async function digestsOf(path: string): Promise<{ readonly sha256: string; readonly sha512: string }> {
  const handle = await openRegular(path);
  try {
    const sha256 = createHash('sha256');
    const sha512 = createHash('sha512');
    const buffer = Buffer.allocUnsafe(READ_BUFFER_BYTES);
    let at = 0;
    let { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
    while (bytesRead > 0) {
      const part = buffer.subarray(0, bytesRead);
      sha256.update(part);
      sha512.update(part);
      at += bytesRead;
      ({ bytesRead } = await handle.read(buffer, 0, buffer.length, at));
    }
    return { sha256: sha256.digest('hex'), sha512: sha512.digest('hex') };
  } finally {
    await handle.close();
  }
}
