import { sign } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Keys } from '../sigstore/keys.ts';
import { LOG_HOST, logId } from '../sigstore/trusted-root.ts';
import { createMerkleTree, leafHash } from './merkle.ts';

/** The tree's id is part of every entry's UUID and of the checkpoint's origin. */
const TREE_ID = 0x17ea5ed0c0de0001n;

const StoredEntry = v.object({ body: v.string(), integratedTime: v.number() });

/** One entry as it lies in the log; `body` is the canonical form. */
export interface LogEntry {
  readonly uuid: string;
  readonly index: number;
  readonly body: Buffer;
  readonly integratedTime: number;
}

/** A transparency log of Rekor v1: append only, signed, persisted line by line. */
export interface TransparencyLog {
  readonly size: () => number;
  readonly find: (uuid: string) => LogEntry | null;
  readonly all: () => readonly LogEntry[];
  /** Adds a body; null when an equal one is in the log already (then `uuidOf` names it). */
  readonly append: (body: Buffer, now: Date) => LogEntry | null;
  readonly uuidOf: (body: Buffer) => string;
  /** The entry as the service answers it, with a proof for the tree as it is now. */
  readonly render: (entry: LogEntry) => object;
  readonly summary: () => object;
}

/** Opens `rekor.jsonl` of the folder or starts a new log. */
export function openLog(directory: string, keys: Keys): TransparencyLog {
  const path = join(directory, 'rekor.jsonl');
  const tree = createMerkleTree();
  const entries: LogEntry[] = [];
  const byUuid = new Map<string, LogEntry>();
  const id = logId(keys.log);

  function uuidOf(body: Buffer): string {
    return TREE_ID.toString(16).padStart(16, '0') + leafHash(body).toString('hex');
  }

  function add(body: Buffer, integratedTime: number): LogEntry {
    const index = tree.append(leafHash(body));
    const entry: LogEntry = { uuid: uuidOf(body), index, body, integratedTime };
    entries.push(entry);
    byUuid.set(entry.uuid, entry);
    return entry;
  }

  function checkpoint(): string {
    const note = `${LOG_HOST} - ${TREE_ID}\n${tree.size()}\n${tree.root().toString('base64')}\n`;
    const signature = sign('sha256', Buffer.from(note, 'utf8'), keys.log);
    const line = Buffer.concat([id.subarray(0, 4), signature]).toString('base64');
    return `${note}\n\u2014 ${LOG_HOST} ${line}\n`;
  }

  function entryTimestamp(entry: LogEntry): string {
    // The four members in this order are the canonical JSON (RFC 8785) that Rekor signs.
    const payload = JSON.stringify({
      body: entry.body.toString('base64'),
      integratedTime: entry.integratedTime,
      logID: id.toString('hex'),
      logIndex: entry.index,
    });
    return sign('sha256', Buffer.from(payload, 'utf8'), keys.log).toString('base64');
  }

  if (existsSync(path)) {
    for (const line of readFileSync(path, 'utf8').split('\n').filter(Boolean)) {
      const stored = v.parse(StoredEntry, JSON.parse(line));
      add(Buffer.from(stored.body, 'base64'), stored.integratedTime);
    }
  }

  return {
    size: () => tree.size(),
    find: (uuid) => byUuid.get(uuid) ?? null,
    all: () => entries,
    uuidOf,
    append: (body, now) => {
      if (byUuid.has(uuidOf(body))) {
        return null;
      }
      const integratedTime = Math.floor(now.getTime() / 1000);
      appendFileSync(path, `${JSON.stringify({ body: body.toString('base64'), integratedTime })}\n`);
      return add(body, integratedTime);
    },
    render: (entry) => ({
      [entry.uuid]: {
        body: entry.body.toString('base64'),
        integratedTime: entry.integratedTime,
        logID: id.toString('hex'),
        logIndex: entry.index,
        verification: {
          inclusionProof: {
            checkpoint: checkpoint(),
            hashes: tree.inclusionProof(entry.index).map((hash) => hash.toString('hex')),
            logIndex: entry.index,
            rootHash: tree.root().toString('hex'),
            treeSize: tree.size(),
          },
          signedEntryTimestamp: entryTimestamp(entry),
        },
      },
    }),
    summary: () => ({
      inactiveShards: [],
      rootHash: tree.root().toString('hex'),
      signedTreeHead: checkpoint(),
      treeID: TREE_ID.toString(),
      treeSize: tree.size(),
    }),
  };
}
