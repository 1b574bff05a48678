/** Formats that are opened, and those that are known and not opened. */
export type ContainerKind =
  | { readonly kind: 'zip' | 'tar' | 'gzip' | 'zstandard' | 'ar' }
  | { readonly kind: 'closed'; readonly format: string };

const END_BYTES = 22;
const LOCATOR_BYTES = 20;
const MAX_COMMENT_BYTES = 65_535;
const TAR_BLOCK_BYTES = 512;

const CLOSED: readonly (readonly [string, readonly number[]])[] = [
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
  ['7-Zip', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['RAR', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['LZ4', [0x04, 0x22, 0x4d, 0x18]],
  ['lzip', [0x4c, 0x5a, 0x49, 0x50, 0x01]],
  ['Snappy', [0xff, 0x06, 0x00, 0x00, 0x73, 0x4e, 0x61, 0x50]],
  ['cabinet', [0x4d, 0x53, 0x43, 0x46, 0x00, 0x00, 0x00, 0x00]],
  ['RPM', [0xed, 0xab, 0xee, 0xdb]],
  ['SquashFS', [0x68, 0x73, 0x71, 0x73]],
  ['xar', [0x78, 0x61, 0x72, 0x21, 0x00]],
];

/** Says by its bytes, never by a name, whether something is an archive or compressed; null for anything else. */
export function containerKind(bytes: Uint8Array): ContainerKind | null {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x07, 0x08])) {
    return { kind: 'zip' };
  }
  if (startsWith(bytes, [0x1f, 0x8b, 0x08])) {
    return { kind: 'gzip' };
  }
  if (startsWith(bytes, [0x28, 0xb5, 0x2f, 0xfd]) || isSkippableFrame(bytes)) {
    return { kind: 'zstandard' };
  }
  if (startsWith(bytes, [0x21, 0x3c, 0x61, 0x72, 0x63, 0x68, 0x3e, 0x0a])) {
    return { kind: 'ar' };
  }
  if (isTar(bytes)) {
    return { kind: 'tar' };
  }
  const format = CLOSED.find(([, magic]) => startsWith(bytes, magic))?.[0] ?? weaklyMarked(bytes);
  if (format !== null) {
    return { kind: 'closed', format };
  }
  // Last, because a tar or an ar may end with a ZIP that is one of its files.
  return zipEnd(bytes) >= 0 ? { kind: 'zip' } : null;
}

/**
 * Where the last end record of a ZIP begins whose table of contents stands before it, or where it says, or -1. Bytes in front (a shebang, a program) and behind
 * do not hide a ZIP: readers look for the record from the end (APPNOTE 6.3.10, 4.3.16).
 */
export function zipEnd(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lowest = Math.max(0, bytes.length - END_BYTES - MAX_COMMENT_BYTES);
  for (
    let at = bytes.lastIndexOf(0x50, bytes.length - END_BYTES);
    at >= lowest;
    at = at === 0 ? -1 : bytes.lastIndexOf(0x50, at - 1)
  ) {
    if (view.getUint32(at, true) === 0x06054b50) {
      // The larger form has its own end record in between; whether that holds is for the reader to say.
      if (at >= LOCATOR_BYTES && view.getUint32(at - LOCATOR_BYTES, true) === 0x07064b50) {
        return at;
      }
      const start = at - view.getUint32(at + 12, true);
      // Where its size is wrong, some readers take its place.
      const places = [start, view.getUint32(at + 16, true)];
      const isEmpty = view.getUint16(at + 10, true) === 0 && start === at;
      if (
        isEmpty ||
        places.some((place) => place >= 0 && place + 4 <= at && view.getUint32(place, true) === 0x02014b50)
      ) {
        return at;
      }
    }
  }
  return -1;
}

/** The last bytes of a file in which the end record of a ZIP can stand. */
export const ZIP_TAIL_BYTES = END_BYTES + MAX_COMMENT_BYTES;

/** Says whether the mark of an end record of a ZIP stands somewhere in these bytes. */
export function holdsZipEnd(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x50); at >= 0; at = bytes.indexOf(0x50, at + 1)) {
    if (startsWith(bytes.subarray(at, at + 4), [0x50, 0x4b, 0x05, 0x06])) {
      return true;
    }
  }
  return false;
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** A Zstandard file may begin with frames that hold anything and that every reader leaves out (RFC 8878, 3.1.2). */
function isSkippableFrame(bytes: Uint8Array): boolean {
  const [first = 0] = bytes;
  return (first & 0xf0) === 0x50 && startsWith(bytes.subarray(1), [0x2a, 0x4d, 0x18]);
}

/** Formats whose mark is short, so that more of their head has to fit. */
function weaklyMarked(bytes: Uint8Array): string | null {
  const [first = 0, second = 0, third = 0, fourth = 0] = bytes;
  if (
    startsWith(bytes, [0x42, 0x5a, 0x68]) &&
    fourth >= 0x31 &&
    fourth <= 0x39 &&
    [0x31, 0x17].includes(bytes[4] ?? 0)
  ) {
    return 'bzip2';
  }
  if (first === 0x1f && second === 0x9d && (third & 0x1f) >= 9 && (third & 0x1f) <= 16) {
    return 'compress';
  }
  return isLzma(bytes) ? 'LZMA' : null;
}

/**
 * The head has no mark: the properties that every writer chooses, or those, with a size of the dictionary, that a careful reader takes
 * (liblzma, alone_decoder.c); the coder itself begins with a zero byte.
 */
function isLzma(bytes: Uint8Array): boolean {
  const size = bytes.subarray(5, 13);
  const isSize = size.every((byte) => byte === 0xff) || size.subarray(5).every((byte) => byte === 0);
  if (size.length < 8 || !isSize) {
    return false;
  }
  if (startsWith(bytes, [0x5d, 0, 0])) {
    return true;
  }
  const [properties = 0xff] = bytes;
  const literal = (properties % 9) + (Math.floor(properties / 9) % 5);
  const dictionary = new DataView(bytes.buffer, bytes.byteOffset).getUint32(1, true);
  const isDictionary = dictionary === 0xffff_ffff || /^11?0*$/.test(dictionary.toString(2));
  const holdsAnything = size.some((byte) => byte !== 0) && bytes[13] === 0;
  return properties < 225 && literal <= 4 && isDictionary && holdsAnything;
}

/** By its mark or the checksum of its first header, which the oldest form has too. Whether the header holds is for the reader to say. */
function isTar(bytes: Uint8Array): boolean {
  if (bytes.length < TAR_BLOCK_BYTES) {
    return false;
  }
  if (startsWith(bytes.subarray(257), [0x75, 0x73, 0x74, 0x61, 0x72])) {
    return true;
  }
  // Some writers added the bytes up as signed ones, and readers take either sum.
  let sum = 0;
  let signedSum = 0;
  for (let at = 0; at < TAR_BLOCK_BYTES; at += 1) {
    const byte = at >= 148 && at < 156 ? 0x20 : (bytes[at] ?? 0);
    sum += byte;
    signedSum += byte > 0x7f ? byte - 0x100 : byte;
  }
  return writtenSums(bytes.subarray(148, 156)).some((written) => written === sum || written === signedSum);
}

/** Every number that a reader of tar finds in the field of a checksum: octal up to something else, or the bytes behind a mark. */
function writtenSums(field: Uint8Array): readonly number[] {
  const text = new TextDecoder('latin1').decode(field);
  const octal = [
    text.replaceAll(/[\0 ]/g, ''),
    ...text.split('\0').map((part) => part.replaceAll(/0o|[ +_]/gi, '')),
  ];
  const digits = [...octal.filter((part) => /^[0-7]+$/.test(part)), ...(text.match(/[0-7]+/g) ?? [])];
  const plain = digits.map((part) => Number.parseInt(part, 8));
  const [mark = 0] = field;
  const isMarked = mark === 0x80 || mark === 0xff;
  return isMarked ? [...plain, field.subarray(1).reduce((sum, byte) => sum * 0x100 + byte, 0)] : plain;
}
