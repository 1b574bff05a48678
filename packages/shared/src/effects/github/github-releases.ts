import type { GitHub } from '../effects.ts';
import type { Ask } from './github-client.ts';
import { allPages } from './github-pages.ts';
import { split } from './github-repository-name.ts';
import { readAnswer, SCHEMAS } from './github-schemas.ts';
import { downloadFile, uploadFile } from './github-transfer.ts';

/** GitHub's own limit for one release asset (docs: "Storage and bandwidth quotas": each file under 2 GiB). */
const MAX_ASSET_BYTES = 2 * 1024 * 1024 * 1024;
const RELEASE = '/repos/{owner}/{repo}/releases/{release_id}';
const ASSET = '/repos/{owner}/{repo}/releases/assets/{asset_id}';

type Reading = Pick<GitHub, 'releases' | 'release' | 'downloadAsset'>;
type Writing = Pick<GitHub, 'createDraft' | 'updateDraft' | 'upload' | 'deleteAsset' | 'publish'>;

/** What reads releases and their assets. Source: REST description 2022-11-28, `releases`. */
export function releaseReading(ask: Ask): Reading {
  return {
    releases: (repository) =>
      allPages(ask, 'GET /repos/{owner}/{repo}/releases', split(repository), (data) =>
        readAnswer(SCHEMAS.releases, data, 'releases'),
      ),
    release: async (repository, id) => {
      const parameters = { ...split(repository), release_id: id };
      const answer = await ask(`GET ${RELEASE}`, parameters, 'repeatable');
      const release = readAnswer(SCHEMAS.release, answer.data, 'a release');
      // The list is read by itself, page by page: what a release embeds may be cut.
      const assets = await allPages(ask, `GET ${RELEASE}/assets`, parameters, (data) =>
        readAnswer(SCHEMAS.assets, data, 'release assets'),
      );
      return { ...release, assets };
    },
    downloadAsset: (repository, id, to) =>
      downloadFile(ask, `GET ${ASSET}`, { ...split(repository), asset_id: id }, to, MAX_ASSET_BYTES),
  };
}

/** What changes releases; `api` is the policy's address, which uploads may not leave. Source: as above. */
export function releaseWriting(ask: Ask, api: string): Writing {
  return {
    createDraft: async (repository, { tag, commit, name, body }) => {
      const draft = { tag_name: tag, target_commitish: commit, name, body, draft: true };
      const answer = await ask(
        'POST /repos/{owner}/{repo}/releases',
        { ...split(repository), ...draft },
        'once',
      );
      return readAnswer(SCHEMAS.release, answer.data, 'the new draft');
    },
    updateDraft: async (repository, id, { body }) => {
      const answer = await ask(
        `PATCH ${RELEASE}`,
        { ...split(repository), release_id: id, body },
        'repeatable',
      );
      return readAnswer(SCHEMAS.release, answer.data, 'the draft');
    },
    upload: async (_repository, release, name, path) => {
      const answer = await uploadFile(ask, api, release.uploadUrl, name, path);
      return readAnswer(SCHEMAS.asset, answer.data, 'an uploaded asset');
    },
    deleteAsset: async (repository, id) => {
      await ask(`DELETE ${ASSET}`, { ...split(repository), asset_id: id }, 'once');
    },
    publish: async (repository, id, { tag, commit }) => {
      const opened = { tag_name: tag, target_commitish: commit, draft: false };
      const answer = await ask(
        `PATCH ${RELEASE}`,
        { ...split(repository), release_id: id, ...opened },
        'once',
      );
      return readAnswer(SCHEMAS.release, answer.data, 'the published release');
    },
  };
}
