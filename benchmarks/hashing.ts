/** Compares how we hash artifacts with `openssl dgst -sha256`: one file and four, page cache warm, medians of five rounds. Run: node benchmarks/hashing.ts */
import { execFile } from 'node:child_process';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { nodeFiles } from '../packages/shared/src/effects/files/files.ts';
import { median } from './median.ts';

const FILES = 4;
const FILE_BYTES = 512 * 1024 * 1024;
const BLOCK_BYTES = 4 * 1024 * 1024;
const ROUNDS = 5;
const MEBIBYTE = 1024 * 1024;
const run = promisify(execFile);

const folder = await mkdtemp(join(tmpdir(), 'interlock-benchmark-'));
try {
  const paths = await Promise.all(
    Array.from({ length: FILES }, (_, index) => makeFile(join(folder, String(index)), index)),
  );
  const files = nodeFiles(folder, null);
  const [first = ''] = paths;
  const openssl = (path: string) => run('openssl', ['dgst', '-sha256', path]);
  // Both warm: the first pass pays for the disk.
  await Promise.all(paths.map((path) => files.digest(path)));
  const rows = [];
  const single = timings();
  const many = timings();
  for (let round = 0; round < ROUNDS; round += 1) {
    single.peer.push(await seconds(() => openssl(first)));
    single.ours.push(await seconds(() => files.digest(first)));
    many.peer.push(await seconds(() => inTurn(paths, openssl)));
    many.ours.push(await seconds(() => Promise.all(paths.map((path) => files.digest(path)))));
  }
  rows.push(row('one file', 1, single), row(`${FILES} files at once`, FILES, many));
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(
    `${JSON.stringify({ benchmark: 'hashing', fileMebibytes: FILE_BYTES / MEBIBYTE, rows, peakMebibytes: memory }, null, 2)}\n`,
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function makeFile(path: string, value: number): Promise<string> {
  const handle = await open(path, 'wx');
  const block = Buffer.alloc(BLOCK_BYTES, value + 1);
  for (let written = 0; written < FILE_BYTES; written += BLOCK_BYTES) {
    await handle.write(block);
  }
  await handle.close();
  return path;
}

async function inTurn(paths: readonly string[], work: (path: string) => Promise<unknown>): Promise<void> {
  for (const path of paths) {
    await work(path);
  }
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

function row(
  name: string,
  count: number,
  times: { readonly ours: readonly number[]; readonly peer: readonly number[] },
) {
  const [ours, peer] = [median(times.ours), median(times.peer)];
  const rate = (time: number) => Math.round((count * FILE_BYTES) / MEBIBYTE / time);
  return {
    name,
    oursMebibytesPerSecond: rate(ours),
    opensslMebibytesPerSecond: rate(peer),
    ratio: Math.round((peer / ours) * 100) / 100,
  };
}

function timings(): { readonly ours: number[]; readonly peer: number[] } {
  return { ours: [], peer: [] };
}
