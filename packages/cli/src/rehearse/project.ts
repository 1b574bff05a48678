import { execFile } from 'node:child_process';
import { cp, readdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { ActionError } from '@interlock/shared/errors.ts';

const execute = promisify(execFile);

/** A temporary repository that a rehearsal judges; what it was made from stays untouched. */
export interface Project {
  readonly folder: string;
  readonly name: string;
  readonly tag: string;
  /** The commit that is judged and tagged. */
  readonly commit: string;
  /** What a person should know about how it was made. */
  readonly notes: readonly string[];
}

export const REHEARSAL_TAG = 'v1.0.0';

/** Writes the stand-ins' addresses into the checkout of a base commit; says whether there was a policy to write to. */
export type PrepareBase = (folder: string, which: 'always' | 'only-existing') => Promise<boolean>;

/** Runs git without the person's own configuration, hooks or signing. */
export async function git(folder: string, ...argv: readonly string[]): Promise<string> {
  const environment = {
    PATH: process.env['PATH'] ?? '/usr/bin:/bin',
    HOME: '/nonexistent',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'safe.directory',
    GIT_CONFIG_VALUE_0: '*',
    GIT_AUTHOR_NAME: 'Rehearsal',
    GIT_AUTHOR_EMAIL: 'rehearsal@interlock.example',
    GIT_COMMITTER_NAME: 'Rehearsal',
    GIT_COMMITTER_EMAIL: 'rehearsal@interlock.example',
    GIT_TERMINAL_PROMPT: '0',
  };
  const settings = ['-c', 'core.hooksPath=/dev/null', '-c', 'init.defaultBranch=main', '-c', 'gc.auto=0'];
  const { stdout } = await execute('git', [...settings, ...argv], {
    cwd: folder,
    env: environment,
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout.trim();
}

async function commitAll(folder: string, message: string): Promise<string> {
  await git(folder, 'add', '-A', '-f');
  await git(folder, 'commit', '-q', '--allow-empty', '-m', message);
  return git(folder, 'rev-parse', 'HEAD');
}

/**
 * Makes the repository of an example or a planted case: the policy and the source are the base commit, `change` is the
 * second one, which is tagged.
 */
export async function makeExample(
  source: string,
  folder: string,
  prepareBase: PrepareBase,
  plant: (folder: string) => Promise<void>,
  where: 'default-branch' | 'side-branch',
): Promise<Project> {
  await cp(source, folder, { recursive: true });
  await git(folder, 'init', '-q', '-b', 'main');
  await prepareBase(folder, 'always');
  await commitAll(folder, 'Base');
  await writeFile(join(folder, 'CHANGES.md'), '# Changes\n\n## 1.0.0\n\nThe first release.\n');
  await plant(folder);
  const commit = await commitAll(folder, 'Prepare 1.0.0');
  await git(folder, 'tag', REHEARSAL_TAG);
  if (where === 'side-branch') {
    await git(folder, 'branch', '-q', 'side');
    await git(folder, 'reset', '-q', '--hard', 'HEAD~1');
  }
  return { folder, name: 'acme/demo', tag: REHEARSAL_TAG, commit, notes: [] };
}

/**
 * Makes a temporary copy of a person's own repository at HEAD, or of a plain folder with one commit. The stand-ins'
 * addresses go into a commit of its own on the default branch, after the judged commit, which stays as it is.
 */
export async function copyProject(path: string, folder: string, prepareBase: PrepareBase): Promise<Project> {
  if (!(await stat(path).catch(() => null))?.isDirectory()) {
    throw new ActionError(
      'PROJECT_MISSING',
      'The folder to rehearse does not exist',
      'Name a folder that holds a project',
    );
  }
  const notes: string[] = [];
  const isRepository = (await git(path, 'rev-parse', '--show-prefix').catch(() => 'no')) === '';
  if (isRepository) {
    await git(dirname(folder), 'clone', '-q', '--no-local', '--no-tags', '--', path, folder);
    await git(folder, 'checkout', '-q', '-B', 'main', 'HEAD');
    const unseen = await git(path, 'status', '--porcelain', '--ignored');
    const count = unseen === '' ? 0 : unseen.split('\n').length;
    if (count > 0) {
      notes.push(
        `${count} uncommitted, untracked or ignored paths were not scanned: the repository is judged at HEAD`,
      );
    }
  } else {
    if ((await readdir(path)).length === 0) {
      throw new ActionError(
        'PROJECT_EMPTY',
        'The folder to rehearse is empty',
        'Name a folder that holds a project',
      );
    }
    await cp(path, folder, { recursive: true, verbatimSymlinks: true });
    await git(folder, 'init', '-q', '-b', 'main');
    await commitAll(folder, 'The folder as it was');
    notes.push('The folder is not a git repository: it was added whole to a temporary one with one commit');
  }
  const commit = await git(folder, 'rev-parse', 'HEAD');
  await git(folder, 'tag', REHEARSAL_TAG);
  if (await prepareBase(folder, 'only-existing')) {
    await commitAll(folder, 'Rehearsal: the addresses of the stand-ins');
  }
  return { folder, name: 'acme/demo', tag: REHEARSAL_TAG, commit, notes };
}
