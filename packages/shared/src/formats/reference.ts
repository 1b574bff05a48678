import { ActionError } from '../errors.ts';
import type { ArtifactReference } from '../model/evidence.ts';

const REFERENCE = /^([1-9][0-9]{0,15})@sha256:([0-9a-f]{64})@([1-9][0-9]{0,5})$/;

/** Reads `ID@sha256:HEX@ATTEMPT`, the form in which job outputs name an artifact. Raises INPUT_INVALID. */
export function parseReference(text: string, input: string): ArtifactReference {
  const match = REFERENCE.exec(text);
  if (match === null) {
    throw new ActionError(
      'INPUT_INVALID',
      `Input \`${input}\` is not an artifact reference`,
      'Pass the output of the job that made it, in the form ID@sha256:HEX@ATTEMPT',
    );
  }
  const [, id = '', sha256 = '', attempt = ''] = match;
  return { id: Number(id), sha256, attempt: Number(attempt) };
}

/** Writes a reference as `ID@sha256:HEX@ATTEMPT`. */
export function formatReference(reference: ArtifactReference): string {
  return `${reference.id}@sha256:${reference.sha256}@${reference.attempt}`;
}
