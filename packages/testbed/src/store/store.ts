import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import * as v from 'valibot';
import type { StoredFile } from '../http/exchange.ts';
import { type Records, WorldRecords } from './records.ts';

const FIRST_ID = 1000;

const EMPTY: Records = {
  nextId: FIRST_ID,
  repositories: [],
  releases: [],
  assets: [],
  retiredTags: [],
  runs: [],
  artifacts: [],
  pullRequests: [],
  packages: [],
};

/** Bytes that were stored, by what they are. */
export interface Blob {
  readonly sha256: string;
  readonly size: number;
}

/** The records of the world and the bytes that they name, both below one folder. */
export interface Store {
  readonly directory: string;
  readonly records: Records;
  /** A number that was never given before. */
  readonly nextId: () => number;
  /** Streams bytes to disk under their SHA-256. */
  readonly writeBlob: (source: AsyncIterable<Uint8Array>) => Promise<Blob>;
  readonly blobFile: (blob: Blob) => StoredFile;
  /** Writes the records out when they changed. */
  readonly save: () => void;
}

function readRecords(path: string): Records {
  if (!existsSync(path)) {
    return structuredClone(EMPTY);
  }
  const parsed: unknown = JSON.parse(readFileSync(path, 'utf8'));
  return v.parse(WorldRecords, parsed);
}

/** Opens the folder, which must exist; what an earlier process left there goes on. */
export function openStore(directory: string): Store {
  const recordsPath = join(directory, 'world.json');
  const blobs = join(directory, 'blobs');
  mkdirSync(blobs, { recursive: true });
  const records = readRecords(recordsPath);
  let saved = '';

  function blobPath(sha256: string): string {
    return join(blobs, sha256);
  }

  async function writeBlob(source: AsyncIterable<Uint8Array>): Promise<Blob> {
    const temporary = join(blobs, `partial-${randomBytes(8).toString('hex')}`);
    const hash = createHash('sha256');
    let size = 0;
    const measure = new Transform({
      transform(chunk: Uint8Array, _encoding, done) {
        hash.update(chunk);
        size += chunk.length;
        done(null, chunk);
      },
    });
    await pipeline(Readable.from(source), measure, createWriteStream(temporary));
    const sha256 = hash.digest('hex');
    await rename(temporary, blobPath(sha256));
    return { sha256, size };
  }

  function save(): void {
    const text = JSON.stringify(records);
    if (text === saved) {
      return;
    }
    const temporary = `${recordsPath}.partial`;
    writeFileSync(temporary, text);
    renameSync(temporary, recordsPath);
    saved = text;
  }

  return {
    directory,
    records,
    nextId: () => {
      records.nextId += 1;
      return records.nextId;
    },
    writeBlob,
    blobFile: (blob) => ({ path: blobPath(blob.sha256), size: blob.size }),
    save,
  };
}
