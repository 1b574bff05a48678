import { createReadStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { copyRegular } from '../files/files-content.ts';
import { openRegular, plainPath } from '../files/files-open.ts';
import { unsafe } from './artifacts-entry.ts';
import { unpackTar } from './artifacts-tar.ts';
import { unpackZip } from './artifacts-zip.ts';
import { bytesAt } from './artifacts-zip-directory.ts';

const HEAD_BYTES = 262;
const CHUNK_BYTES = 256 * 1024;

/** Unpacks a wheel, ZIP, tar or tar.gz by what its first bytes say, not its name; any other file is copied into the folder. Raises ARTIFACT_UNSAFE. */
export async function unpackArchive(archive: string, folder: string): Promise<void> {
  const source = plainPath(archive);
  const handle = await openRegular(source);
  const { size } = await handle.stat();
  const head = await bytesAt(handle, 0, Math.min(size, HEAD_BYTES)).finally(() => handle.close());
  const isZip =
    head.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004')) ||
    head.subarray(0, 4).equals(Buffer.from('PK\u0005\u0006'));
  if (isZip) {
    await unpackZip(source, folder);
  } else if (head[0] === 0x1f && head[1] === 0x8b) {
    await unpackTar(
      pipeline(createReadStream(source), createGunzip({ chunkSize: CHUNK_BYTES }), () => undefined),
      folder,
    ).catch(wrap);
  } else if (head.subarray(257, 262).toString('latin1') === 'ustar') {
    await unpackTar(createReadStream(source, { highWaterMark: CHUNK_BYTES }), folder);
  } else {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await copyRegular(source, join(folder, basename(source)));
  }
}

function wrap(cause: unknown): never {
  const isOurs = typeof cause === 'object' && cause !== null && 'next' in cause;
  throw isOurs ? cause : unsafe('it cannot be decompressed');
}
