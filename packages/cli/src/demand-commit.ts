import { execFile } from 'node:child_process';
import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ActionError } from '@interlock/shared/errors.ts';
import { demandFolder } from './demand-folder.ts';
import { demandRoot } from './demand-root.ts';
import { askGit } from './local-run.ts';

const execute = promisify(execFile);

/** Demands the root of a git repository with a commit. Raises PROJECT_MISSING, GIT_MISSING, PROJECT_NO_REPOSITORY, PROJECT_EMPTY. */
export async function demandCommit(
  project: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  await demandFolder(project);
  if ((await demandRoot(project, environment)) === 'no repository') {
    await demandGit(environment['PATH'] ?? '');
    throw new ActionError(
      'PROJECT_NO_REPOSITORY',
      `\`${project}\` is no git repository, and the gate judges a commit`,
      'Commit the project with git, or try it with `interlock rehearse PATH`, which takes a plain folder',
    );
  }
  if ((await askGit(project, environment, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'])) === null) {
    throw new ActionError(
      'PROJECT_EMPTY',
      `The repository \`${project}\` has no commit, so there is nothing at HEAD to judge`,
      'Commit the project first',
    );
  }
}

/**
 * Refuses a repository that git cannot read; a folder that lies in none is fine, and so is one below a root. Raises PROJECT_MISSING, GIT_MISSING,
 * GIT_FAILED.
 */
export async function demandReadable(
  project: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  await demandFolder(project);
  if ((await askGit(project, environment, ['rev-parse', '--git-dir'])) !== null) {
    return;
  }
  await demandGit(environment['PATH'] ?? '');
  if ((await lstat(join(project, '.git')).catch(() => null)) !== null) {
    throw new ActionError(
      'GIT_FAILED',
      `The repository \`${project}\` could not be read`,
      'Run `git fsck` in it and repair what it names',
    );
  }
}

async function demandGit(path: string): Promise<void> {
  try {
    await execute('git', ['--version'], { env: { PATH: path } });
  } catch (cause) {
    throw new ActionError(
      'GIT_MISSING',
      'git could not be started',
      'Install git and put it on the PATH',
      cause,
    );
  }
}
