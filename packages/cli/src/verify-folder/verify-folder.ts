import { tmpdir } from 'node:os';
import { checkSignature, readReleaseFile, releaseArtifact } from '@interlock/shared/action/release-files.ts';
import { nodeFiles } from '@interlock/shared/effects/files/files.ts';
import { checkMessage } from '@interlock/shared/effects/sigstore/message-signature.ts';
import { ActionError } from '@interlock/shared/errors.ts';
import { canonicalJson, sha256Of } from '@interlock/shared/formats/json/canonical-json.ts';
import { parsePolicyFile } from '@interlock/shared/formats/policy-file/policy-file.ts';
import {
  DECISION_LOG_NAME,
  MANIFEST_BUNDLE_NAME,
  MANIFEST_NAME,
} from '@interlock/shared/formats/signed/release-file-names.ts';
import { parseTrustedRoot } from '@interlock/shared/formats/signed/trusted-root.ts';
import { MAX_TRUSTED_ROOT_BYTES } from '@interlock/shared/formats/signed/trusted-root-size.ts';
import type { Policy } from '@interlock/shared/model/policy.ts';
import { TOOL_IDS } from '@interlock/shared/tools/registry.generated.ts';
import {
  certificateServer,
  expectedOfPolicy,
} from '@interlock/shared/verify/identities/expected-identity.ts';
import { verifyRelease } from '@interlock/shared/verify/releases/release.ts';
import type {
  ReleaseArtifact,
  ReleaseVerification,
  SealedFiles,
} from '@interlock/shared/verify/releases/release-case.ts';
import { artifactNames } from '@interlock/shared/verify/releases/release-names.ts';

/** A folder with all files of one release, and what it has to be a pass under. Paths are absolute. */
export interface FolderRequest {
  readonly folder: string;
  readonly policyPath: string;
  readonly trustedRootPath: string;
  /** Repository id, OWNER/NAME, or null: then the signing workflow must lie in the repository that was released. */
  readonly sourceRepository: string | null;
  /** `refs/tags/…` of the release that it has to be, or null: then it is any release of the repository, an earlier one too. */
  readonly sourceRef: string | null;
}

const MAX_POLICY_BYTES = 4 * 1024 * 1024;
const files = nodeFiles(tmpdir(), null);
/** The whole of the world that verifying needs: files, and a check of bytes. */
const world = { files, sigstore: { checkMessage } };

/**
 * Verifies a whole release: its files are exactly those of the signed manifest, each artifact carries all it must, and the verification
 * summary is a pass under this policy with each tool's proof. It asks no service. Raises the codes of files and formats.
 */
export async function verifyFolder(request: FolderRequest, now: Date): Promise<ReleaseVerification> {
  const { policy } = parsePolicyFile(await files.read(request.policyPath, MAX_POLICY_BYTES), TOOL_IDS);
  const trustedRoot = await trustedRootOf(request.trustedRootPath, policy);
  const expected = expectedOfPolicy(policy, sourceOf(request.sourceRepository, policy));
  const names = await files.list(request.folder);
  const artifacts: ReleaseArtifact[] = [];
  for (const name of artifactNames(names)) {
    const textOf = (file: string) => readReleaseFile(world, request.folder, file);
    artifacts.push(await releaseArtifact(world, request.folder, name, textOf));
  }
  return verifyRelease({
    artifacts,
    trustedRoot: parseTrustedRoot(trustedRoot),
    expected: request.sourceRef === null ? expected : { ...expected, sourceRef: request.sourceRef },
    demand: { policy, sha256: sha256Of(canonicalJson(policy)), baseCommit: null },
    seal: await readSeal(request.folder, names),
    now,
  });
}

async function readSeal(folder: string, names: readonly string[]): Promise<SealedFiles> {
  const bundle = await readReleaseFile(world, folder, MANIFEST_BUNDLE_NAME);
  const listed = names.filter((name) => name !== MANIFEST_NAME && name !== MANIFEST_BUNDLE_NAME);
  const assets = await Promise.all(
    listed.map(async (name) => ({ name, ...(await files.digest(`${folder}/${name}`)) })),
  );
  return {
    manifest: await readReleaseFile(world, folder, MANIFEST_NAME),
    manifestSignature: { bundle, check: await checkSignature(world, `${folder}/${MANIFEST_NAME}`, bundle) },
    decisionLog: await readReleaseFile(world, folder, DECISION_LOG_NAME),
    assets,
  };
}

async function trustedRootOf(path: string, policy: Policy): Promise<string> {
  const text = new TextDecoder().decode(await files.read(path, MAX_TRUSTED_ROOT_BYTES));
  if (sha256Of(text) !== policy.signing.trustedRoot.sha256) {
    throw new ActionError(
      'TRUSTED_ROOT_SWAPPED',
      'The trusted root does not have the digest that the policy names',
      'Pass the trusted root of the same commit as the policy',
      undefined,
      'fail',
    );
  }
  return text;
}

function sourceOf(source: string | null, policy: Policy): Parameters<typeof expectedOfPolicy>[1] {
  if (source === null) {
    return null;
  }
  return /^[0-9]+$/.test(source)
    ? { repositoryId: source }
    : { repository: `${certificateServer(policy)}/${source}` };
}
