import { describe, expect, test } from '@jest/globals';
import { containerKind, zipEnd } from './container-kind.ts';

/** An end record (APPNOTE 6.3.10, 4.3.16) of this many entries over a table of this size, with a comment behind it. */
function endRecord(entries: number, tableBytes: number, comment = ''): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(entries, 8);
  record.writeUInt16LE(entries, 10);
  record.writeUInt32LE(tableBytes, 12);
  record.writeUInt16LE(comment.length, 20);
  return Buffer.concat([record, Buffer.from(comment)]);
}

const TABLE = Buffer.concat([Buffer.from([0x50, 0x4b, 0x01, 0x02]), Buffer.alloc(42)]);
const SCRIPT = Buffer.from('#!/bin/sh\nexit 0\n');

describe('zipEnd()', () => {
  test.each([
    ['one without entries', [endRecord(0, 0)], 0],
    ['one behind a program', [SCRIPT, TABLE, endRecord(1, 46)], 63],
    ['one with a comment', [TABLE, endRecord(1, 46, 'a word')], 46],
    ['one whose comment holds the first letter of a record', [TABLE, endRecord(1, 46, 'P'.repeat(40))], 46],
    ['one with bytes behind it', [TABLE, endRecord(1, 46), SCRIPT], 46],
    ['the last of two', [TABLE, endRecord(1, 46), TABLE, endRecord(1, 46)], 114],
  ])('finds %s', (_what, parts, at) => {
    const bytes = Buffer.concat(parts);
    expect(zipEnd(bytes)).toBe(at);
    expect(containerKind(bytes)).toEqual({ kind: 'zip' });
  });

  test.each([
    ['a record whose table is no table', [Buffer.alloc(46), endRecord(1, 46)]],
    ['a record whose table would begin before the file', [endRecord(1, 46)]],
    ['a record that says entries and has none', [SCRIPT, endRecord(1, 0)]],
    ['half a record', [TABLE, endRecord(1, 46).subarray(0, 21)]],
    ['text', [SCRIPT]],
    ['nothing', []],
  ])('does not take %s for one', (_what, parts) => {
    expect(zipEnd(Buffer.concat(parts))).toBe(-1);
    expect(containerKind(Buffer.concat(parts))).toBeNull();
  });
});
