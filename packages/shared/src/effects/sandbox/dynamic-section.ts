import type { FileHandle } from 'node:fs/promises';
import { bytesAt } from '../artifacts/artifacts-zip-directory.ts';
import { openSized } from '../files/files-open.ts';

const HEADER_BYTES = 64;
const PROGRAM_HEADER_BYTES = 56;
const MAX_PROGRAM_HEADERS = 128;
const DYNAMIC_ENTRY_BYTES = 16;
const MAX_DYNAMIC_BYTES = 256 * 1024;
const MAX_NAME_BYTES = 256;
/** `\x7fELF`, 64 bits, the low byte first: what every processor has on which tools are boxed. */
const MAGIC = Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1]);
const LOADED = 1;
const DYNAMIC = 2;
const NEEDED = 1n;
const STRING_TABLE = 5n;

/** A part of the file, and where in memory the loader would put it. */
interface Segment {
  readonly type: number;
  readonly offset: number;
  readonly address: number;
  readonly size: number;
}

/**
 * The names of the libraries that an ELF file asks for (`DT_NEEDED`), as they stand in it. The file is read, never started or loaded. Empty
 * for anything else, and for a file that no loader could read either. Source: System V ABI, chapters 4 and 5.
 */
export async function neededNames(file: string): Promise<readonly string[]> {
  const { handle, size } = await openSized(file);
  try {
    return await namesIn(handle, size);
  } finally {
    await handle.close();
  }
}

async function namesIn(handle: FileHandle, size: number): Promise<readonly string[]> {
  const part = async (offset: number, length: number): Promise<Buffer> =>
    offset >= 0 && length > 0 && offset + length <= size
      ? await bytesAt(handle, offset, length)
      : Buffer.alloc(0);
  const header = await part(0, HEADER_BYTES);
  if (header.length < HEADER_BYTES || !header.subarray(0, MAGIC.length).equals(MAGIC)) {
    return [];
  }
  const count = header.readUInt16LE(56);
  if (header.readUInt16LE(54) !== PROGRAM_HEADER_BYTES || count > MAX_PROGRAM_HEADERS) {
    return [];
  }
  const segments = segmentsIn(await part(numberAt(header, 32), count * PROGRAM_HEADER_BYTES));
  const dynamic = segments.find(({ type }) => type === DYNAMIC);
  if (dynamic === undefined || dynamic.size > MAX_DYNAMIC_BYTES) {
    return [];
  }
  const entries = entriesIn(await part(dynamic.offset, dynamic.size));
  const table = offsetOf(segments, entries.find(({ tag }) => tag === STRING_TABLE)?.value ?? Number.NaN);
  const names: string[] = [];
  for (const { value } of entries.filter(({ tag }) => tag === NEEDED)) {
    const offset = table + value;
    const text = await part(offset, Math.min(MAX_NAME_BYTES, size - offset));
    const end = text.indexOf(0);
    names.push(text.subarray(0, Math.max(end, 0)).toString('latin1'));
  }
  return names;
}

function segmentsIn(headers: Buffer): readonly Segment[] {
  const segments: Segment[] = [];
  for (let at = 0; at + PROGRAM_HEADER_BYTES <= headers.length; at += PROGRAM_HEADER_BYTES) {
    const [offset, address, size] = [
      numberAt(headers, at + 8),
      numberAt(headers, at + 16),
      numberAt(headers, at + 32),
    ];
    segments.push({ type: headers.readUInt32LE(at), offset, address, size });
  }
  return segments;
}

function entriesIn(section: Buffer): readonly { readonly tag: bigint; readonly value: number }[] {
  const entries: { readonly tag: bigint; readonly value: number }[] = [];
  for (let at = 0; at + DYNAMIC_ENTRY_BYTES <= section.length; at += DYNAMIC_ENTRY_BYTES) {
    const tag = section.readBigUInt64LE(at);
    if (tag === 0n) {
      break;
    }
    entries.push({ tag, value: numberAt(section, at + 8) });
  }
  return entries;
}

/** Where in the file an address of memory lies; not a number when it is in none of the loaded parts. */
function offsetOf(segments: readonly Segment[], address: number): number {
  const holder = segments.find(
    (each) => each.type === LOADED && address >= each.address && address < each.address + each.size,
  );
  return holder === undefined ? Number.NaN : holder.offset + address - holder.address;
}

/** A number that no file is large enough for is not a number, and every comparison with it fails. */
function numberAt(bytes: Buffer, at: number): number {
  const value = bytes.length >= at + 8 ? bytes.readBigUInt64LE(at) : -1n;
  return value < 0n || value > BigInt(Number.MAX_SAFE_INTEGER) ? Number.NaN : Number(value);
}
