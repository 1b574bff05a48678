import { viewFault } from './view-budget.ts';

const END_BYTES = 56;
const END_SIGNATURE = 0x06064b50;
const LOCATOR_BYTES = 20;
const LOCATOR_SIGNATURE = 0x07064b50;
const UNKNOWN_16 = 0xffff;
const UNKNOWN_32 = 0xffffffff;
const SIZES_FIELD = 0x0001;

/** Where the table of contents ends, and what the end record says of it. */
export interface ZipTable {
  readonly end: number;
  readonly count: number;
  readonly size: number;
  readonly offset: number;
}

/**
 * Reads the end record of a ZIP at `end`, with the larger record in front of it (APPNOTE 6.3.10, 4.3.14 to 4.3.16) when there is one. Readers differ in
 * which of the two they believe, so they must agree. Raises VIEW_FORMAT_NOT_OPENED for several volumes, VIEW_ARCHIVE_UNSAFE.
 */
export function readZipTable(archive: Buffer, end: number): ZipTable {
  const count = archive.readUInt16LE(end + 10);
  const size = archive.readUInt32LE(end + 12);
  const offset = archive.readUInt32LE(end + 16);
  const [disks, onDisk] = [archive.readUInt32LE(end + 4), archive.readUInt16LE(end + 8)];
  const isOneDisk = disks === 0 || (disks === UNKNOWN_32 && hasLocator(archive, end));
  if (!isOneDisk || onDisk !== count) {
    throw viewFault('VIEW_FORMAT_NOT_OPENED', 'it is a ZIP of several volumes');
  }
  if (!hasLocator(archive, end)) {
    return { end, count, size, offset };
  }
  const table = readLargeTable(archive, end - LOCATOR_BYTES);
  const agrees =
    [table.count, UNKNOWN_16].includes(count) &&
    [table.size, UNKNOWN_32].includes(size) &&
    [table.offset, UNKNOWN_32].includes(offset);
  if (!agrees) {
    throw viewFault('VIEW_ARCHIVE_UNSAFE', 'its two end records disagree');
  }
  return table;
}

/** Whether the locator of a larger record stands in front of the end record at `end`. */
function hasLocator(archive: Buffer, end: number): boolean {
  return end >= LOCATOR_BYTES && archive.readUInt32LE(end - LOCATOR_BYTES) === LOCATOR_SIGNATURE;
}

function readLargeTable(archive: Buffer, locator: number): ZipTable {
  const end = locator - END_BYTES;
  const isWhole =
    end >= 0 &&
    archive.readUInt32LE(end) === END_SIGNATURE &&
    numberAt(archive, end + 4) === END_BYTES - 12 &&
    archive.readBigUInt64LE(end + 16) === 0n &&
    numberAt(archive, end + 24) === numberAt(archive, end + 32);
  const table = {
    end,
    count: isWhole ? numberAt(archive, end + 32) : 0,
    size: isWhole ? numberAt(archive, end + 40) : 0,
    offset: isWhole ? numberAt(archive, end + 48) : 0,
  };
  // Bytes in front of the archive move all places by their number, so the locator's is seen from where the table begins.
  const isFound =
    archive.readUInt32LE(locator + 4) === 0 &&
    archive.readUInt32LE(locator + 16) === 1 &&
    numberAt(archive, locator + 8) === table.offset + table.size;
  if (!isWhole || !isFound) {
    throw viewFault('VIEW_ARCHIVE_UNSAFE', 'its end record for more than 4 GiB is not whole');
  }
  return table;
}

/**
 * Fills in the numbers that an entry leaves open, in this order, from its field for more than 4 GiB (4.5.3): each open one has eight bytes there, and
 * nothing else has. Where none is open the field may repeat them, as some writers do. Null when the field is missing, comes twice, is of another length
 * or says something else.
 */
export function withLargeSizes(numbers: readonly number[], fields: Buffer): readonly number[] | null {
  const open = numbers.filter((number) => number === UNKNOWN_32).length;
  const [field, ...others] = largeFields(fields);
  if (field === undefined) {
    return open === 0 ? numbers : null;
  }
  if (others.length > 0 || field.length % 8 !== 0) {
    return null;
  }
  const held = Array.from({ length: field.length / 8 }, (_, index) => numberAt(field, 8 * index));
  if (open === 0) {
    return held.every((number, index) => number === numbers[index]) ? numbers : null;
  }
  const next = held.values();
  return held.length === open
    ? numbers.map((number) => (number === UNKNOWN_32 ? (next.next().value ?? Number.NaN) : number))
    : null;
}

function largeFields(fields: Buffer): readonly Buffer[] {
  const found: Buffer[] = [];
  for (let at = 0; at + 4 <= fields.length; ) {
    const next = at + 4 + fields.readUInt16LE(at + 2);
    if (fields.readUInt16LE(at) === SIZES_FIELD) {
      found.push(fields.subarray(at + 4, next));
    }
    at = next;
  }
  return found;
}

/** No file that is looked at has a number beyond the safe ones; such a one fits nothing. */
function numberAt(bytes: Buffer, at: number): number {
  return Number(bytes.readBigUInt64LE(at));
}
