import { type ViewBudget, viewFault } from './view-budget.ts';
import { isZero, memberName, type OpenedArchive, requireUnique, type ViewMember } from './view-member.ts';

const BLOCK_BYTES = 512;
/** Regular files: POSIX, the oldest form, and "contiguous", which every reader unpacks as a regular file. */
const FILE_TYPES = ['0', '\0', '7'];
/** Links, devices, folders and pipes: they have no content. */
const EMPTY_TYPES = ['1', '2', '3', '4', '5', '6'];
const CONTROL = /(?![\t\n\v\f\r])\p{Cc}/u;

interface Attributes {
  readonly path: string | null;
  readonly size: number | null;
}

const NO_ATTRIBUTES: Attributes = { path: null, size: null };

/**
 * Opens a tar whole (POSIX.1-2017 pax and ustar, GNU long names, the oldest form): known types only, filled up with zero bytes, and nothing
 * but zero bytes behind its end. Raises VIEW_ARCHIVE_UNSAFE and VIEW_LIMIT.
 */
export function openTar(archive: Buffer, budget: ViewBudget): OpenedArchive {
  const members: ViewMember[] = [];
  const rest: Uint8Array[] = [];
  let next = NO_ATTRIBUTES;
  let common = NO_ATTRIBUTES;
  for (let at = 0; ; ) {
    const header = archive.subarray(at, at + BLOCK_BYTES);
    // Some writers leave out the two empty blocks at the end; there is nothing behind them then.
    if (at === archive.length) {
      requireUnique(members);
      return { members, rest };
    }
    if (header.length < BLOCK_BYTES) {
      throw unsafe('it was cut off');
    }
    if (isZero(header)) {
      requireZero(archive.subarray(at), 'bytes stand behind its end');
      requireUnique(members);
      return { members, rest };
    }
    requireChecksum(header);
    const type = header.toString('latin1', 156, 157);
    const isFile = FILE_TYPES.includes(type);
    const size = (isFile ? (next.size ?? common.size) : null) ?? sizeOf(header);
    const start = at + BLOCK_BYTES;
    const content = archive.subarray(start, start + size);
    const padded = Math.ceil(size / BLOCK_BYTES) * BLOCK_BYTES;
    requireZero(
      archive.subarray(start + size, start + padded),
      'a file in it is not filled up with zero bytes',
    );
    if (content.length < size) {
      throw unsafe('it was cut off');
    }
    if (isFile) {
      budget.spend(size);
      members.push({ name: next.path ?? common.path ?? nameOf(header), bytes: content });
      rest.push(header);
      next = NO_ATTRIBUTES;
    } else {
      rest.push(archive.subarray(at, start + size));
      if (type === 'L' || type === 'K') {
        const name = plainRecord(content.subarray(0, Math.max(0, size - 1)));
        next = type === 'L' ? { ...next, path: name } : next;
      } else if (type === 'x') {
        next = attributesOf(content, next);
      } else if (type === 'g') {
        common = attributesOf(content, common);
      } else if (EMPTY_TYPES.includes(type) && size === 0) {
        next = NO_ATTRIBUTES;
      } else {
        throw unsafe('it holds an entry of an unknown type, or a link or folder with content');
      }
    }
    at = start + padded;
  }
}

/** `path` and `size` of a pax record: lines `LENGTH key=value`, LENGTH in bytes with itself and the line end. Every record is plain text. */
function attributesOf(record: Buffer, before: Attributes): Attributes {
  let attributes = before;
  for (let at = 0; at < record.length; ) {
    const space = record.indexOf(0x20, at);
    const length = space < 0 ? 0 : Number(record.toString('latin1', at, space));
    if (!Number.isSafeInteger(length) || length <= 0 || at + length > record.length) {
      throw unsafe('an extended header in it is broken');
    }
    const line = plainRecord(record.subarray(space + 1, at + length));
    const [, key, value = ''] = /^([^=]+)=([\s\S]*)\n$/.exec(line) ?? [];
    if (key === undefined || key.startsWith('GNU.sparse.')) {
      throw unsafe('an extended header in it is broken or of an unknown kind');
    }
    if (key === 'path') {
      attributes = { ...attributes, path: value };
    } else if (key === 'size') {
      attributes = { ...attributes, size: octalOrDecimal(value, 10) };
    }
    at += length;
  }
  return attributes;
}

/** Text without control characters: anything else in a name or attribute could be a file in disguise. */
function plainRecord(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (!CONTROL.test(text)) {
      return text;
    }
  } catch {
    // Told below, with the same words.
  }
  throw unsafe('a name or an extended header in it is no text');
}

function nameOf(header: Buffer): string {
  const name = fieldOf(header, 0, 100);
  const isUstar = header.toString('latin1', 257, 263) === 'ustar\0';
  const prefix = isUstar ? fieldOf(header, 345, 155) : Buffer.alloc(0);
  return prefix.length === 0 ? memberName(name) : `${memberName(prefix)}/${memberName(name)}`;
}

function fieldOf(header: Buffer, at: number, length: number): Buffer {
  const field = header.subarray(at, at + length);
  const end = field.indexOf(0);
  return end < 0 ? field : field.subarray(0, end);
}

function sizeOf(header: Buffer): number {
  return octalOrDecimal(fieldOf(header, 124, 12).toString('latin1').trim() || '0', 8);
}

function octalOrDecimal(text: string, base: 8 | 10): number {
  const size = (base === 8 ? /^[0-7]+$/ : /^[0-9]+$/).test(text) ? Number.parseInt(text, base) : Number.NaN;
  if (!Number.isSafeInteger(size)) {
    throw unsafe('a size in it is impossible');
  }
  return size;
}

function requireChecksum(header: Buffer): void {
  const sum = header.reduce((total, byte, index) => total + (index >= 148 && index < 156 ? 0x20 : byte), 0);
  if (sum !== octalOrDecimal(fieldOf(header, 148, 8).toString('latin1').trim(), 8)) {
    throw unsafe('a header in it is broken');
  }
}

function requireZero(bytes: Uint8Array, otherwise: string): void {
  if (!isZero(bytes)) {
    throw unsafe(otherwise);
  }
}

function unsafe(why: string): Error {
  return viewFault('VIEW_ARCHIVE_UNSAFE', why);
}
