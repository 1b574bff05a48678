import { openPassedRecord, readText } from '@interlock/shared/action/handoff-record.ts';
import type { Effects } from '@interlock/shared/effects/effects.ts';
import { parseHandedOver } from '@interlock/shared/formats/records/handed-over.ts';
import { parsePreviousRelease } from '@interlock/shared/formats/signed/previous-release.ts';
import type { Run } from '@interlock/shared/model/run.ts';
import * as v from 'valibot';
import type { Inputs, ReleaseFiles, SealFacts } from './words.ts';

const MAX_FILE_BYTES = 128 * 1024 * 1024;
const MAX_RECORD_BYTES = 16 * 1024 * 1024;
const VerificationSchema = v.object({
  verdict: v.picklist(['pass', 'fail', 'error']),
  signed: v.object({ sha256: v.string() }),
});

/** Reads the signed files, and what the verifying job said about exactly them. Raises EVIDENCE_UNREADABLE and the codes of the readers. */
export async function readSealed(
  effects: Effects,
  run: Run,
  inputs: Extract<Inputs, { stage: 'seal' }>,
): Promise<Pick<SealFacts, 'files' | 'previous' | 'verification'>> {
  const signed = await openPassedRecord(effects, run, 'sign', inputs.signed);
  const verified = await openPassedRecord(effects, run, 'verify', inputs.verification);
  const text = await readText(effects, `${verified.folder}/verification.json`, MAX_RECORD_BYTES);
  const { verdict, signed: about } = parseHandedOver(
    VerificationSchema,
    text,
    'The record of the verifying job',
  );
  const previous = parsePreviousRelease(
    await readText(effects, `${verified.folder}/previous.json`, MAX_RECORD_BYTES),
  );
  const names = (await effects.files.list(signed.folder)).filter((name) => name !== 'record.json');
  return {
    files: await readFolder(effects, signed.folder, names),
    previous,
    verification: { verdict, signed: about.sha256 },
  };
}

/** Reads files of a record by name. Raises FILE_MISSING for one that is not there. */
export async function readFolder(
  effects: Effects,
  folder: string,
  names: readonly string[],
): Promise<ReleaseFiles> {
  const files = new Map<string, Uint8Array>();
  for (const name of names) {
    files.set(name, await effects.files.read(`${folder}/${name}`, MAX_FILE_BYTES));
  }
  return files;
}
