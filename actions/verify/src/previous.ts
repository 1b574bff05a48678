import { checkSignature, readReleaseFile } from '@interlock/shared/action/release-files.ts';
import { lastSealed } from '@interlock/shared/action/release-history.ts';
import type { Effects, Release } from '@interlock/shared/effects/effects.ts';
import { ActionError } from '@interlock/shared/errors.ts';
import type { PreviousRelease } from '@interlock/shared/formats/signed/previous-release.ts';
import {
  CLOSING_NAMES,
  DECISION_LOG_NAME,
  MANIFEST_BUNDLE_NAME,
  MANIFEST_NAME,
} from '@interlock/shared/formats/signed/release-file-names.ts';
import type { ResolvedPolicy } from '@interlock/shared/model/policy.ts';
import type { Run } from '@interlock/shared/model/run.ts';
import { verifyPreviousRelease } from '@interlock/shared/verify/releases/previous-release.ts';
import type { TrustedRoot } from '@sigstore/protobuf-specs';

/**
 * Finds the sealed release that was published last and verifies it, since this release's log continues it. Raises RELEASE_HISTORY when one
 * of the files that close it is gone, or when the policy and the history disagree on whether there is an earlier release.
 */
export async function findPrevious(
  effects: Effects,
  run: Run,
  resolved: ResolvedPolicy,
  trustedRoot: TrustedRoot,
): Promise<PreviousRelease | null> {
  const newest = await lastSealed(effects.github, run.repository, run.ref.replace(/^refs\/tags\//, ''));
  const { first } = resolved.policy.release;
  if (newest === null) {
    if (first) {
      return null;
    }
    throw history(
      'There is no earlier release with a manifest, and the policy does not declare a first release',
      'Set `release.first: true` on the protected branch for the first release only',
    );
  }
  if (first) {
    throw history(
      'The policy declares a first release, and there is an earlier one',
      'Set `release.first: false` on the protected branch',
    );
  }
  const folder = await download(effects, run, newest);
  const path = `${folder}/${MANIFEST_NAME}`;
  const bundle = await readReleaseFile(effects, folder, MANIFEST_BUNDLE_NAME);
  return verifyPreviousRelease({
    tag: newest.tag,
    manifest: await readReleaseFile(effects, folder, MANIFEST_NAME),
    signature: { bundle, check: await checkSignature(effects, path, bundle) },
    decisionLog: await readReleaseFile(effects, folder, DECISION_LOG_NAME),
    trustedRoot,
    resolved,
    repositoryId: run.repositoryId,
    now: effects.clock.now(),
  });
}

async function download(effects: Effects, run: Run, release: Release): Promise<string> {
  const folder = await effects.files.makePrivateFolder();
  for (const name of CLOSING_NAMES) {
    const asset = release.assets.find((candidate) => candidate.name === name);
    if (asset === undefined) {
      throw history(
        `The earlier release lacks \`${name}\``,
        'Look at what happened to that release before you make another one',
      );
    }
    await effects.github.downloadAsset(run.repository, asset.id, `${folder}/${name}`);
  }
  return folder;
}

function history(message: string, next: string): ActionError {
  return new ActionError('RELEASE_HISTORY', message, next, undefined, 'fail');
}
