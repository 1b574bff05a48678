import type { GitHub } from './effects.ts';
import { type Connection, gitHubClient } from './github-client.ts';
import { isStatus, unreadable } from './github-failure.ts';
import { allPages } from './github-pages.ts';
import { readAnswer, SCHEMAS } from './github-schemas.ts';
import { downloadFile, uploadFile } from './github-transfer.ts';

/** GitHub's own limit for one release asset (docs: "Storage and bandwidth quotas": each file under 2 GiB). */
const MAX_ASSET_BYTES = 2 * 1024 * 1024 * 1024;
const MAX_TAG_DEPTH = 5;
const RELEASE = '/repos/{owner}/{repo}/releases/{release_id}';

/** The GitHub port over REST. Sources: REST description 2022-11-28, `releases`, `git`, `actions`. */
export function nodeGitHub(connection: Connection): GitHub {
  const ask = gitHubClient(connection);

  async function tagTarget(
    repository: string,
    tag: string,
  ): Promise<{ readonly type: string; readonly sha: string } | null> {
    try {
      const answer = await ask(
        'GET /repos/{owner}/{repo}/git/ref/tags/{tag}',
        { ...split(repository), tag },
        'repeatable',
      );
      const reference = readAnswer(SCHEMAS.reference, answer.data, 'a tag');
      if (reference.ref !== `refs/tags/${tag}`) {
        throw unreadable('a tag');
      }
      return reference.object;
    } catch (thrown) {
      if (isStatus(thrown, 404)) {
        return null;
      }
      throw thrown;
    }
  }

  return {
    repository: async (repository) => {
      const answer = await ask('GET /repos/{owner}/{repo}', split(repository), 'repeatable');
      const read = readAnswer(SCHEMAS.repository, answer.data, 'the repository');
      if (read.full_name.toLowerCase() !== repository.toLowerCase()) {
        throw unreadable('the repository');
      }
      const isPrivate = read.private || read.visibility !== 'public';
      return { id: String(read.id), isPrivate, defaultBranch: read.default_branch };
    },
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
      const answer = await uploadFile(ask, connection.api, release.uploadUrl, name, path);
      return readAnswer(SCHEMAS.asset, answer.data, 'an uploaded asset');
    },
    deleteAsset: async (repository, id) => {
      await ask(
        'DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}',
        { ...split(repository), asset_id: id },
        'once',
      );
    },
    downloadAsset: (repository, id, to) =>
      downloadFile(
        ask,
        'GET /repos/{owner}/{repo}/releases/assets/{asset_id}',
        { ...split(repository), asset_id: id },
        to,
        MAX_ASSET_BYTES,
      ),
    publish: async (repository, id) => {
      const answer = await ask(
        `PATCH ${RELEASE}`,
        { ...split(repository), release_id: id, draft: false },
        'once',
      );
      return readAnswer(SCHEMAS.release, answer.data, 'the published release');
    },
    tagCommit: async (repository, tag) => {
      let target = await tagTarget(repository, tag);
      for (let depth = 0; target !== null && target.type === 'tag' && depth < MAX_TAG_DEPTH; depth += 1) {
        const parameters = { ...split(repository), tag_sha: target.sha };
        const answer = await ask('GET /repos/{owner}/{repo}/git/tags/{tag_sha}', parameters, 'repeatable');
        target = readAnswer(SCHEMAS.tag, answer.data, 'a tag').object;
      }
      if (target !== null && target.type !== 'commit') {
        throw unreadable('a tag that points at no commit');
      }
      return target?.sha ?? null;
    },
    jobs: async (repository, runId, attempt) => {
      const route = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs';
      let expected = 0;
      const parameters = { ...split(repository), run_id: runId, attempt_number: attempt };
      const jobs = await allPages(ask, route, parameters, (data) => {
        const page = readAnswer(SCHEMAS.jobs, data, 'the jobs of the run');
        expected = page.total_count;
        return page.jobs;
      });
      if (jobs.length !== expected) {
        throw unreadable('the jobs of the run');
      }
      return jobs.map(({ id, name, run_attempt }) => ({ id, name, attempt: run_attempt }));
    },
  };
}

function split(repository: string): { readonly owner: string; readonly repo: string } {
  const [owner, repo, ...rest] = repository.split('/');
  if (owner === undefined || repo === undefined || owner === '' || repo === '' || rest.length > 0) {
    throw unreadable('a repository without an owner');
  }
  return { owner, repo };
}
