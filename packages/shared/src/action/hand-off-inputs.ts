import { parseReference } from '../formats/reference.ts';
import type { ArtifactReference } from '../model/evidence.ts';
import { type InputReader, text } from './inputs.ts';

const REFERENCE = text(/^\S{1,200}$/, 'an artifact reference, the output of the job that made it');

/** An input that is the reference of an artifact: `ID@sha256:HEX@ATTEMPT`. */
export const referenceInput: InputReader<ArtifactReference> = (value, name) =>
  parseReference(REFERENCE(value, name), name);

/** An input that is the digest of the policy, as the policy job gave it out. */
export const policyDigestInput = text(
  /^[0-9a-f]{64}$/,
  'a SHA-256 in hexadecimal, the output of the policy job',
);
