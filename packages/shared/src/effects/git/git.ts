import type { Git } from '../effects.ts';
import { changedLines } from './git-diff.ts';
import { readRepository } from './git-directory.ts';
import { exportCommit } from './git-export.ts';
import { cloneHistory } from './git-history.ts';
import { readTree, showFile } from './git-tree.ts';

const COMMIT = /^[0-9a-f]{40}$/;

/** Reads repositories with the machine's git. `path` is the PATH on which git is looked for. The repository's own configuration plays no part. Codes: see runGit. */
export function realGit(path: string): Git {
  return {
    resolve: async (repository, revision) => {
      const argv = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
      const { code, stdout } = await readRepository(path, repository, argv, [0, 1, 128]);
      const commit = stdout.toString('utf8').trim();
      return code === 0 && COMMIT.test(commit) ? commit : null;
    },
    show: (repository, commit, file) => showFile(path, repository, commit, file),
    tree: (repository, commit) => readTree(path, repository, commit),
    mergeBase: async (repository, one, other) => {
      const { stdout } = await readRepository(
        path,
        repository,
        ['merge-base', '--end-of-options', one, other],
        [0, 1],
      );
      const commit = stdout.toString('utf8').trim();
      return COMMIT.test(commit) ? commit : null;
    },
    isAncestor: async (repository, ancestor, commit) => {
      const argv = ['merge-base', '--is-ancestor', '--end-of-options', ancestor, commit];
      const { code } = await readRepository(path, repository, argv, [0, 1]);
      return code === 0;
    },
    committedAt: async (repository, commit) => {
      const argv = ['show', '--no-patch', '--format=%ct', '--end-of-options', `${commit}^{commit}`];
      const { stdout } = await readRepository(path, repository, argv);
      return Number(stdout.toString('utf8').trim());
    },
    isShallow: async (repository) => {
      const { stdout } = await readRepository(path, repository, ['rev-parse', '--is-shallow-repository']);
      // Anything but a clear "false" counts as cut off.
      return stdout.toString('utf8').trim() !== 'false';
    },
    countCommits: async (repository, commit) => {
      const log = ['log', '--no-merges', '--full-history', '--format=%H'];
      // A scanner of added lines never sees a commit that only deletes, renames, changes a mode or brings binary files.
      const seen = ['-G', '^', '--diff-filter=d', '--end-of-options', commit, '--'];
      const { stdout } = await readRepository(path, repository, [...log, ...seen]);
      return stdout
        .toString('utf8')
        .split('\n')
        .filter((line) => COMMIT.test(line)).length;
    },
    changedLines: (repository, from, to) => changedLines(path, repository, from, to),
    export: (repository, commit, folder) => exportCommit(path, repository, commit, folder),
    clone: (repository, commit, folder) => cloneHistory(path, repository, commit, folder),
  };
}
