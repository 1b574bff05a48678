import type { LogEnd } from '../formats/records/decision-log.ts';
import { formatManifest, type ManifestAsset } from '../formats/signed/manifest.ts';
import type { PreviousRelease } from '../formats/signed/previous-release.ts';
import type { ResolvedPolicy } from '../model/policy.ts';
import type { Run } from '../model/run.ts';

/** Writes the manifest of a release: every file but itself and its bundle, the head of the log, and the release before. */
export function releaseManifest(
  assets: readonly ManifestAsset[],
  facts: {
    readonly run: Run;
    readonly resolved: ResolvedPolicy;
    readonly logEnd: LogEnd;
    readonly previous: PreviousRelease | null;
  },
): string {
  const { run, resolved, logEnd, previous } = facts;
  return formatManifest({
    schema: 1,
    repositoryId: run.repositoryId,
    ref: run.ref,
    commit: run.commit,
    policySha256: resolved.sha256,
    decisionLogHead: logEnd.head,
    previousRelease:
      previous === null
        ? null
        : {
            tag: previous.tag,
            manifestSha256: previous.manifestSha256,
            decisionLogHead: previous.decisionLogHead,
          },
    assets: [...assets],
  });
}
