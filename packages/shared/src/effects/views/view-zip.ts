import { crc32 } from 'node:zlib';
import { zipEnd } from '../../formats/views/container-kind.ts';
import { type ViewBudget, viewFault } from './view-budget.ts';
import { inflateStream } from './view-inflate.ts';
import { isPlainText, memberName, type OpenedArchive, requireUnique } from './view-member.ts';
import { readZipEntries, requireKnownFields, type ZipPlace } from './view-zip-directory.ts';
import { withLargeSizes } from './view-zip64.ts';

const HEADER_BYTES = 30;
const HEADER_SIGNATURE = 0x04034b50;
const DESCRIPTOR_SIGNATURE = 0x08074b50;
const FLAG_DESCRIPTOR = 0x8;
const END_BYTES = 22;
/** Beginnings of ELF, PE and Mach-O programs, which unpack themselves. */
const PROGRAM = /^(?:\x7fELF|MZ|\xcf\xfa\xed\xfe|\xce\xfa\xed\xfe|\xca\xfe\xba\xbe)/;

/**
 * Opens a ZIP whole (APPNOTE 6.3.10): entry follows entry from the first header to the table of contents, each header says what the table says,
 * each stream ends where its entry ends and has its size and CRC; comments and what stands in front are plain text (or a program).
 * Raises VIEW_ARCHIVE_UNSAFE for anything else, VIEW_FORMAT_NOT_OPENED for encrypted entries and unknown methods, VIEW_LIMIT.
 */
export function openZip(archive: Buffer, budget: ViewBudget): OpenedArchive {
  const end = zipEnd(archive);
  if (end < 0) {
    throw unsafe('its table of contents is not there');
  }
  const commentLength = archive.readUInt16LE(end + 20);
  const comment = archive.subarray(end + END_BYTES);
  if (comment.length !== commentLength || !isPlainText(comment)) {
    throw unsafe('bytes stand behind its table of contents');
  }
  const { entries, directory } = readZipEntries(archive, end);
  const inOrder = entries.toSorted((a, b) => a.offset - b.offset);
  const first = inOrder[0]?.offset ?? directory;
  const front = archive.subarray(0, first);
  if (!isPlainText(front) && !PROGRAM.test(front.toString('latin1', 0, 4))) {
    throw unsafe('bytes that belong to no file stand before its first file');
  }
  const members = [];
  const rest = [front];
  let position = first;
  for (const entry of inOrder) {
    if (entry.offset !== position) {
      throw unsafe('bytes that belong to no file stand between its files');
    }
    const start = dataStart(archive, entry);
    const data = archive.subarray(start, start + entry.compressedSize);
    const bytes = contentOf(entry, data, budget);
    position = start + entry.compressedSize;
    const next = position + descriptorBytes(archive, position, entry);
    rest.push(archive.subarray(entry.offset, start), archive.subarray(position, next));
    position = next;
    members.push({ name: memberName(entry.name), bytes });
  }
  if (position !== directory) {
    throw unsafe('bytes that belong to no file stand before its table of contents');
  }
  requireUnique(members);
  const files = members.filter(({ name, bytes }) => bytes.length > 0 || !name.endsWith('/'));
  return { members: files, rest: [...rest, archive.subarray(directory)] };
}

function dataStart(archive: Buffer, entry: ZipPlace): number {
  const { offset } = entry;
  if (offset + HEADER_BYTES > archive.length || archive.readUInt32LE(offset) !== HEADER_SIGNATURE) {
    throw unsafe('an entry has no header');
  }
  const nameEnd = offset + HEADER_BYTES + archive.readUInt16LE(offset + 26);
  const start = nameEnd + archive.readUInt16LE(offset + 28);
  const flags = archive.readUInt16LE(offset + 6);
  const [crc = 0, ...open] = [14, 22, 18].map((at) => archive.readUInt32LE(offset + at));
  const says = withLargeSizes(open, archive.subarray(nameEnd, start));
  const expected = [entry.crc32, entry.size, entry.compressedSize];
  // With a descriptor behind the data the header may leave all three open.
  const isStreamed = (flags & FLAG_DESCRIPTOR) !== 0;
  const agrees =
    says !== null &&
    [crc, ...says].every((value, index) => value === expected[index] || (isStreamed && value === 0));
  const sameKind = flags === entry.flags && archive.readUInt16LE(offset + 8) === entry.method;
  const name = archive.subarray(offset + HEADER_BYTES, nameEnd);
  if (!sameKind || !name.equals(entry.name) || !agrees || start + entry.compressedSize > archive.length) {
    throw unsafe('an entry and the table of contents disagree');
  }
  requireKnownFields(archive.subarray(nameEnd, start));
  return start;
}

function contentOf(entry: ZipPlace, data: Buffer, budget: ViewBudget): Uint8Array {
  if (entry.size > budget.room()) {
    throw viewFault('VIEW_LIMIT', 'it unpacks to more bytes than are looked at');
  }
  const { bytes, consumed } =
    entry.method === 0 ? { bytes: data, consumed: data.length } : inflateStream(data, budget);
  budget.spend(bytes.length);
  if (consumed !== data.length || bytes.length !== entry.size || crc32(bytes) !== entry.crc32) {
    throw unsafe('an entry has another size or checksum than it says, or bytes behind its end');
  }
  return bytes;
}

/** Length of the data descriptor (4.3.9) behind an entry: with or without signature, with sizes of 4 or 8 bytes. */
function descriptorBytes(archive: Buffer, at: number, entry: ZipPlace): number {
  if ((entry.flags & FLAG_DESCRIPTOR) === 0) {
    return 0;
  }
  const start = archive.length >= at + 4 && archive.readUInt32LE(at) === DESCRIPTOR_SIGNATURE ? at + 4 : at;
  for (const width of [4, 8]) {
    const length = 4 + 2 * width;
    if (
      start + length <= archive.length &&
      isDescriptor(archive.subarray(start, start + length), entry, width)
    ) {
      return start + length - at;
    }
  }
  throw unsafe('an entry does not say its size behind its data');
}

function isDescriptor(field: Buffer, entry: ZipPlace, width: number): boolean {
  const number = (at: number): number =>
    width === 4 ? field.readUInt32LE(at) : Number(field.readBigUInt64LE(at));
  return (
    field.readUInt32LE(0) === entry.crc32 &&
    number(4) === entry.compressedSize &&
    number(4 + width) === entry.size
  );
}

function unsafe(why: string): Error {
  return viewFault('VIEW_ARCHIVE_UNSAFE', why);
}
