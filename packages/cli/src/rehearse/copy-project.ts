import { cp, lstat, readdir, realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ActionError } from '@interlock/shared/errors.ts';
import { namedPaths, pathsBesideHead } from '../beside-head.ts';
import { demandFolder } from '../demand-folder.ts';
import { detectProject } from '../init/detect-project.ts';
import { proposePolicy } from '../init/propose.ts';
import { POLICY_PATH } from './base-commit.ts';
import { TRUSTED_ROOT_PATH } from './policy-overlay.ts';
import { commitAll, git, type PrepareBase, type Project, REHEARSAL_TAG } from './project.ts';

/** What was copied: how it was made, and what of the original is not in it. */
interface Copied {
  readonly notes: readonly string[];
  readonly notScanned: readonly string[];
}

/**
 * Makes a temporary copy of a person's own repository at HEAD, or of a plain folder with one commit. Where there is a policy, the
 * stand-ins' addresses go into it in a commit on top, which is then both base and judged: the overlay is not a change that the
 * project made. Raises PROJECT_MISSING, PROJECT_EMPTY, PROJECT_UNKNOWN, GIT_FAILED, FILE_UNREADABLE.
 */
export async function copyProject(path: string, folder: string, prepareBase: PrepareBase): Promise<Project> {
  await demandFolder(path);
  const source = await realpath(path);
  const { notes, notScanned } = await copyOf(source, folder);
  const own = await git(folder, 'rev-parse', 'HEAD');
  const proposedPolicy = await proposalFor(folder, path);
  const isOverlaid = await prepareBase(folder, 'only-existing');
  if (isOverlaid) {
    // Only these two: a filter or an attribute of the project could make other files differ from what it committed.
    await git(folder, 'add', '-f', '--', POLICY_PATH, TRUSTED_ROOT_PATH);
    await git(folder, 'commit', '-q', '--allow-empty', '-m', 'Rehearsal: the addresses of the stand-ins');
  }
  const commit = await git(folder, 'rev-parse', 'HEAD');
  await git(folder, 'tag', REHEARSAL_TAG);
  return {
    folder,
    name: 'acme/demo',
    tag: REHEARSAL_TAG,
    commit,
    notes: isOverlaid ? [...notes, overlaid(own, commit)] : notes,
    notScanned,
    proposedPolicy,
  };
}

function overlaid(own: string, commit: string): string {
  return `The judged commit ${commit.slice(0, 12)} is ${own.slice(0, 12)} with the addresses of the stand-ins in its policy, and nothing else`;
}

/** The policy of `init` for what stands at HEAD, or null where a policy stands there already. */
async function proposalFor(folder: string, shown: string): Promise<string | null> {
  const found = await lstat(join(folder, POLICY_PATH)).catch(() => null);
  return found === null ? proposePolicy(await detectProject(folder, shown)) : null;
}

async function copyOf(source: string, folder: string): Promise<Copied> {
  const place = await git(source, 'rev-parse', '--is-bare-repository', '--show-prefix').catch(() => null);
  if (place === 'true' || place === 'false') {
    return await cloneHead(source, folder, place === 'true');
  }
  const isInside = place !== null;
  return await addFolder(
    source,
    folder,
    isInside
      ? 'The folder lies inside a git repository and is not its root: it was added whole to a temporary one with one commit'
      : 'The folder is not a git repository: it was added whole to a temporary one with one commit',
  );
}

async function cloneHead(source: string, folder: string, isBare: boolean): Promise<Copied> {
  if ((await git(source, 'rev-parse', '--verify', '-q', 'HEAD^{commit}').catch(() => null)) === null) {
    throw new ActionError(
      'PROJECT_EMPTY',
      'The repository to rehearse has no commit, so there is nothing at HEAD to judge',
      'Commit the project first, or name a folder without `.git`',
    );
  }
  try {
    await git(dirname(folder), 'clone', '-q', '--no-local', '--no-tags', '--', source, folder);
    await git(folder, 'checkout', '-q', '-B', 'main', 'HEAD');
    const notScanned = isBare ? [] : await pathsNotCommitted(source);
    return { notes: notScanned.length === 0 ? [] : [besideHead(notScanned)], notScanned };
  } catch (cause) {
    throw new ActionError(
      'GIT_FAILED',
      'The repository to rehearse could not be cloned at HEAD',
      'Run `git fsck` in it and repair what it names',
      cause,
    );
  }
}

async function pathsNotCommitted(source: string): Promise<readonly string[]> {
  const { changed, ignored } = await pathsBesideHead(source, process.env);
  return [...changed, ...ignored];
}

function besideHead(paths: readonly string[]): string {
  const named = namedPaths(paths, ' (`not-scanned.txt` in the evidence names all)');
  return `The repository was judged at HEAD; not scanned, because uncommitted, untracked or ignored: ${named}`;
}

const NAMED_PATHS = 8;

async function addFolder(source: string, folder: string, note: string): Promise<Copied> {
  if ((await readdir(source)).length === 0) {
    throw new ActionError(
      'PROJECT_EMPTY',
      'The folder to rehearse is empty',
      'Name a folder that holds a project',
    );
  }
  const left: string[] = [];
  try {
    await cp(source, folder, {
      recursive: true,
      verbatimSymlinks: true,
      filter: async (path) => {
        const isCopied = path === source || (await isContent(path));
        if (!isCopied) {
          left.push(path.slice(source.length + 1));
        }
        return isCopied;
      },
    });
  } catch (cause) {
    throw new ActionError(
      'FILE_UNREADABLE',
      'The folder to rehearse could not be copied whole',
      'Check the permissions of its files',
      cause,
    );
  }
  await git(folder, 'init', '-q', '-b', 'main');
  await commitAll(folder, 'The folder as it was');
  const kinds = 'repository data of its own, pipes, sockets and devices';
  const leftNote = `Not copied (${kinds}): ${left.slice(0, NAMED_PATHS).join(', ')}${left.length > NAMED_PATHS ? ', …' : ''}`;
  return { notes: left.length === 0 ? [note] : [note, leftNote], notScanned: left };
}

/** Git would keep a nested repository as a bare name, unscanned; without its `.git` its files are added like all others. */
async function isContent(path: string): Promise<boolean> {
  if (basename(path) === '.git') {
    return false;
  }
  const found = await lstat(path);
  return found.isFile() || found.isDirectory() || found.isSymbolicLink();
}
