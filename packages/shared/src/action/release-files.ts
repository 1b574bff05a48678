import type { Effects } from '../effects/effects.ts';
import {
  bundleCertificate,
  certificateKey,
  MAX_BUNDLE_BYTES,
  messageSignature,
  parseBundle,
} from '../formats/signed/bundle.ts';
import type { MessageCheck } from '../model/message-check.ts';
import { refusal } from '../verify/failure.ts';
import type { ReleaseArtifact } from '../verify/releases/release-case.ts';

/** What reading the files of a release needs of the world; the command line has no more than this. */
export interface SignatureWorld {
  readonly files: Effects['files'];
  readonly sigstore: Pick<Effects['sigstore'], 'checkMessage'>;
}

/** The name of the bundle that signs an artifact's bytes. */
export function signatureName(artifact: string): string {
  return `${artifact}.sigstore.json`;
}

/** The name of the file with an artifact's signed statements, one bundle a line. */
export function statementsName(artifact: string): string {
  return `${artifact}.intoto.jsonl`;
}

/** Reads an artifact's bytes once for the signature in its bundle: facts for `verifyRelease`. Raises BUNDLE_INVALID, COVERAGE_MISSING. */
export async function checkSignature(
  effects: SignatureWorld,
  path: string,
  bundleText: string,
): Promise<MessageCheck> {
  const bundle = parseBundle(bundleText);
  const certificate = bundleCertificate(bundle);
  const signature = messageSignature(bundle);
  if (certificate === null || signature === null) {
    throw refusal(
      'COVERAGE_MISSING',
      'The bundle of an artifact holds no signature by a certificate over the file',
      'Do not use the release',
    );
  }
  return await effects.sigstore.checkMessage(path, certificateKey(certificate), signature);
}

/** Reads a file of a record or of a release as text. Raises COVERAGE_MISSING when it is not there. */
export async function readReleaseFile(
  effects: SignatureWorld,
  folder: string,
  name: string,
): Promise<string> {
  if ((await effects.files.exists(`${folder}/${name}`)) !== 'file') {
    throw refusal(
      'COVERAGE_MISSING',
      `\`${name}\` is not among the files of the release`,
      'Do not use the release; get all of its files again',
    );
  }
  const bytes = await effects.files.read(`${folder}/${name}`, MAX_BUNDLE_BYTES);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw refusal(
      'BUNDLE_INVALID',
      `\`${name}\` is not UTF-8`,
      'Get the file again from where it was published',
      cause,
    );
  }
}

/**
 * One artifact of a folder, its bytes hashed again, with its signature and its statements; `textOf` gives the text of a file of the release by
 * its name. Raises BUNDLE_INVALID, COVERAGE_MISSING and what `textOf` raises.
 */
export async function releaseArtifact(
  effects: SignatureWorld,
  folder: string,
  name: string,
  textOf: (file: string) => string | Promise<string>,
): Promise<ReleaseArtifact> {
  const bundle = await textOf(signatureName(name));
  const statements = await textOf(statementsName(name));
  const check = await checkSignature(effects, `${folder}/${name}`, bundle);
  return { name, size: check.size, sha256: check.sha256, signature: { bundle, check }, statements };
}
