import type { FileHandle } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import * as v from 'valibot';
import { ActionError } from '../../errors.ts';
import type { FileDigest } from '../effects.ts';
import { digestHandle } from './hash.ts';

/** Below this size a worker's start costs more than it saves. */
const MIN_WORKER_BYTES = 16 * 1024 * 1024;

// Text, so that a bundle needs no second entry file. The descriptor was opened and checked by the main thread: no path is opened twice.
const WORKER_SOURCE = `
const { createHash } = require('node:crypto');
const { readSync } = require('node:fs');
const { parentPort } = require('node:worker_threads');
const buffer = Buffer.allocUnsafe(256 * 1024);
parentPort.on('message', (descriptor) => {
  try {
    const hash = createHash('sha256');
    let size = 0;
    for (let count = 0; (count = readSync(descriptor, buffer, 0, buffer.length, size)) > 0; size += count) {
      hash.update(buffer.subarray(0, count));
    }
    parentPort.postMessage({ size, sha256: hash.digest('hex') });
  } catch {
    parentPort.postMessage(null);
  }
});
`;

const AnswerSchema = v.object({ size: v.number(), sha256: v.string() });

/**
 * Makes a function that hashes open files on two lanes: this thread, and one worker that starts when a second large file
 * comes while the first is being hashed. SHA-256 is bound by the processor, so two lanes are near twice as fast.
 */
export function hashLanes(): (handle: FileHandle) => Promise<FileDigest> {
  const waiting: (() => void)[] = [];
  const busy = { main: false, worker: false };
  let worker: Worker | null = null;

  async function onLane<T>(lane: 'main' | 'worker', work: () => Promise<T>): Promise<T> {
    busy[lane] = true;
    return await work().finally(() => {
      busy[lane] = false;
      const next = waiting.shift();
      next?.();
      if (next === undefined && !busy.worker && worker !== null) {
        // A worker that waits would keep the process alive.
        void worker.terminate();
        worker = null;
      }
    });
  }

  return async (handle) => {
    const { size } = await handle.stat();
    if (size < MIN_WORKER_BYTES) {
      return await digestHandle(handle);
    }
    while (busy.main && busy.worker) {
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
    if (!busy.main) {
      return await onLane('main', () => digestHandle(handle));
    }
    worker ??= startWorker();
    const lane = worker;
    return await onLane('worker', () => ask(lane, handle.fd));
  };
}

function startWorker(): Worker {
  return new Worker(WORKER_SOURCE, { eval: true, env: {}, execArgv: [], stdin: false });
}

function ask(worker: Worker, descriptor: number): Promise<FileDigest> {
  return new Promise((resolve, reject) => {
    const settle = (answer: unknown): void => {
      worker.off('message', settle).off('error', settle).off('exit', settle);
      const parsed = v.safeParse(AnswerSchema, answer);
      if (parsed.success) {
        resolve(parsed.output);
      } else {
        reject(
          new ActionError('FILE_UNREADABLE', 'A file could not be hashed', 'Check the disk and run it again'),
        );
      }
    };
    worker.on('message', settle).on('error', settle).on('exit', settle);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread has no origin
    worker.postMessage(descriptor);
  });
}
