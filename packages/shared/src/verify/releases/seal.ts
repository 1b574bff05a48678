import { sha256Of } from '../../formats/json/canonical-json.ts';
import { parseDecisionLog } from '../../formats/records/decision-log.ts';
import { parseBundle } from '../../formats/signed/bundle.ts';
import { parseManifest } from '../../formats/signed/manifest.ts';
import { DECISION_LOG_NAME } from '../../formats/signed/release-file-names.ts';
import { verifyBundle } from '../bundles/bundle.ts';
import { quoted, refusal } from '../failure.ts';
import { requireManifest } from './manifest.ts';
import { type ReleaseCase, type SealedFiles, timestampDemand, type VerifiedSeal } from './release-case.ts';

/**
 * Verifies the manifest's signature, that the files are exactly those it names, and that the decision log is a chain that ends where
 * the manifest says. Raises MANIFEST_MISMATCH, DECISION_LOG_BROKEN and the codes of `verifyBundle`.
 */
export function verifySeal(
  seal: SealedFiles,
  {
    trustedRoot,
    expected,
    demand,
    now,
    artifacts,
  }: Pick<ReleaseCase, 'trustedRoot' | 'expected' | 'demand' | 'now' | 'artifacts'>,
): VerifiedSeal {
  const { manifestSignature } = seal;
  const bundle = verifyBundle({
    bundle: parseBundle(manifestSignature.bundle),
    trustedRoot,
    artifact: { sha256: sha256Of(seal.manifest), message: manifestSignature.check },
    expected,
    needsTimestamp: timestampDemand(demand),
    logged: 'proof',
    provenance: demand.policy.build.by,
    now,
  });
  const manifest = parseManifest(seal.manifest);
  requireManifest(manifest, seal.assets);
  const { identity } = bundle;
  const isOfSigner =
    manifest.commit === identity?.sourceCommit &&
    manifest.ref === identity.sourceRef &&
    manifest.repositoryId === identity.sourceRepositoryId;
  if (!isOfSigner || manifest.policySha256 !== demand.sha256) {
    throw mismatch('The manifest names another commit, repository or policy than the one that signed it');
  }
  const unlisted = artifacts.find(
    ({ name, sha256 }) => !manifest.assets.some((asset) => asset.name === name && asset.sha256 === sha256),
  );
  if (unlisted !== undefined) {
    throw mismatch(`Artifact ${quoted(unlisted.name)} is not in the manifest of the release`);
  }
  const log = parseDecisionLog(seal.decisionLog, manifest.previousRelease?.decisionLogHead ?? null);
  if (
    log.head !== manifest.decisionLogHead ||
    sha256OfAsset(seal, DECISION_LOG_NAME) !== sha256Of(seal.decisionLog)
  ) {
    throw refusal(
      'DECISION_LOG_BROKEN',
      'The decision log does not end where the signed manifest says',
      'Do not use the release; its log was changed after signing',
    );
  }
  return { manifest, bundle, log };
}

function sha256OfAsset({ assets }: SealedFiles, name: string): string | null {
  return assets.find((asset) => asset.name === name)?.sha256 ?? null;
}

function mismatch(message: string): Error {
  return refusal(
    'MANIFEST_MISMATCH',
    message,
    'Do not use the release; get all of its files again from where it was published',
  );
}
