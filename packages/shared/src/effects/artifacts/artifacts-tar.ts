import { type FileHandle, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { openNew, plainPath } from '../files/files-open.ts';
import {
  type ArchiveEntry,
  checkEntries,
  entryPath,
  MAX_ENTRIES,
  MAX_UNPACKED_BYTES,
  unsafe,
} from './artifacts-entry.ts';

const BLOCK_BYTES = 512;
const MAX_NAME_RECORD_BYTES = 64 * 1024;

/** Reads exactly so many bytes, or fewer at the end of the stream. */
type Take = (length: number) => Promise<Buffer>;

/**
 * Unpacks a tar stream (POSIX pax, ustar and GNU long names) in flat memory. Links and devices are passed over: what they
 * point at is in the archive itself or none of its content. Raises ARTIFACT_UNSAFE.
 */
export async function unpackTar(stream: AsyncIterable<Buffer>, folder: string): Promise<void> {
  const root = plainPath(folder);
  await mkdir(root, { recursive: true, mode: 0o700 });
  const take = taker(stream[Symbol.asyncIterator]());
  const entries: ArchiveEntry[] = [];
  let longName: string | null = null;
  let total = 0;
  for (;;) {
    const header = await take(BLOCK_BYTES);
    if (header.length < BLOCK_BYTES) {
      throw unsafe('it was cut off');
    }
    if (header.every((byte) => byte === 0)) {
      return;
    }
    requireChecksum(header);
    const size = numberAt(header, 124, 12);
    const type = header.subarray(156, 157).toString('latin1');
    if (type === 'x' || type === 'g' || type === 'L' || type === 'K') {
      const record = await nameRecord(take, size);
      longName = type === 'x' ? (paxPath(record) ?? longName) : type === 'L' ? textOf(record) : longName;
      continue;
    }
    total += size;
    if (total > MAX_UNPACKED_BYTES || entries.length >= MAX_ENTRIES) {
      throw unsafe('it holds too many files or unpacks to too many bytes');
    }
    const { path, isFolder } = entryPath(Buffer.from(longName ?? shortName(header)), 0);
    longName = null;
    const isFile = (type === '0' || type === '\0') && !isFolder;
    if (isFile) {
      entries.push({ path, isFolder: false, size });
      checkEntries(entries.slice(-1));
      await mkdir(dirname(join(root, path)), { recursive: true, mode: 0o700 }).catch(() => {
        throw unsafe('a path in it is a file and a folder');
      });
      const output = await openNew(join(root, path)).catch(() => {
        throw unsafe('it holds a path twice');
      });
      await copyContent(take, size, output).finally(() => output.close());
    } else {
      await skip(take, size);
    }
    await skip(take, (BLOCK_BYTES - (size % BLOCK_BYTES)) % BLOCK_BYTES);
  }
}

function taker(chunks: AsyncIterator<Buffer>): Take {
  let held: Buffer = Buffer.alloc(0);
  return async (length) => {
    while (held.length < length) {
      const next = await chunks.next();
      if (next.done === true) {
        break;
      }
      held = held.length === 0 ? next.value : Buffer.concat([held, next.value]);
    }
    const taken = held.subarray(0, length);
    held = held.subarray(taken.length);
    return taken;
  };
}

async function copyContent(take: Take, size: number, output: FileHandle): Promise<void> {
  for (let left = size; left > 0; ) {
    const chunk = await take(Math.min(left, MAX_NAME_RECORD_BYTES));
    if (chunk.length === 0) {
      throw unsafe('it was cut off');
    }
    await output.writeFile(chunk);
    left -= chunk.length;
  }
}

async function skip(take: Take, size: number): Promise<void> {
  for (let left = size; left > 0; ) {
    const chunk = await take(Math.min(left, MAX_NAME_RECORD_BYTES));
    if (chunk.length === 0) {
      throw unsafe('it was cut off');
    }
    left -= chunk.length;
  }
}

async function nameRecord(take: Take, size: number): Promise<Buffer> {
  if (size > MAX_NAME_RECORD_BYTES) {
    throw unsafe('a name in it is too long');
  }
  const record = Buffer.from(await take(size));
  await skip(take, (BLOCK_BYTES - (size % BLOCK_BYTES)) % BLOCK_BYTES);
  return record;
}

/** The `path` of a pax record: lines `LENGTH key=value`, LENGTH in bytes with itself and the line end. */
function paxPath(record: Buffer): string | null {
  let path: string | null = null;
  for (let at = 0; at < record.length; ) {
    const space = record.indexOf(0x20, at);
    const length = Number(record.subarray(at, space).toString('latin1'));
    if (space < 0 || !Number.isSafeInteger(length) || length <= 0 || at + length > record.length) {
      throw unsafe('an extended header in it is broken');
    }
    const [, key, value] =
      /^([^=]+)=([\s\S]*)\n$/.exec(record.subarray(space + 1, at + length).toString('utf8')) ?? [];
    if (key === 'size') {
      throw unsafe('a file in it is too large');
    }
    path = key === 'path' ? (value ?? null) : path;
    at += length;
  }
  return path;
}

function shortName(header: Buffer): string {
  const name = textOf(header.subarray(0, 100));
  const prefix =
    header.subarray(257, 262).toString('latin1') === 'ustar' ? textOf(header.subarray(345, 500)) : '';
  return prefix === '' ? name : `${prefix}/${name}`;
}

function textOf(field: Buffer): string {
  const end = field.indexOf(0);
  return field.subarray(0, end < 0 ? field.length : end).toString('utf8');
}

function numberAt(header: Buffer, at: number, length: number): number {
  const text = textOf(header.subarray(at, at + length)).trim();
  if (!/^[0-7]*$/.test(text)) {
    throw unsafe('a size in it is impossible');
  }
  return text === '' ? 0 : Number.parseInt(text, 8);
}

function requireChecksum(header: Buffer): void {
  const sum = header.reduce((total, byte, index) => total + (index >= 148 && index < 156 ? 0x20 : byte), 0);
  if (sum !== numberAt(header, 148, 8)) {
    throw unsafe('a header in it is broken');
  }
}
