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
 * Where the last end record of a ZIP begins whose table of contents stands before it, or -1. Bytes in front (a shebang, a program) and behind
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
      const isEmpty = view.getUint16(at + 10, true) === 0 && start === at;
      if (isEmpty || (start >= 0 && start + 4 <= at && view.getUint32(start, true) === 0x02014b50)) {
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
  if (
    first === 0x1f &&
    second === 0x9d &&
    (third & 0x60) === 0 &&
    (third & 0x1f) >= 9 &&
    (third & 0x1f) <= 16
  ) {
    return 'compress';
  }
  const size = bytes.subarray(5, 13);
  const isLzma = first === 0x5d && second === 0 && third === 0 && size.length === 8;
  return isLzma && (size.every((byte) => byte === 0xff) || size.subarray(5).every((byte) => byte === 0))
    ? 'LZMA'
    : null;
}

/** By the checksum of its first header, which the oldest form has too. */
function isTar(bytes: Uint8Array): boolean {
  if (bytes.length < TAR_BLOCK_BYTES || bytes[0] === 0) {
    return false;
  }
  let sum = 0;
  for (let at = 0; at < TAR_BLOCK_BYTES; at += 1) {
    sum += at >= 148 && at < 156 ? 0x20 : (bytes[at] ?? 0);
  }
  const written = new TextDecoder('latin1').decode(bytes.subarray(148, 156)).replaceAll(/[\0 ]/g, '');
  return /^[0-7]+$/.test(written) && Number.parseInt(written, 8) === sum;
}
