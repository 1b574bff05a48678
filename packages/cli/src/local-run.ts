import { execFile } from 'node:child_process';
import { basename } from 'node:path';
import { promisify } from 'node:util';
import type { Run } from '@interlock/shared/model/run.ts';

const execute = promisify(execFile);
const NO_COMMIT = '0'.repeat(40);

/**
 * The facts of a run on a person's own machine: the project at HEAD, the time in place of a run's number, and no token or event. A folder that is no repository
 * has the commit of zeros, which no later check accepts. The repository's id is its first commit, which clones share and other repositories in a folder of the same
 * name do not; `0` where there is none.
 */
export async function localRun(
  project: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Run> {
  const ask = (...argv: readonly string[]) => askGit(project, environment, argv);
  const commit = (await ask('rev-parse', 'HEAD')) ?? NO_COMMIT;
  const branch = await ask('symbolic-ref', '--short', 'HEAD');
  const remoteHead = await ask('symbolic-ref', '--short', 'refs/remotes/origin/HEAD');
  const firstCommit = await ask('rev-list', '--first-parent', '--max-parents=0', 'HEAD');
  const name = basename(project).replaceAll(/[^A-Za-z0-9._-]/g, '-') || 'project';
  return {
    repository: `local/${name}`,
    repositoryId: firstCommit ?? '0',
    commit,
    ref: branch === null ? 'refs/heads/detached' : `refs/heads/${branch}`,
    event: 'local',
    // Each is a run of its own, so that two of one commit are two records for `promote`, as they are for a rehearsal.
    runId: String(Date.now()),
    attempt: 1,
    job: 'local',
    isPrivate: true,
    // Never the branch that happens to be checked out: its policy would be the change's own.
    defaultBranch: remoteHead?.replace(/^origin\//, '') ?? (await usualBranch(ask)),
    before: null,
    pullRequest: null,
    mergeGroupBase: null,
    inputs: null,
    server: 'https://github.com',
    api: 'https://api.github.com',
    isWorkflow: false,
    workspace: project,
  };
}

async function usualBranch(
  ask: (...argv: readonly string[]) => Promise<string | null>,
): Promise<string | null> {
  for (const name of ['main', 'master']) {
    if ((await ask('rev-parse', '--verify', '--quiet', `refs/heads/${name}`)) !== null) {
      return name;
    }
  }
  return null;
}

/** What git says about a project, or null when it cannot say. */
export async function askGit(
  project: string,
  environment: Readonly<Record<string, string | undefined>>,
  argv: readonly string[],
): Promise<string | null> {
  const env = {
    PATH: environment['PATH'] ?? '',
    HOME: '/nonexistent',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    // Where objects are missing, git would start the program that a repository names for the other side of a fetch.
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
  };
  try {
    // The repository may belong to another user; only names and commits are read from it.
    const settings = [
      '-c',
      'core.hooksPath=/dev/null',
      '-c',
      'safe.directory=*',
      '-c',
      'core.fsmonitor=false',
    ];
    const { stdout } = await execute('git', [...settings, '-C', project, ...argv], { env });
    return stdout.trim();
  } catch {
    return null;
  }
}
