import { viewFault } from './view-budget.ts';
import { isPlainText, isZero } from './view-member.ts';
import { readZipTable, withLargeSizes } from './view-zip64.ts';

const ENTRY_BYTES = 46;
const ENTRY_SIGNATURE = 0x02014b50;
const FLAG_ENCRYPTED = 0x1;
const FLAG_STRONG = 0x40;
const FLAG_MASKED = 0x2000;
const METHODS = [0, 8];
/** Zip64, NTFS times, Unix times and owners (three forms), Unicode path, JAR and alignment marks: none of them holds more than this. */
const KNOWN_FIELDS = [0x0001, 0x000a, 0x5455, 0x5855, 0x7855, 0x7875, 0x7075, 0xcafe, 0xd935];
const MAX_FIELD_BYTES = 64;
const UNICODE_PATH = 0x7075;
/** Office leaves room to grow: four bytes that say how much, and zero bytes. */
const GROWTH_HINT = 0xa220;

/** What the table of contents says about an entry; `offset` is where its header stands in the file. */
export interface ZipPlace {
  readonly name: Buffer;
  readonly flags: number;
  readonly method: number;
  readonly crc32: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly offset: number;
}

/** Reads the table of contents that ends where the end record at `end` begins. Raises VIEW_ARCHIVE_UNSAFE and VIEW_FORMAT_NOT_OPENED. */
export function readZipEntries(
  archive: Buffer,
  end: number,
): { readonly entries: readonly ZipPlace[]; readonly directory: number } {
  const table = readZipTable(archive, end);
  const directory = table.end - table.size;
  // Bytes in front of a ZIP move everything by their number, and some writers count them and some do not.
  const shift = directory - table.offset;
  if (shift < 0) {
    throw viewFault('VIEW_ARCHIVE_UNSAFE', 'its table of contents is not where it says');
  }
  const entries: ZipPlace[] = [];
  let at = directory;
  while (at < table.end) {
    const { entry, next } = readEntry(archive.subarray(0, table.end), at, shift);
    entries.push(entry);
    at = next;
  }
  if (entries.length !== table.count) {
    throw viewFault('VIEW_ARCHIVE_UNSAFE', 'its table of contents is not whole');
  }
  return { entries, directory };
}

function readEntry(
  archive: Buffer,
  at: number,
  shift: number,
): { readonly entry: ZipPlace; readonly next: number } {
  if (at + ENTRY_BYTES > archive.length || archive.readUInt32LE(at) !== ENTRY_SIGNATURE) {
    throw viewFault('VIEW_ARCHIVE_UNSAFE', 'its table of contents is broken');
  }
  const nameEnd = at + ENTRY_BYTES + archive.readUInt16LE(at + 28);
  const fieldsEnd = nameEnd + archive.readUInt16LE(at + 30);
  const next = fieldsEnd + archive.readUInt16LE(at + 32);
  const fields = archive.subarray(nameEnd, fieldsEnd);
  // In this order they stand in the field for more than 4 GiB.
  const open = [24, 20, 42].map((from) => archive.readUInt32LE(at + from));
  const numbers = withLargeSizes(open, fields);
  const [size = 0, compressedSize = 0, offset = 0] = numbers ?? [];
  const entry = {
    name: archive.subarray(at + ENTRY_BYTES, nameEnd),
    flags: archive.readUInt16LE(at + 8),
    method: archive.readUInt16LE(at + 10),
    crc32: archive.readUInt32LE(at + 16),
    compressedSize,
    size,
    offset: offset + shift,
  };
  const isLocked = (entry.flags & (FLAG_ENCRYPTED | FLAG_STRONG | FLAG_MASKED)) !== 0;
  if (isLocked || !METHODS.includes(entry.method)) {
    throw viewFault(
      'VIEW_FORMAT_NOT_OPENED',
      'an entry of it is encrypted, or packed with an unusual method',
    );
  }
  if (numbers === null) {
    throw viewFault('VIEW_ARCHIVE_UNSAFE', 'an entry of it does not say its size or place');
  }
  if (next > archive.length || !isPlainText(archive.subarray(fieldsEnd, next))) {
    throw viewFault('VIEW_ARCHIVE_UNSAFE', 'the comment of an entry is no plain text');
  }
  requireKnownFields(fields);
  return { entry, next };
}

/** Demands that extra fields (4.5) are of the usual kinds, where nothing can be hidden. Raises VIEW_ARCHIVE_UNSAFE. */
export function requireKnownFields(fields: Buffer): void {
  for (let at = 0; at < fields.length; ) {
    if (isZero(fields.subarray(at))) {
      return;
    }
    const kind = at + 4 > fields.length ? null : fields.readUInt16LE(at);
    const length = kind === null ? 0 : fields.readUInt16LE(at + 2);
    const isPadding = kind === GROWTH_HINT && isZero(fields.subarray(at + 8, at + 4 + length));
    const isShort = length <= MAX_FIELD_BYTES || kind === UNICODE_PATH || isPadding;
    if (
      kind === null ||
      !(KNOWN_FIELDS.includes(kind) || isPadding) ||
      !isShort ||
      at + 4 + length > fields.length
    ) {
      throw viewFault('VIEW_ARCHIVE_UNSAFE', 'an entry of it has an unusual extra field');
    }
    at += 4 + length;
  }
}
