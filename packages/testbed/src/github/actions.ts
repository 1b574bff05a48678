import { type Answer, type Exchange, empty, json, parameter } from '../http/exchange.ts';
import { signedAddress } from '../http/signed-address.ts';
import type { Artifact, Repository, Run } from '../store/records.ts';
import type { World } from '../world.ts';
import { authorize, fullName, notFound } from './access.ts';
import { paginate } from './pagination.ts';
import { account, repositoryView } from './view.ts';

function attemptsOf(world: World, exchange: Exchange, repository: Repository): readonly Run[] {
  return world.store.records.runs
    .filter(
      ({ id, repository: name }) =>
        String(id) === parameter(exchange, 'run') && name === fullName(repository),
    )
    .toSorted((left, right) => left.attempt - right.attempt);
}

function runView(world: World, repository: Repository, run: Run): object {
  const url = `${world.url()}/repos/${fullName(repository)}/actions/runs/${run.id}`;
  const actor = account(world, run.actor, run.actorId, 'User');
  return {
    id: run.id,
    name: run.workflow,
    node_id: `WFR_${run.id}`,
    head_branch: run.headRef || run.ref.replace(/^refs\/(?:heads|tags)\//, ''),
    head_sha: run.sha,
    path: run.workflowPath,
    display_title: run.workflow,
    run_number: 1,
    run_attempt: run.attempt,
    event: run.eventName,
    status: run.status,
    conclusion: run.conclusion,
    workflow_id: 1,
    check_suite_id: run.id,
    url,
    html_url: `https://github.com/${fullName(repository)}/actions/runs/${run.id}`,
    jobs_url: `${url}/jobs`,
    artifacts_url: `${url}/artifacts`,
    previous_attempt_url: run.attempt > 1 ? `${url}/attempts/${run.attempt - 1}` : null,
    pull_requests: [],
    referenced_workflows: [],
    created_at: run.createdAt,
    updated_at: run.createdAt,
    run_started_at: run.createdAt,
    actor,
    triggering_actor: actor,
    repository: repositoryView(world, repository),
    head_repository: repositoryView(world, repository),
  };
}

/** The newest attempt of a run. */
export function getRun(world: World, exchange: Exchange): Answer {
  const repository = authorize(world, exchange, 'actions', 'read');
  const run = attemptsOf(world, exchange, repository).at(-1);
  if (run === undefined) {
    throw notFound();
  }
  return json(200, runView(world, repository, run));
}

function namedAttempt(world: World, exchange: Exchange, repository: Repository): Run {
  const attempt = parameter(exchange, 'attempt');
  const run = attemptsOf(world, exchange, repository).find(
    (candidate) => String(candidate.attempt) === attempt,
  );
  if (run === undefined) {
    throw notFound();
  }
  return run;
}

/** One attempt of a run. */
export function getAttempt(world: World, exchange: Exchange): Answer {
  const repository = authorize(world, exchange, 'actions', 'read');
  return json(200, runView(world, repository, namedAttempt(world, exchange, repository)));
}

function jobViews(world: World, repository: Repository, run: Run): readonly object[] {
  const base = `${world.url()}/repos/${fullName(repository)}`;
  return run.jobs.map((job, at) => {
    const id = job.id ?? run.id * 1000 + at + 1;
    return {
      id,
      run_id: run.id,
      run_attempt: job.attempt ?? run.attempt,
      run_url: `${base}/actions/runs/${run.id}`,
      node_id: `CR_${id}`,
      head_sha: run.sha,
      head_branch: run.ref.replace(/^refs\/(?:heads|tags)\//, ''),
      url: `${base}/actions/jobs/${id}`,
      html_url: `https://github.com/${fullName(repository)}/actions/runs/${run.id}/job/${id}`,
      status: job.status,
      conclusion: job.conclusion,
      created_at: run.createdAt,
      started_at: run.createdAt,
      completed_at: job.status === 'completed' ? run.createdAt : null,
      name: job.name,
      steps: [],
      check_run_url: `${base}/check-runs/${id}`,
      labels: job.labels,
      runner_id: 1,
      runner_name: 'testbed',
      runner_group_id: 0,
      runner_group_name: 'GitHub Actions',
      workflow_name: run.workflow,
    };
  });
}

/** The jobs of one attempt, in pages. */
export function listAttemptJobs(world: World, exchange: Exchange): Answer {
  const repository = authorize(world, exchange, 'actions', 'read');
  const jobs = jobViews(world, repository, namedAttempt(world, exchange, repository));
  const { items, headers } = paginate(world, exchange, jobs);
  return json(200, { total_count: jobs.length, jobs: items }, headers);
}

/** Jobs of the newest attempt, or of every attempt with `filter=all`. */
export function listRunJobs(world: World, exchange: Exchange): Answer {
  const repository = authorize(world, exchange, 'actions', 'read');
  const attempts = attemptsOf(world, exchange, repository);
  if (attempts.length === 0) {
    throw notFound();
  }
  const chosen = exchange.url.searchParams.get('filter') === 'all' ? attempts : attempts.slice(-1);
  const jobs = chosen.flatMap((run) => jobViews(world, repository, run));
  const { items, headers } = paginate(world, exchange, jobs);
  return json(200, { total_count: jobs.length, jobs: items }, headers);
}

function artifactView(world: World, repository: Repository, run: Run, artifact: Artifact): object {
  const url = `${world.url()}/repos/${fullName(repository)}/actions/artifacts/${artifact.id}`;
  return {
    id: artifact.id,
    node_id: `A_${artifact.id}`,
    name: artifact.name,
    size_in_bytes: artifact.size,
    url,
    archive_download_url: `${url}/zip`,
    expired: false,
    digest: artifact.digest,
    created_at: artifact.createdAt,
    updated_at: artifact.createdAt,
    expires_at: artifact.expiresAt,
    workflow_run: {
      id: run.id,
      repository_id: repository.id,
      head_repository_id: repository.id,
      head_branch: run.ref.replace(/^refs\/(?:heads|tags)\//, ''),
      head_sha: run.sha,
    },
  };
}

/** The finalized artifacts of a run, newest first, in pages; `name` filters exactly. */
export function listRunArtifacts(world: World, exchange: Exchange): Answer {
  const repository = authorize(world, exchange, 'actions', 'read');
  const run = attemptsOf(world, exchange, repository).at(-1);
  if (run === undefined) {
    throw notFound();
  }
  const name = exchange.url.searchParams.get('name');
  const artifacts = world.store.records.artifacts
    .filter((artifact) => artifact.runId === run.id && artifact.isFinalized)
    .filter((artifact) => name === null || artifact.name === name)
    .toReversed();
  const { items, headers } = paginate(world, exchange, artifacts);
  const views = items.map((artifact) => artifactView(world, repository, run, artifact));
  return json(200, { total_count: artifacts.length, artifacts: views }, headers);
}

function namedArtifact(
  world: World,
  exchange: Exchange,
  repository: Repository,
): { run: Run; artifact: Artifact } {
  const id = parameter(exchange, 'artifact');
  const { artifacts, runs } = world.store.records;
  const artifact = artifacts.find((candidate) => String(candidate.id) === id && candidate.isFinalized);
  const run = runs.findLast(
    (candidate) => candidate.id === artifact?.runId && candidate.repository === fullName(repository),
  );
  if (artifact === undefined || run === undefined) {
    throw notFound();
  }
  return { run, artifact };
}

/** One finalized artifact of this repository. */
export function getArtifact(world: World, exchange: Exchange): Answer {
  const repository = authorize(world, exchange, 'actions', 'read');
  const { run, artifact } = namedArtifact(world, exchange, repository);
  return json(200, artifactView(world, repository, run, artifact));
}

/** 302 to an address that holds for a minute. */
export function downloadArtifact(world: World, exchange: Exchange): Answer {
  const repository = authorize(world, exchange, 'actions', 'read');
  const { artifact } = namedArtifact(world, exchange, repository);
  return empty(302, { location: signedAddress(world, `/results/download/${artifact.id}`) });
}

/** Removes an artifact; its name is free again. */
export function deleteArtifactById(world: World, exchange: Exchange): Answer {
  const repository = authorize(world, exchange, 'actions', 'write');
  const { artifact } = namedArtifact(world, exchange, repository);
  const { records } = world.store;
  records.artifacts = records.artifacts.filter(({ id }) => id !== artifact.id);
  return empty(204);
}
