import type { TestbedState } from '../protocol.ts';
import type { World } from '../world.ts';

/** What is true in the world now. */
export function stateView(world: World): TestbedState {
  const { records } = world.store;
  return {
    repositories: records.repositories.map(({ owner, name, id, visibility }) => ({
      fullName: `${owner}/${name}`,
      id,
      visibility,
    })),
    releases: records.releases.map((release) => ({
      repository: release.repository,
      id: release.id,
      tagName: release.tagName,
      name: release.name ?? '',
      body: release.body ?? '',
      isDraft: release.isDraft,
      isImmutable: release.isImmutable,
      publishedAt: release.publishedAt,
      assets: records.assets
        .filter((asset) => asset.releaseId === release.id)
        .map(({ id, name, size, sha256 }) => ({
          id,
          name,
          size,
          digest: `sha256:${sha256}`,
          state: 'uploaded',
        })),
    })),
    runs: records.runs.map(({ id, attempt, repository }) => ({ id, attempt, repository })),
    artifacts: records.artifacts
      .filter((artifact) => artifact.isFinalized)
      .map(({ id, runId, name, size, digest }) => ({ id, runId, name, size, digest: digest ?? '' })),
    packages: records.packages.map(({ name, version, filename, sha256, size }) => ({
      name,
      version,
      filename,
      sha256,
      size,
    })),
    logEntries: world.log.size(),
    certificates: world.counts.certificates,
    timestamps: world.counts.timestamps,
    requests: world.requests,
  };
}
