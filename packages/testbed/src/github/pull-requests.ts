import { type Answer, type Exchange, json, parameter } from '../http/exchange.ts';
import type { World } from '../world.ts';
import { authorize, fullName, notFound } from './access.ts';
import { repositoryView } from './view.ts';

function ownerOf(name: string): string {
  return name.split('/')[0] ?? '';
}

/** A pull request that was set; its head repository is null when that repository is not known. */
export function getPullRequest(world: World, exchange: Exchange): Answer {
  const repository = authorize(world, exchange, 'pull_requests', 'read');
  const number = parameter(exchange, 'number');
  const { pullRequests, repositories } = world.store.records;
  const pull = pullRequests.find(
    (candidate) => candidate.repository === fullName(repository) && String(candidate.number) === number,
  );
  if (pull === undefined) {
    throw notFound();
  }
  const headName = pull.headRepository ?? pull.repository;
  const headRepository = repositories.find((candidate) => fullName(candidate) === headName);
  return json(200, {
    id: pull.number,
    number: pull.number,
    url: `${world.url()}/repos/${pull.repository}/pulls/${pull.number}`,
    html_url: `https://github.com/${pull.repository}/pull/${pull.number}`,
    state: pull.state,
    title: pull.title,
    draft: false,
    merged: pull.merged,
    base: {
      label: `${repository.owner}:${pull.baseRef}`,
      ref: pull.baseRef,
      sha: pull.baseSha,
      repo: repositoryView(world, repository),
    },
    head: {
      label: `${ownerOf(headName)}:${pull.headRef}`,
      ref: pull.headRef,
      sha: pull.headSha,
      // A fork that is gone answers null.
      repo: headRepository === undefined ? null : repositoryView(world, headRepository),
    },
  });
}
