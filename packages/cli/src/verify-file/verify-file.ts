import { tmpdir } from 'node:os';
import { digestsOf } from '@interlock/shared/effects/artifacts/artifact-digests.ts';
import { nodeFiles } from '@interlock/shared/effects/files/files.ts';
import { checkMessage } from '@interlock/shared/effects/sigstore/message-signature.ts';
import { ActionError } from '@interlock/shared/errors.ts';
import {
  bundleCertificate,
  certificateKey,
  MAX_BUNDLE_BYTES,
  messageSignature,
  parseBundleLines,
} from '@interlock/shared/formats/signed/bundle.ts';
import { parseTrustedRoot } from '@interlock/shared/formats/signed/trusted-root.ts';
import { MAX_TRUSTED_ROOT_BYTES } from '@interlock/shared/formats/signed/trusted-root-size.ts';
import {
  type BundleCase,
  type VerifiedBundle,
  verifyBundle,
} from '@interlock/shared/verify/bundles/bundle.ts';
import type { ArtifactDigests } from '@interlock/shared/verify/statements/stated-subject.ts';
import type { VerifyRequest } from './request.ts';

type Bundle = BundleCase['bundle'];

/** What was verified: the artifact's digest, and what each bundle of the file proved. */
export interface FileVerification {
  readonly sha256: string;
  readonly bundles: readonly VerifiedBundle[];
}

const MAX_KEY_BYTES = 64 * 1024;
const files = nodeFiles(tmpdir(), null);

/**
 * Verifies every bundle in a file (one JSON document, or one a line) for one artifact; a single one that does not hold refuses the
 * whole. It asks no service, so it is always offline. Raises the codes of `verifyBundle`, of files and of formats.
 */
export async function verifyFile(
  { artifact, bundlePath, trustedRootPath, signer }: VerifyRequest,
  now: Date,
): Promise<FileVerification> {
  const bundles = parseBundleLines(await readText(bundlePath, MAX_BUNDLE_BYTES));
  const trustedRoot = parseTrustedRoot(
    await readText(trustedRootPath, MAX_TRUSTED_ROOT_BYTES),
    signer.kind === 'key' ? 'key' : 'certificate',
  );
  const expected =
    signer.kind === 'key' ? { publicKeyPem: await readText(signer.path, MAX_KEY_BYTES) } : signer.expected;
  const digests = await digestsOfArtifact(artifact, bundles);
  const verified: VerifiedBundle[] = [];
  for (const bundle of bundles) {
    const key = 'publicKeyPem' in expected ? expected.publicKeyPem : null;
    const message = artifact.kind === 'digest' ? null : await messageCheck(artifact.path, bundle, key);
    if (message !== null && message.sha256 !== digests.sha256) {
      throw new ActionError(
        'SUBJECT_SWAPPED',
        'The artifact changed while it was verified',
        'Verify a copy that nobody writes to',
        undefined,
        'fail',
      );
    }
    const needsTimestamp = 'when-log-gives-no-time';
    verified.push(
      verifyBundle({
        bundle,
        trustedRoot,
        artifact: { ...digests, message },
        expected,
        needsTimestamp,
        logged: 'proof-or-promise',
        provenance: 'stated',
        now,
      }),
    );
  }
  return { sha256: digests.sha256, bundles: verified };
}

/** SHA-512 is read only where a statement names one: it costs a second pass of the processor over the file. */
async function digestsOfArtifact(
  artifact: VerifyRequest['artifact'],
  bundles: readonly Bundle[],
): Promise<ArtifactDigests> {
  if (artifact.kind === 'digest') {
    return { sha256: artifact.sha256 };
  }
  return bundles.some(mayNameSha512) ? await digestsOf(artifact.path) : await files.digest(artifact.path);
}

function mayNameSha512({ content }: Bundle): boolean {
  return content.$case === 'dsseEnvelope' && content.dsseEnvelope.payload.includes('sha512');
}

async function messageCheck(path: string, bundle: Bundle, keyPem: string | null) {
  const signature = messageSignature(bundle);
  const certificate = bundleCertificate(bundle);
  const publicKeyPem = keyPem ?? (certificate === null ? null : certificateKey(certificate));
  return signature === null || publicKeyPem === null
    ? null
    : await checkMessage(path, publicKeyPem, signature);
}

async function readText(path: string, maximumBytes: number): Promise<string> {
  const bytes = await files.read(path, maximumBytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new ActionError(
      'FILE_UNREADABLE',
      `\`${path}\` is not UTF-8 text`,
      'Get the file again from where it was published',
      cause,
    );
  }
}
