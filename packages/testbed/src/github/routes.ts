import { type Answer, json } from '../http/exchange.ts';
import type { Handler, Route } from '../http/router.ts';
import { authorize } from './access.ts';
import {
  deleteArtifactById,
  downloadArtifact,
  getArtifact,
  getAttempt,
  getRun,
  listAttemptJobs,
  listRunArtifacts,
  listRunJobs,
} from './actions.ts';
import { deleteAsset, downloadAsset, getAsset, getStoredAsset, listAssets, uploadAsset } from './assets.ts';
import { compare, getBranch, getCommit, getContents } from './commits.ts';
import { getPullRequest } from './pull-requests.ts';
import { createRef, createTag, getRef, getTag } from './refs.ts';
import {
  createRelease,
  deleteRelease,
  getLatestRelease,
  getRelease,
  getReleaseByTag,
  listReleases,
  updateRelease,
} from './releases.ts';
import { repositoryView } from './view.ts';

const REPOSITORY = '/repos/{owner}/{repo}';

function withGitHubHeaders(handler: Handler): Handler {
  return async (world, exchange): Promise<Answer> => {
    const answer = await handler(world, exchange);
    const headers = {
      'x-github-api-version-selected': '2022-11-28',
      'x-github-media-type': 'github.v3; format=json',
      'x-ratelimit-limit': '1000',
      'x-ratelimit-remaining': '999',
      ...answer.headers,
    };
    return { ...answer, headers };
  };
}

function repositoryRoute(method: string, path: string, handler: Handler): Route {
  return { method, path: `${REPOSITORY}${path}`, handler: withGitHubHeaders(handler) };
}

/** The part of GitHub's REST interface that Interlock uses, the upload host and the download pages. */
export const GITHUB_ROUTES: readonly Route[] = [
  repositoryRoute('GET', '', (world, exchange) =>
    json(200, repositoryView(world, authorize(world, exchange, 'metadata', 'read'))),
  ),
  repositoryRoute('GET', '/releases', listReleases),
  repositoryRoute('POST', '/releases', createRelease),
  repositoryRoute('GET', '/releases/latest', getLatestRelease),
  repositoryRoute('GET', '/releases/tags/{tag...}', getReleaseByTag),
  repositoryRoute('GET', '/releases/assets/{asset}', getAsset),
  repositoryRoute('DELETE', '/releases/assets/{asset}', deleteAsset),
  repositoryRoute('GET', '/releases/{release}', getRelease),
  repositoryRoute('PATCH', '/releases/{release}', updateRelease),
  repositoryRoute('DELETE', '/releases/{release}', deleteRelease),
  repositoryRoute('GET', '/releases/{release}/assets', listAssets),
  repositoryRoute('GET', '/git/ref/{ref...}', getRef),
  repositoryRoute('POST', '/git/refs', createRef),
  repositoryRoute('POST', '/git/tags', createTag),
  repositoryRoute('GET', '/git/tags/{sha}', getTag),
  repositoryRoute('GET', '/commits/{ref...}', getCommit),
  repositoryRoute('GET', '/branches/{branch...}', getBranch),
  repositoryRoute('GET', '/compare/{range...}', compare),
  repositoryRoute('GET', '/contents/{path...}', getContents),
  repositoryRoute('GET', '/pulls/{number}', getPullRequest),
  repositoryRoute('GET', '/actions/runs/{run}', getRun),
  repositoryRoute('GET', '/actions/runs/{run}/attempts/{attempt}', getAttempt),
  repositoryRoute('GET', '/actions/runs/{run}/attempts/{attempt}/jobs', listAttemptJobs),
  repositoryRoute('GET', '/actions/runs/{run}/jobs', listRunJobs),
  repositoryRoute('GET', '/actions/runs/{run}/artifacts', listRunArtifacts),
  repositoryRoute('GET', '/actions/artifacts/{artifact}', getArtifact),
  repositoryRoute('GET', '/actions/artifacts/{artifact}/zip', downloadArtifact),
  repositoryRoute('DELETE', '/actions/artifacts/{artifact}', deleteArtifactById),
  { method: 'POST', path: `/uploads${REPOSITORY}/releases/{release}/assets`, handler: uploadAsset },
  { method: 'GET', path: '/storage/assets/{asset}', handler: getStoredAsset },
  { method: 'GET', path: '/{owner}/{repo}/releases/download/{tag}/{file}', handler: downloadAsset },
];
