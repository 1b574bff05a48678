import type { Effects } from '../effects/effects.ts';
import { ActionError } from '../errors.ts';
import type { ArtifactReference } from '../model/evidence.ts';
import type { Run } from '../model/run.ts';
import { checkRecord, type RecordHead } from './record.ts';

const MAX_RECORD_HEAD_BYTES = 64 * 1024 * 1024;

/** A record of an earlier job in a private folder of this run. */
export interface OpenedRecord {
  readonly folder: string;
  readonly head: RecordHead;
  readonly reference: ArtifactReference;
}

/**
 * Downloads the record of an earlier job of this run by id and digest, and demands that `action` made it here.
 * Raises the ARTIFACT_ codes and those of `checkRecord`.
 */
export async function openRecord(
  effects: Effects,
  run: Run,
  action: string,
  reference: ArtifactReference,
): Promise<OpenedRecord> {
  const folder = `${await effects.files.makePrivateFolder()}/record`;
  await effects.artifacts.download(reference, folder);
  const text = await readText(effects, `${folder}/record.json`, MAX_RECORD_HEAD_BYTES);
  return { folder, head: checkRecord(text, action, reference, run), reference };
}

/** As `openRecord`, and demands that the earlier job passed. Raises EVIDENCE_NOT_PASSED. */
export async function openPassedRecord(
  effects: Effects,
  run: Run,
  action: string,
  reference: ArtifactReference,
): Promise<OpenedRecord> {
  const record = await openRecord(effects, run, action, reference);
  if (record.head.verdict !== 'pass') {
    throw new ActionError(
      'EVIDENCE_NOT_PASSED',
      `The job of \`${action}\` ended \`${record.head.verdict}\`, so nothing may follow it`,
      'Read its record, correct what it names, and run the workflow again',
      undefined,
      'fail',
    );
  }
  return record;
}

/** Reads a file as strict UTF-8. Raises the FILE_ codes and EVIDENCE_UNREADABLE. */
export async function readText(effects: Effects, path: string, maximumBytes: number): Promise<string> {
  const bytes = await effects.files.read(path, maximumBytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new ActionError(
      'EVIDENCE_UNREADABLE',
      'A record holds a file that is not UTF-8',
      'Run the workflow again from its start',
      cause,
    );
  }
}
