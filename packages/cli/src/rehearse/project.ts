import { execFile } from 'node:child_process';
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

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
  /** Paths of the original that the judged commit does not hold: uncommitted, untracked and ignored ones. */
  readonly notScanned: readonly string[];
  /** The policy that `init` would write for a project that has none; null when it has one. */
  readonly proposedPolicy: string | null;
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
    // Where objects are missing, git would start the program that a repository names for the other side of a fetch.
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: argv[0] === 'clone' ? 'file' : 'none',
    // Not even the index of a person's repository is refreshed on disk.
    GIT_OPTIONAL_LOCKS: '0',
  };
  const settings = [
    'core.hooksPath=/dev/null',
    // A file monitor is a command that a repository names in its own configuration.
    'core.fsmonitor=false',
    'init.defaultBranch=main',
    'gc.auto=0',
    'advice.addEmbeddedRepo=false',
  ].flatMap((setting) => ['-c', setting]);
  const { stdout } = await execute('git', [...settings, ...argv], {
    cwd: folder,
    env: environment,
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout.trim();
}

/** Commits everything in a folder, also what its ignore files name; gives the commit. */
export async function commitAll(folder: string, message: string): Promise<string> {
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
  return {
    folder,
    name: 'acme/demo',
    tag: REHEARSAL_TAG,
    commit,
    notes: [],
    notScanned: [],
    proposedPolicy: null,
  };
}
