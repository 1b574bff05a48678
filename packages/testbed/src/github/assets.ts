import { type Answer, type Exchange, empty, header, json, parameter } from '../http/exchange.ts';
import { holdsAddress, signedAddress } from '../http/signed-address.ts';
import type { Asset, Release, Repository } from '../store/records.ts';
import type { World } from '../world.ts';
import { authorize, canWriteContents, fullName, invalid, notFound, refusal } from './access.ts';
import { storedAssetName } from './asset-name.ts';
import { paginate } from './pagination.ts';
import { namedRelease } from './releases.ts';
import { assetView } from './view.ts';

interface Place {
  readonly repository: Repository;
  readonly release: Release;
  readonly asset: Asset;
}

function assetsOf(world: World, release: Release): readonly Asset[] {
  return world.store.records.assets.filter((asset) => asset.releaseId === release.id);
}

function namedAsset(world: World, exchange: Exchange, repository: Repository): Place {
  const { assets, releases } = world.store.records;
  const asset = assets.find(({ id }) => String(id) === parameter(exchange, 'asset'));
  const release = releases.find(
    ({ id, repository: owner }) => id === asset?.releaseId && owner === fullName(repository),
  );
  if (asset === undefined || release === undefined) {
    throw notFound();
  }
  if (release.isDraft && !canWriteContents(world, exchange)) {
    throw notFound();
  }
  return { repository, release, asset };
}

function demandMutable(release: Release, deed: string): void {
  if (release.isImmutable) {
    throw refusal(422, `Cannot ${deed} an immutable release.`);
  }
}

/** Stores the body as an asset under the name that GitHub would make of the given one. */
export async function uploadAsset(world: World, exchange: Exchange): Promise<Answer> {
  const repository = authorize(world, exchange, 'contents', 'write');
  const release = namedRelease(world, exchange, repository);
  demandMutable(release, 'upload assets to');
  const asked = exchange.url.searchParams.get('name') ?? '';
  const name = storedAssetName(asked);
  if (asked === '' || name === '') {
    throw refusal(400, 'Invalid name for request');
  }
  if (header(exchange, 'content-length') === '') {
    throw refusal(411, 'Length Required');
  }
  if (assetsOf(world, release).some((asset) => asset.name === name)) {
    throw invalid('ReleaseAsset', 'already_exists', 'name');
  }
  const blob = await world.store.writeBlob(exchange.request);
  // Somebody may have published or taken the name while the bytes came in.
  demandMutable(release, 'upload assets to');
  if (assetsOf(world, release).some((asset) => asset.name === name)) {
    throw invalid('ReleaseAsset', 'already_exists', 'name');
  }
  const now = world.now().toISOString();
  const asset: Asset = {
    id: world.store.nextId(),
    releaseId: release.id,
    name,
    label: exchange.url.searchParams.get('label') ?? '',
    contentType: header(exchange, 'content-type') || 'application/octet-stream',
    size: blob.size,
    sha256: blob.sha256,
    createdAt: now,
    updatedAt: now,
  };
  world.store.records.assets.push(asset);
  return json(201, assetView(world, repository, release, asset));
}

/** The assets of a release, oldest first, in pages. */
export function listAssets(world: World, exchange: Exchange): Answer {
  const repository = authorize(world, exchange, 'contents', 'read');
  const release = namedRelease(world, exchange, repository);
  const { items, headers } = paginate(world, exchange, assetsOf(world, release));
  return json(
    200,
    items.map((asset) => assetView(world, repository, release, asset)),
    headers,
  );
}

/** The description of an asset or, when the caller accepts octets, the way to its bytes. */
export function getAsset(world: World, exchange: Exchange): Answer {
  const repository = authorize(world, exchange, 'contents', 'read');
  const { release, asset } = namedAsset(world, exchange, repository);
  if (!header(exchange, 'accept').includes('application/octet-stream')) {
    return json(200, assetView(world, repository, release, asset));
  }
  return empty(302, { location: signedAddress(world, `/storage/assets/${asset.id}`) });
}

/** Removes an asset of a release that is not immutable. */
export function deleteAsset(world: World, exchange: Exchange): Answer {
  const repository = authorize(world, exchange, 'contents', 'write');
  const { release, asset } = namedAsset(world, exchange, repository);
  demandMutable(release, 'delete an asset of');
  const { records } = world.store;
  records.assets = records.assets.filter(({ id }) => id !== asset.id);
  return empty(204);
}

function bytesOf(world: World, asset: Asset): Answer {
  return {
    status: 200,
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename=${asset.name}`,
    },
    body: world.store.blobFile(asset),
  };
}

/** Serves the bytes of an asset to whoever has a signed address. */
export function getStoredAsset(world: World, exchange: Exchange): Answer {
  const id = parameter(exchange, 'asset');
  const asset = world.store.records.assets.find((candidate) => String(candidate.id) === id);
  if (asset === undefined || !holdsAddress(world, exchange)) {
    return empty(403);
  }
  return bytesOf(world, asset);
}

/** The public download of a published release of a public repository, as a browser would ask for it. */
export function downloadAsset(world: World, exchange: Exchange): Answer {
  const { repositories, releases } = world.store.records;
  const name = `${parameter(exchange, 'owner')}/${parameter(exchange, 'repo')}`;
  const isPublic = repositories.some(
    (repository) => fullName(repository) === name && repository.visibility === 'public',
  );
  const release = releases.find(
    (candidate) =>
      candidate.repository === name && !candidate.isDraft && candidate.tagName === parameter(exchange, 'tag'),
  );
  if (!isPublic || release === undefined) {
    return empty(404);
  }
  const asset = assetsOf(world, release).find((candidate) => candidate.name === parameter(exchange, 'file'));
  return asset === undefined ? empty(404) : bytesOf(world, asset);
}
