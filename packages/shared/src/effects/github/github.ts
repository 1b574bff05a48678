import type { GitHub } from '../effects.ts';
import { type Ask, type Connection, gitHubClient } from './github-client.ts';
import { unreadable } from './github-failure.ts';
import { allPages } from './github-pages.ts';
import { releaseReading, releaseWriting } from './github-releases.ts';
import { split } from './github-repository-name.ts';
import { readAnswer, SCHEMAS } from './github-schemas.ts';
import { tagCommit } from './github-tags.ts';

/** The GitHub port over REST. Sources: REST description 2022-11-28, `repos`, `actions`. */
export function nodeGitHub(connection: Connection): GitHub {
  const ask = gitHubClient(connection);
  return {
    ...releaseReading(ask),
    ...releaseWriting(ask, connection.api),
    tagCommit: (repository, tag) => tagCommit(ask, repository, tag),
    ...repositoryReading(ask),
  };
}

function repositoryReading(ask: Ask): Pick<GitHub, 'repository' | 'jobs'> {
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
