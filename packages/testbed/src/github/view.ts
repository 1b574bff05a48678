import { createHash } from 'node:crypto';
import type { Asset, Release, Repository } from '../store/records.ts';
import type { World } from '../world.ts';
import { fullName } from './access.ts';

/** A GitHub account as the API shows it, with the members that clients read. */
export function account(
  world: World,
  login: string,
  id: number,
  type: 'User' | 'Organization' | 'Bot',
): object {
  return {
    login,
    id,
    node_id: `U_${id}`,
    url: `${world.url()}/users/${login}`,
    html_url: `https://github.com/${login}`,
    type,
    site_admin: false,
  };
}

const BOT = { login: 'github-actions[bot]', id: 41898282 };

/** A repository as `GET /repos/{owner}/{repo}` answers it. */
export function repositoryView(world: World, repository: Repository): object {
  const name = fullName(repository);
  return {
    id: repository.id,
    node_id: `R_${repository.id}`,
    name: repository.name,
    full_name: name,
    private: repository.visibility !== 'public',
    visibility: repository.visibility,
    owner: account(world, repository.owner, repository.ownerId, 'Organization'),
    html_url: `https://github.com/${name}`,
    url: `${world.url()}/repos/${name}`,
    fork: false,
    archived: false,
    disabled: false,
    default_branch: repository.defaultBranch,
  };
}

/** A release asset as the API shows it. */
export function assetView(world: World, repository: Repository, release: Release, asset: Asset): object {
  const name = fullName(repository);
  const file = encodeURIComponent(asset.name);
  return {
    url: `${world.url()}/repos/${name}/releases/assets/${asset.id}`,
    id: asset.id,
    node_id: `RA_${asset.id}`,
    name: asset.name,
    label: asset.label,
    uploader: account(world, BOT.login, BOT.id, 'Bot'),
    content_type: asset.contentType,
    state: 'uploaded',
    size: asset.size,
    digest: `sha256:${asset.sha256}`,
    download_count: 0,
    created_at: asset.createdAt,
    updated_at: asset.updatedAt,
    browser_download_url: `${world.url()}/${name}/releases/download/${pageTag(release)}/${file}`,
  };
}

/** The tag in a release's page address; a draft has a name of its own that says nothing. */
function pageTag(release: Release): string {
  const hidden = createHash('sha256').update(String(release.id)).digest('hex').slice(0, 20);
  return release.isDraft ? `untagged-${hidden}` : release.tagName;
}

/** A release as the API shows it, with so many of its assets. */
export function releaseView(
  world: World,
  repository: Repository,
  release: Release,
  embeddedAssets = Number.POSITIVE_INFINITY,
): object {
  const name = fullName(repository);
  const url = `${world.url()}/repos/${name}/releases/${release.id}`;
  const assets = world.store.records.assets
    .filter((asset) => asset.releaseId === release.id)
    .slice(0, embeddedAssets);
  const archive = (kind: string): string | null =>
    release.isDraft ? null : `${world.url()}/repos/${name}/${kind}/${release.tagName}`;
  return {
    url,
    assets_url: `${url}/assets`,
    upload_url: `${world.url()}/uploads/repos/${name}/releases/${release.id}/assets{?name,label}`,
    html_url: `https://github.com/${name}/releases/tag/${pageTag(release)}`,
    id: release.id,
    author: account(world, BOT.login, BOT.id, 'Bot'),
    node_id: `RE_${release.id}`,
    tag_name: release.tagName,
    target_commitish: release.targetCommitish,
    name: release.name,
    draft: release.isDraft,
    immutable: release.isImmutable,
    prerelease: release.isPrerelease,
    created_at: release.createdAt,
    updated_at: release.updatedAt,
    published_at: release.publishedAt,
    assets: assets.map((asset) => assetView(world, repository, release, asset)),
    tarball_url: archive('tarball'),
    zipball_url: archive('zipball'),
    body: release.body,
  };
}
