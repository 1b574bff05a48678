import type { FileHandle } from 'node:fs/promises';
import { type ArchiveEntry, entryPath, MAX_ENTRIES, unsafe } from './artifacts-entry.ts';

const END_BYTES = 22;
const MAX_COMMENT_BYTES = 65_535;
const LOCATOR_BYTES = 20;
const END_SIGNATURE = 0x06054b50;
const END64_SIGNATURE = 0x06064b50;
const LOCATOR_SIGNATURE = 0x07064b50;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_BYTES = 46;
const MAX_DIRECTORY_BYTES = 64 * 1024 * 1024;
const UNKNOWN_32 = 0xffffffff;
const FLAG_ENCRYPTED = 0x1;
const UNIX = 3;

/** An entry of a ZIP's central directory: the only list that counts. */
export interface ZipEntry extends ArchiveEntry {
  readonly isCompressed: boolean;
  readonly crc32: number;
  readonly compressedSize: number;
  readonly headerOffset: number;
  readonly rawName: Buffer;
}

/** Reads the central directory of a ZIP (APPNOTE 6.3.10, 4.3.12 to 4.3.16). Raises ARTIFACT_UNSAFE for everything out of the ordinary. */
export async function readZipDirectory(handle: FileHandle): Promise<readonly ZipEntry[]> {
  const { size } = await handle.stat();
  const tail = await bytesAt(
    handle,
    Math.max(0, size - END_BYTES - MAX_COMMENT_BYTES),
    Math.min(size, END_BYTES + MAX_COMMENT_BYTES),
  );
  const end = findEnd(tail);
  const place = await directoryPlace(handle, tail, end, size);
  if (place.count > MAX_ENTRIES || place.bytes > MAX_DIRECTORY_BYTES || place.offset + place.bytes > size) {
    throw unsafe('its table of contents is too large or lies outside of it');
  }
  const directory = await bytesAt(handle, place.offset, place.bytes);
  const entries: ZipEntry[] = [];
  let offset = 0;
  while (offset < directory.length) {
    const read = readEntry(directory, offset);
    entries.push(read.entry);
    offset = read.next;
  }
  if (entries.length !== place.count) {
    throw unsafe('its table of contents is not whole');
  }
  return entries;
}

function findEnd(tail: Buffer): number {
  for (let at = tail.length - END_BYTES; at >= 0; at -= 1) {
    // The comment has to end where the file ends: one end record, no bytes behind it.
    if (
      tail.readUInt32LE(at) === END_SIGNATURE &&
      at + END_BYTES + tail.readUInt16LE(at + 20) === tail.length
    ) {
      return at;
    }
  }
  throw unsafe('it is not a ZIP archive or was cut off');
}

interface Place {
  readonly count: number;
  readonly bytes: number;
  readonly offset: number;
}

async function directoryPlace(handle: FileHandle, tail: Buffer, end: number, size: number): Promise<Place> {
  const locatorAt = size - tail.length + end - LOCATOR_BYTES;
  const locator = locatorAt < 0 ? Buffer.alloc(0) : await bytesAt(handle, locatorAt, LOCATOR_BYTES);
  if (locator.length === LOCATOR_BYTES && locator.readUInt32LE(0) === LOCATOR_SIGNATURE) {
    const record = await bytesAt(handle, number64(locator, 8), 56);
    if (record.readUInt32LE(0) !== END64_SIGNATURE) {
      throw unsafe('its end record is broken');
    }
    return { count: number64(record, 32), bytes: number64(record, 40), offset: number64(record, 48) };
  }
  return {
    count: tail.readUInt16LE(end + 10),
    bytes: tail.readUInt32LE(end + 12),
    offset: tail.readUInt32LE(end + 16),
  };
}

function readEntry(directory: Buffer, at: number): { readonly entry: ZipEntry; readonly next: number } {
  if (at + ENTRY_BYTES > directory.length || directory.readUInt32LE(at) !== ENTRY_SIGNATURE) {
    throw unsafe('its table of contents is broken');
  }
  const nameEnd = at + ENTRY_BYTES + directory.readUInt16LE(at + 28);
  const extraEnd = nameEnd + directory.readUInt16LE(at + 30);
  const next = extraEnd + directory.readUInt16LE(at + 32);
  const method = directory.readUInt16LE(at + 10);
  const isPlain = (directory.readUInt16LE(at + 8) & FLAG_ENCRYPTED) === 0 && (method === 0 || method === 8);
  if (next > directory.length || !isPlain) {
    throw unsafe('an entry is encrypted, broken, or compressed in an unknown way');
  }
  const rawName = directory.subarray(at + ENTRY_BYTES, nameEnd);
  const mode = directory.readUInt8(at + 5) === UNIX ? directory.readUInt32LE(at + 38) >>> 16 : 0;
  const large = readLargeFields(directory, at, directory.subarray(nameEnd, extraEnd));
  const entry = {
    ...large,
    ...entryPath(rawName, mode),
    isCompressed: method === 8,
    crc32: directory.readUInt32LE(at + 16),
    rawName,
  };
  return { entry, next };
}

/** Sizes and offset, from the Zip64 extra field (4.5.3) where the 32-bit fields say so. */
function readLargeFields(
  directory: Buffer,
  at: number,
  extra: Buffer,
): Pick<ZipEntry, 'size' | 'compressedSize' | 'headerOffset'> {
  const short = [
    directory.readUInt32LE(at + 24),
    directory.readUInt32LE(at + 20),
    directory.readUInt32LE(at + 42),
  ];
  let field = Buffer.alloc(0);
  for (let offset = 0; offset + 4 <= extra.length; offset += 4 + extra.readUInt16LE(offset + 2)) {
    if (extra.readUInt16LE(offset) === 1) {
      field = Buffer.from(extra.subarray(offset + 4, offset + 4 + extra.readUInt16LE(offset + 2)));
    }
  }
  let used = 0;
  const [size = 0, compressedSize = 0, headerOffset = 0] = short.map((value) => {
    if (value !== UNKNOWN_32) {
      return value;
    }
    if (used + 8 > field.length) {
      throw unsafe('an entry does not say its size');
    }
    used += 8;
    return number64(field, used - 8);
  });
  return { size, compressedSize, headerOffset };
}

function number64(buffer: Buffer, at: number): number {
  const value = buffer.readBigUInt64LE(at);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) {
    throw unsafe('a size in it is impossible');
  }
  return Number(value);
}

/** Reads exactly so many bytes at a place. Raises ARTIFACT_UNSAFE when the file ends before. */
export async function bytesAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await handle.read(buffer, filled, length - filled, position + filled);
    if (bytesRead === 0) {
      throw unsafe('it was cut off');
    }
    filled += bytesRead;
  }
  return buffer;
}
