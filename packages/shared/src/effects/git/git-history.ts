import { mkdir } from 'node:fs/promises';
import { withGitFolder } from './git-directory.ts';
import { runGit } from './git-process.ts';

/**
 * Copies the history that a commit reaches into a new repository in an empty or new folder: its branch `main` is that commit. Nothing of the
 * source's configuration, hooks, other branches or alternates comes along, and no file is checked out. Raises GIT_FAILED.
 */
export async function cloneHistory(
  path: string,
  repository: string,
  commit: string,
  folder: string,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  await runGit(path, folder, ['init', '--quiet', '--template=', '--initial-branch=main']);
  const fetch = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules'];
  await withGitFolder(path, repository, async (source) => {
    await runGit(path, folder, [...fetch, '--end-of-options', source, commit]);
  });
  await runGit(path, folder, ['update-ref', 'refs/heads/main', commit]);
}
