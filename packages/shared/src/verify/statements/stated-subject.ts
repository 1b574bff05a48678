import { ActionError } from '../../errors.ts';
import type { Sha256, Sha512 } from '../../model/digest.ts';
import type { Statement } from '../../model/statement.ts';
import { refusal } from '../failure.ts';

/** Digests of one artifact; without its bytes only the one that was asked for is known. */
export interface ArtifactDigests {
  readonly sha256: Sha256;
  readonly sha512?: Sha512;
}

/**
 * Demands that a statement is about this artifact: one subject must name at least one digest that is known here, and each that it names
 * must be the artifact's. Raises SUBJECT_NOT_STATED, and ARTIFACT_NEEDED when only a digest of another kind could tell.
 */
export function requireSubject({ subject }: Statement, artifact: ArtifactDigests): void {
  const isStated = subject.some(({ digest: { sha256, sha512 } }) => {
    const holds = sha512 === undefined || artifact.sha512 === undefined || sha512 === artifact.sha512;
    return sha256 === undefined
      ? sha512 !== undefined && artifact.sha512 !== undefined && holds
      : sha256 === artifact.sha256 && holds;
  });
  if (isStated) {
    return;
  }
  const needsBytes = subject.some(
    ({ digest: { sha256, sha512 } }) => sha256 === undefined && sha512 !== undefined,
  );
  if (needsBytes && artifact.sha512 === undefined) {
    throw new ActionError(
      'ARTIFACT_NEEDED',
      'The statement names its subject by SHA-512, and only a SHA-256 was given',
      'Pass the file itself',
    );
  }
  throw refusal(
    'SUBJECT_NOT_STATED',
    'The statement is genuine and about other bytes than these: another artifact, or this one before it was changed',
    'Pass the statement that belongs to this artifact, or do not use the artifact',
  );
}
