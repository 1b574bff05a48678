import * as v from 'valibot';
import { isSha256, type Sha256 } from '../../model/digest.ts';
import { canonicalJson, sha256Of } from '../json/canonical-json.ts';
import { broken, type DocumentKind, parseStrictJson } from '../json/strict-document.ts';

const MAX_DECISION_LOG_BYTES = 16 * 1024 * 1024;
const MAX_ENTRIES = 10_000;
const KIND: DocumentKind = {
  code: 'DECISION_LOG_BROKEN',
  name: 'The decision log',
  next: 'Take the log from the release itself; if it is the same there, treat the release as tampered with',
  maximumCharacters: MAX_DECISION_LOG_BYTES,
};
const EntrySchema = v.strictObject({
  /** SHA-256 of the line before, or the head of the previous release's log; null at the very start. */
  previous: v.nullable(v.pipe(v.string(), v.check(isSha256))),
  sequence: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  time: v.pipe(v.string(), v.isoTimestamp()),
  kind: v.pipe(v.string(), v.regex(/^[a-z][a-z-]{0,40}$/)),
  facts: v.record(v.string(), v.unknown()),
});

export type DecisionLogEntry = v.InferOutput<typeof EntrySchema>;

/** A log that was read: its entries and the digest of its last line. */
export interface DecisionLog {
  readonly entries: readonly DecisionLogEntry[];
  readonly head: Sha256;
}

/** Where a new log continues: the head and the last sequence number of the log before it. */
export interface LogEnd {
  readonly head: Sha256;
  readonly sequence: number;
}

/** Writes entries as JSON lines, each with the digest of the line before; the first one continues `after`. */
export function formatDecisionLog(
  entries: readonly Pick<DecisionLogEntry, 'time' | 'kind' | 'facts'>[],
  after: LogEnd | null,
): { readonly text: string; readonly end: LogEnd } {
  if (entries.length === 0) {
    throw broken(KIND, 'would be empty');
  }
  let head = after?.head ?? null;
  let sequence = after?.sequence ?? -1;
  let text = '';
  for (const { time, kind, facts } of entries) {
    sequence += 1;
    const line = canonicalJson({ previous: head, sequence, time, kind, facts });
    head = sha256Of(line);
    text += `${line}\n`;
  }
  return { text, end: { head: head ?? '', sequence } };
}

/**
 * Reads a log and follows its chain: each entry carries the digest of the line before and the next number. `after` is the head that the
 * first entry has to continue, null for a log that starts the history. Raises DECISION_LOG_BROKEN.
 */
export function parseDecisionLog(text: string, after: Sha256 | null): DecisionLog {
  const lines = text.split('\n');
  if (
    lines.pop() !== '' ||
    lines.length === 0 ||
    lines.length > MAX_ENTRIES ||
    text.length > MAX_DECISION_LOG_BYTES
  ) {
    throw broken(KIND, 'is empty, cut off or too long');
  }
  const entries: DecisionLogEntry[] = [];
  let head = after;
  for (const line of lines) {
    const parsed = v.safeParse(EntrySchema, parseStrictJson(line, KIND));
    if (!parsed.success) {
      throw broken(KIND, 'holds a line that is no entry');
    }
    const entry = parsed.output;
    const before = entries.at(-1);
    if (entry.previous !== head || (before !== undefined && entry.sequence !== before.sequence + 1)) {
      throw broken(KIND, 'is not a chain: an entry does not continue the one before it');
    }
    entries.push(entry);
    head = sha256Of(line);
  }
  return { entries, head: head ?? '' };
}
