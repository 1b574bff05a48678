import * as zlib from 'node:zlib';
import { type ViewBudget, viewFault } from './view-budget.ts';
import { inflateStream, streamResult } from './view-inflate.ts';
import { isPlainText, isZero } from './view-member.ts';

const FIXED_BYTES = 10;
const TRAILER_BYTES = 8;
/** Of a blocked gzip it is 6 bytes. */
const MAX_EXTRA_BYTES = 16;
const FLAG_EXTRA = 0x4;
const FLAG_NAME = 0x8;
const FLAG_COMMENT = 0x10;
const FLAG_CHECKSUM = 0x2;
const FLAGS_RESERVED = 0xe0;
const ZSTANDARD_MAGIC = 0xfd2fb528;

/** What was compressed, and the bytes around it that say something themselves. */
export interface Decompressed {
  readonly bytes: Uint8Array;
  readonly rest: readonly Uint8Array[];
}

/** Opens gzip (RFC 1952) with all of its members, one after the other, as every reader does. Raises VIEW_ARCHIVE_UNSAFE and VIEW_LIMIT. */
export function openGzip(archive: Buffer, budget: ViewBudget): Decompressed {
  const parts: Uint8Array[] = [];
  const rest: Uint8Array[] = [];
  for (let at = 0; at < archive.length; ) {
    if (at > 0 && isZero(archive.subarray(at))) {
      break;
    }
    const start = headerEnd(archive, at);
    const { bytes, consumed } = inflateStream(archive.subarray(start), budget);
    const end = start + consumed + TRAILER_BYTES;
    budget.spend(bytes.length);
    const isWhole =
      end <= archive.length &&
      archive.readUInt32LE(end - 8) === zlib.crc32(bytes) &&
      archive.readUInt32LE(end - 4) === bytes.length % 2 ** 32;
    if (!isWhole) {
      throw viewFault('VIEW_ARCHIVE_UNSAFE', 'it has another size or checksum than it says');
    }
    rest.push(archive.subarray(at, start));
    parts.push(bytes);
    at = end;
  }
  return { bytes: joined(parts), rest };
}

function headerEnd(archive: Buffer, start: number): number {
  const flags = archive[start + 3] ?? 0;
  const isGzip =
    start + FIXED_BYTES < archive.length &&
    archive.readUInt32LE(start) % 2 ** 24 === 0x088b1f &&
    (flags & FLAGS_RESERVED) === 0;
  if (!isGzip) {
    throw viewFault('VIEW_ARCHIVE_UNSAFE', 'bytes stand behind what it compresses');
  }
  const extraStart = start + FIXED_BYTES + 2;
  const hasExtra = (flags & FLAG_EXTRA) !== 0 && extraStart <= archive.length;
  let at = hasExtra ? extraStart + archive.readUInt16LE(extraStart - 2) : start + FIXED_BYTES;
  const extra = archive.subarray(extraStart, hasExtra ? at : extraStart);
  if (extra.length > MAX_EXTRA_BYTES && !isPlainText(extra)) {
    throw viewFault('VIEW_ARCHIVE_UNSAFE', 'the extra field in its head is large and no plain text');
  }
  for (const flag of [FLAG_NAME, FLAG_COMMENT]) {
    const end = (flags & flag) === 0 ? at - 1 : archive.indexOf(0, at);
    if (end < at - 1 || !isPlainText(archive.subarray(at, end))) {
      throw viewFault('VIEW_ARCHIVE_UNSAFE', 'the name or comment in its head is no plain text');
    }
    at = end + 1;
  }
  return (flags & FLAG_CHECKSUM) === 0 ? at : at + 2;
}

/** Opens Zstandard (RFC 8878), all frames but skippable ones, where anything could be. Raises the VIEW_ codes; this Node.js may not know the format. */
export function openZstandard(archive: Buffer, budget: ViewBudget): Decompressed {
  if (!('zstdDecompressSync' in zlib)) {
    throw viewFault(
      'VIEW_FORMAT_NOT_OPENED',
      'it is packed in Zstandard, which this version of Node.js does not know',
    );
  }
  const parts: Uint8Array[] = [];
  for (let at = 0; at < archive.length; ) {
    const frame = archive.subarray(at);
    if (frame.length < 4 || frame.readUInt32LE(0) !== ZSTANDARD_MAGIC) {
      throw viewFault('VIEW_ARCHIVE_UNSAFE', 'bytes stand beside what it compresses');
    }
    const { bytes, consumed } = streamResult(() =>
      zlib.zstdDecompressSync(frame, { info: true, maxOutputLength: Math.max(1, budget.room()) }),
    );
    budget.spend(bytes.length);
    parts.push(bytes);
    if (consumed <= 0) {
      throw viewFault('VIEW_ARCHIVE_UNSAFE', 'it cannot be decompressed');
    }
    at += consumed;
  }
  return { bytes: joined(parts), rest: [] };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : Buffer.concat(parts);
}
