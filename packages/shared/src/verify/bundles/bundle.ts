import type { Bundle } from '@sigstore/bundle';
import type { TrustedRoot } from '@sigstore/protobuf-specs';
import { parseStatement } from '../../formats/signed/statement.ts';
import type { Sha256 } from '../../model/digest.ts';
import type { CertificateIdentity, ExpectedIdentity } from '../../model/identity.ts';
import type { MessageCheck } from '../../model/message-check.ts';
import { IN_TOTO_PAYLOAD_TYPE, PREDICATE_TYPES, type Statement } from '../../model/statement.ts';
import { refusal } from '../failure.ts';
import { certificateIdentity } from '../identities/certificate-identity.ts';
import { requireIdentity } from '../identities/identity.ts';
import { type ProvenanceDemand, requireProvenance } from '../statements/provenance.ts';
import { type ArtifactDigests, requireSubject } from '../statements/stated-subject.ts';
import type { LogDemand } from './log-proof.ts';
import { verifySignature } from './signature.ts';

/** One bundle with everything that its verification is a function of. */
export interface BundleCase {
  readonly bundle: Bundle;
  readonly trustedRoot: TrustedRoot;
  readonly artifact: ArtifactDigests & { readonly message: MessageCheck | null };
  /** Who must have signed: a whole identity, or the holder of one key. */
  readonly expected: ExpectedIdentity | { readonly publicKeyPem: string };
  /** `always` where the policy names a timestamp authority. */
  readonly needsTimestamp: 'always' | 'when-log-gives-no-time';
  readonly logged: LogDemand;
  readonly provenance: ProvenanceDemand;
  readonly now: Date;
}

/** What a bundle proved. Only this folder makes one. `identity` is null for a key, `statement` for a message signature. */
export interface VerifiedBundle {
  readonly identity: CertificateIdentity | null;
  readonly statement: Statement | null;
  /** ISO 8601, the time that the transparency log gave; null where only a timestamp authority gave one. */
  readonly loggedAt: string | null;
}

/**
 * Verifies one bundle for one artifact: signature, log, timestamps, identity, that it is about this artifact, and for provenance that it
 * says what the certificate says. Raises the codes of its parts, those of `requireSubject` and STATEMENT_INVALID.
 */
export function verifyBundle(subject: BundleCase): VerifiedBundle {
  const { bundle, trustedRoot, artifact, expected, needsTimestamp, logged } = subject;
  const publicKeyPem = 'publicKeyPem' in expected ? expected.publicKeyPem : null;
  const signer = verifySignature({
    bundle,
    trustedRoot,
    publicKeyPem,
    message: artifact.message,
    needsTimestamp,
    logged,
  });
  const identity = 'publicKeyPem' in expected ? null : certificateIdentity(signer.identity);
  if (identity !== null && !('publicKeyPem' in expected)) {
    requireIdentity(identity, expected);
  }
  const loggedAt = logTime(bundle, subject.now);
  const statement = statementOf(bundle);
  if (statement === null) {
    requireMessageDigest(bundle, artifact.sha256);
    return { identity, statement, loggedAt };
  }
  requireSubject(statement, artifact);
  if (identity !== null && statement.predicateType === PREDICATE_TYPES.provenance) {
    requireProvenance(statement.predicate, identity, subject.provenance);
  }
  return { identity, statement, loggedAt };
}

function statementOf({ content }: Bundle): Statement | null {
  if (content.$case === 'messageSignature') {
    return null;
  }
  const { payload, payloadType } = content.dsseEnvelope;
  if (payloadType !== IN_TOTO_PAYLOAD_TYPE) {
    throw refusal(
      'STATEMENT_INVALID',
      'The envelope does not hold an in-toto statement',
      'Pass a bundle with an in-toto statement',
    );
  }
  return parseStatement(textOf(payload));
}

function textOf(payload: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(payload);
  } catch (cause) {
    throw refusal(
      'STATEMENT_INVALID',
      'The signed statement is not UTF-8',
      'Pass a bundle with an in-toto statement',
      cause,
    );
  }
}

function requireMessageDigest({ content }: Bundle, sha256: Sha256): void {
  if (
    content.$case !== 'messageSignature' ||
    content.messageSignature.messageDigest.digest.toString('hex') !== sha256
  ) {
    throw refusal(
      'ARTIFACT_NOT_SIGNED',
      'The bundle is about another file than this one',
      'Pass the bundle that belongs to this artifact',
    );
  }
}

const CLOCK_SKEW_MILLISECONDS = 10 * 60 * 1000;

/** A log time after now means that this clock or that log is wrong, and then no validity period means anything. */
function logTime({ verificationMaterial }: Bundle, now: Date): string | null {
  const times = verificationMaterial.tlogEntries
    // Only a promise covers the time; beside a proof alone it is anybody's number.
    .filter(({ inclusionPromise }) => inclusionPromise !== undefined)
    .map(({ integratedTime }) => Number(integratedTime))
    .filter((seconds) => seconds > 0);
  const [first] = times;
  if (times.some((seconds) => seconds * 1000 > now.getTime() + CLOCK_SKEW_MILLISECONDS)) {
    throw refusal(
      'SIGNATURE_REFUSED',
      'The log entry is dated after the present time',
      'Correct the clock of this machine and verify again',
    );
  }
  return first === undefined ? null : new Date(first * 1000).toISOString();
}
