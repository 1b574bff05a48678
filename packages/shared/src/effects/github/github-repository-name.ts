import { unreadable } from './github-failure.ts';

/** The two parts of `OWNER/NAME`, as the routes of the API take them. Raises GITHUB_UNREADABLE. */
export function split(repository: string): { readonly owner: string; readonly repo: string } {
  const [owner, repo, ...rest] = repository.split('/');
  if (owner === undefined || repo === undefined || owner === '' || repo === '' || rest.length > 0) {
    throw unreadable('a repository without an owner');
  }
  return { owner, repo };
}
