import { parseReference } from '../formats/reference.ts';
import { isSha256, type Sha256 } from '../model/digest.ts';
import type { ArtifactReference } from '../model/evidence.ts';
import { type InputReader, text } from './inputs.ts';

const REFERENCE = text(/^\S{1,200}$/, 'an artifact reference, the output of the job that made it');
const DIGEST = text(/^[0-9a-f]{64}$/, 'a SHA-256 in hexadecimal, the output of the policy job');

/** An input in the form `ID@sha256:HEX@ATTEMPT`. */
export const referenceInput: InputReader<ArtifactReference> = (value, name) =>
  parseReference(REFERENCE(value, name), name);

/** An input that is a SHA-256 in hexadecimal. */
export const digestInput: InputReader<Sha256> = (value, name) => {
  const digest = DIGEST(value, name);
  if (!isSha256(digest)) {
    throw new Error(`\`${name}\` must be a SHA-256`);
  }
  return digest;
};
