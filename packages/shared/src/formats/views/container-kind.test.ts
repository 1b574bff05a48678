import { describe, expect, test } from '@jest/globals';
import { containerKind } from './container-kind.ts';

const BLOCK_BYTES = 512;

/** The first block of a tar with a file of this name and this text in the field of the checksum; `sums` gives it the two that readers take. */
function header(
  name: string,
  mark: string,
  checksum: (sums: { readonly plain: number; readonly signed: number }) => Buffer,
): Buffer {
  const block = Buffer.alloc(BLOCK_BYTES);
  block.write(name, 0, 'latin1');
  block.write('00000000002\0', 124, 'latin1');
  block.write('0', 156, 'latin1');
  block.write(mark, 257, 'latin1');
  block.fill(' ', 148, 156);
  const plain = block.reduce((sum, byte) => sum + byte, 0);
  const signed = block.reduce((sum, byte) => sum + (byte > 127 ? byte - 256 : byte), 0);
  block.fill(0, 148, 156);
  checksum({ plain, signed }).copy(block, 148);
  return block;
}

const octal = (sum: number, before = '', behind = '\0 ') =>
  Buffer.from(`${before}${sum.toString(8).padStart(6, '0')}${behind}`.slice(0, 8), 'latin1');

describe('a tar is known however its first header is written, because readers take them all', () => {
  test.each([
    ['the usual sum', header('a', '', ({ plain }) => octal(plain))],
    ['bytes added up as signed ones', header('\u00e9', '', ({ signed }) => octal(signed))],
    ['a digit behind the end of the number', header('a', '', ({ plain }) => octal(plain, '', '\x007'))],
    ['the prefix of an octal number', header('a', '', ({ plain }) => octal(plain, '0o', ''))],
    [
      'a number in bytes',
      header('a', '', ({ plain }) =>
        Buffer.from([0x80, 0, 0, 0, 0, 0, Math.floor(plain / 256), plain % 256]),
      ),
    ],
    ['no name', header('', '', ({ plain }) => octal(plain))],
    ['a sum that is wrong, and its mark', header('a', 'ustar', () => octal(1))],
  ])('%s', (_what, block) => {
    expect(containerKind(block)).toEqual({ kind: 'tar' });
  });

  test('zero bytes, text and a wrong sum without a mark are none', () => {
    expect(containerKind(Buffer.alloc(BLOCK_BYTES))).toBeNull();
    expect(containerKind(Buffer.alloc(BLOCK_BYTES, 'a'))).toBeNull();
    expect(containerKind(header('a', '', () => octal(1)))).toBeNull();
  });
});

/** The head of an LZMA file: properties, size of the dictionary, size of the content, the zero byte of the coder. */
function lzma(properties: number, dictionary: number, size: bigint): Buffer {
  const head = Buffer.alloc(18, 0);
  head.writeUInt8(properties);
  head.writeUInt32LE(dictionary, 1);
  head.writeBigUInt64LE(size, 5);
  head.fill(7, 14);
  return head;
}

describe('an LZMA file is known by the values that its readers take', () => {
  const UNKNOWN = 0xffff_ffff_ffff_ffffn;
  test.each([
    ['the usual ones', lzma(0x5d, 1 << 23, UNKNOWN)],
    ['other properties', lzma(0x5e, 1 << 16, 100n)],
    ['no properties', lzma(0, 3 << 12, 100n)],
    ['a dictionary of any size', lzma(0x5d, 0xffff_ffff, 100n)],
  ])('%s', (_what, bytes) => {
    expect(containerKind(bytes)).toEqual({ kind: 'closed', format: 'LZMA' });
  });

  test.each([
    ['impossible properties', lzma(225, 1 << 16, 100n)],
    ['impossible bits of a literal', lzma(8 + 9, 1 << 16, 100n)],
    ['an impossible dictionary', lzma(0x5e, 5 << 12, 100n)],
    ['an impossible size', lzma(0x5d, 1 << 16, 1n << 60n)],
    ['nothing in it', lzma(0x5e, 1 << 16, 0n)],
  ])('not with %s', (_what, bytes) => {
    expect(containerKind(bytes)).toBeNull();
  });
});

test('a file of compress is known whatever its spare bits say', () => {
  expect(containerKind(Buffer.from([0x1f, 0x9d, 0xf0, 1, 2]))).toEqual({
    kind: 'closed',
    format: 'compress',
  });
});

/** Some bytes, the head of a table of contents of 46 bytes, and an end record that says this size and place of it. */
function zip(size: number, place: number): Buffer {
  const table = Buffer.alloc(46);
  table.writeUInt32LE(0x02014b50);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(place, 16);
  return Buffer.concat([Buffer.from('front'), table, end]);
}

describe('a ZIP behind other bytes', () => {
  test.each([
    ['the size', zip(46, 0)],
    // unzip says that the archive is short, and goes on.
    ['the place, beside a wrong size', zip(39, 5)],
  ])('is known by %s of its table of contents', (_what, bytes) => {
    expect(containerKind(bytes)).toEqual({ kind: 'zip' });
  });

  test('is none where neither leads to one', () => {
    expect(containerKind(zip(39, 4))).toBeNull();
    expect(containerKind(zip(39, 0xffff_fff0))).toBeNull();
  });
});
