import { execFile } from 'node:child_process';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import type { World } from '../world.ts';

const run = promisify(execFile);

/** Points a tag at another commit behind everybody's back. */
export async function moveTag(world: World, repository: string, tag: string, sha: string): Promise<void> {
  const found = world.store.records.repositories.find(
    (candidate) => `${candidate.owner}/${candidate.name}` === repository,
  );
  if (found === undefined) {
    throw new Error(`repository ${repository} is not set`);
  }
  await run('git', ['-C', found.gitDirectory, 'update-ref', `refs/tags/${tag}`, sha]);
}

/** Replaces the bytes of every release asset of this name, with size and digest, behind everybody's back. */
export async function swapAsset(
  world: World,
  repository: string,
  name: string,
  bytes: Uint8Array,
): Promise<number> {
  const { records } = world.store;
  const releases = new Set(
    records.releases.filter((release) => release.repository === repository).map((release) => release.id),
  );
  const blob = await world.store.writeBlob(Readable.from([bytes]));
  const swapped = records.assets.filter((asset) => releases.has(asset.releaseId) && asset.name === name);
  for (const asset of swapped) {
    asset.sha256 = blob.sha256;
    asset.size = blob.size;
  }
  return swapped.length;
}

/** Takes a repository's releases, assets and retired tags away, so that the next rehearsal finds none. */
export function forgetReleases(world: World, repository: string): void {
  const { records } = world.store;
  const gone = new Set(
    records.releases.filter((release) => release.repository === repository).map((release) => release.id),
  );
  records.releases = records.releases.filter((release) => !gone.has(release.id));
  records.assets = records.assets.filter((asset) => !gone.has(asset.releaseId));
  records.retiredTags = [];
}
