import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { AUDITED_FILE, writeAuditedLibrary } from '../../testing/audited-library.ts';
import { neededLibraries } from './needed-libraries.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'interlock-needed-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A library of 64 bits whose dynamic section names these libraries, as `DT_NEEDED` (1) or under another tag. */
function library(names: readonly string[], tag = 1n): Buffer {
  const strings = Buffer.from(`\0${names.map((name) => `${name}\0`).join('')}`);
  const [headers, dynamic] = [64 + 2 * 56, 16 * (names.length + 3)];
  const bytes = Buffer.alloc(headers + dynamic + strings.length);
  bytes.set([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]);
  bytes.writeBigUInt64LE(64n, 32);
  bytes.writeUInt16LE(56, 54);
  bytes.writeUInt16LE(2, 56);
  const base = 0x1000n;
  segment(bytes, 64, { type: 1, offset: 0n, address: base, size: BigInt(bytes.length) });
  segment(bytes, 120, {
    type: 2,
    offset: BigInt(headers),
    address: base + BigInt(headers),
    size: BigInt(dynamic),
  });
  let at = 1;
  const entries: (readonly [bigint, bigint])[] = names.map((name) => {
    const entry = [tag, BigInt(at)] as const;
    at += Buffer.byteLength(name) + 1;
    return entry;
  });
  entries.push([5n, base + BigInt(headers + dynamic)], [10n, BigInt(strings.length)], [0n, 0n]);
  for (const [index, [kind, value]] of entries.entries()) {
    bytes.writeBigUInt64LE(kind, headers + 16 * index);
    bytes.writeBigUInt64LE(value, headers + 16 * index + 8);
  }
  strings.copy(bytes, headers + dynamic);
  return bytes;
}

function segment(
  bytes: Buffer,
  at: number,
  of: { readonly type: number; readonly offset: bigint; readonly address: bigint; readonly size: bigint },
): void {
  bytes.writeUInt32LE(of.type, at);
  bytes.writeBigUInt64LE(of.offset, at + 8);
  bytes.writeBigUInt64LE(of.address, at + 16);
  bytes.writeBigUInt64LE(of.size, at + 32);
}

async function neededBy(bytes: Buffer): Promise<readonly string[]> {
  const file = join(folder, 'module.so');
  writeFileSync(file, bytes);
  return await neededLibraries([file]);
}

describe('neededLibraries()', () => {
  test('runs nothing of the files that it reads', async () => {
    writeAuditedLibrary(folder);
    const found = await neededLibraries([join(folder, 'module.so'), join(folder, 'libaudit.so')]);
    expect(found).not.toContain(AUDITED_FILE);
  });

  test('finds what a library needs of the system, with what that needs itself', async () => {
    const found = await neededBy(library(['libm.so.6']));
    expect(found.some((path) => path.endsWith('/libm.so.6'))).toBe(true);
    expect(found.some((path) => path.endsWith('/libc.so.6'))).toBe(true);
    expect(found.every((path) => path.startsWith('/'))).toBe(true);
  });

  test.each([
    ['a path', '/etc/hostname'],
    ['a step upwards', '../libm.so.6'],
    ['a library that the system does not have', 'libnone-of-this.so.9'],
    ['nothing', ''],
  ])('finds nothing for %s', async (_what, name) => {
    expect(await neededBy(library([name]))).toEqual([]);
  });

  test('finds nothing for what is named under another tag', async () => {
    expect(await neededBy(library(['libm.so.6'], 0x6ffffefcn))).toEqual([]);
  });

  test('finds nothing in what is no library', async () => {
    expect(await neededBy(Buffer.alloc(0))).toEqual([]);
    expect(await neededBy(Buffer.from('#!/bin/sh\n'))).toEqual([]);
    const large = join(folder, 'large.so');
    writeFileSync(large, '\x7fELF');
    truncateSync(large, 1024 * 1024 * 1024);
    expect(await neededLibraries([large])).toEqual([]);
    expect(await neededLibraries([])).toEqual([]);
  });

  test('answers whatever the bytes of a library are', async () => {
    const whole = library(['libm.so.6']);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 }), async (at, value) => {
        const broken = Buffer.from(whole);
        broken[at] = value;
        expect(Array.isArray(await neededBy(broken))).toBe(true);
        expect(Array.isArray(await neededBy(whole.subarray(0, at)))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
