import { type Answer, type Exchange, json, parameter } from '../http/exchange.ts';
import type { Repository } from '../store/records.ts';
import type { World } from '../world.ts';
import { authorize, fullName, notFound, refusal } from './access.ts';
import { git, resolveObject } from './git.ts';

const FORMAT = ['%H', '%T', '%P', '%an', '%ae', '%aI', '%cn', '%ce', '%cI', '%B'].join('%x00');
const MAX_COMPARED_COMMITS = 250;

const STATUS_WORDS: Readonly<Record<string, string>> = {
  A: 'added',
  M: 'modified',
  D: 'removed',
  T: 'changed',
};

async function commitView(world: World, repository: Repository, name: string): Promise<object | null> {
  const shown = await git(repository, ['show', '-s', `--format=${FORMAT}`, '--end-of-options', name]);
  if (!shown.ok) {
    return null;
  }
  const [
    sha = '',
    tree = '',
    parents = '',
    an = '',
    ae = '',
    ad = '',
    cn = '',
    ce = '',
    cd = '',
    message = '',
  ] = shown.text.split('\0');
  const base = `${world.url()}/repos/${fullName(repository)}`;
  return {
    sha,
    node_id: `C_${sha}`,
    url: `${base}/commits/${sha}`,
    html_url: `https://github.com/${fullName(repository)}/commit/${sha}`,
    commit: {
      author: { name: an, email: ae, date: ad },
      committer: { name: cn, email: ce, date: cd },
      message: message.trimEnd(),
      tree: { sha: tree, url: `${base}/git/trees/${tree}` },
      verification: {
        verified: false,
        reason: 'unsigned',
        signature: null,
        payload: null,
        verified_at: null,
      },
    },
    author: null,
    committer: null,
    parents: parents
      .split(' ')
      .filter(Boolean)
      .map((parent) => ({ sha: parent, url: `${base}/commits/${parent}` })),
  };
}

// GitHub looks a name up as a branch, a tag, then a commit.
async function resolve(repository: Repository, name: string): Promise<string | null> {
  for (const candidate of [`refs/heads/${name}`, `refs/tags/${name}`, name]) {
    const sha = await resolveObject(repository, candidate, 'commit');
    if (sha !== null) {
      return sha;
    }
  }
  return null;
}

/** A commit by branch, tag or SHA; 422 when nothing has that name, as GitHub answers. */
export async function getCommit(world: World, exchange: Exchange): Promise<Answer> {
  const repository = authorize(world, exchange, 'contents', 'read');
  const name = parameter(exchange, 'ref');
  const sha = await resolve(repository, name);
  const view = sha === null ? null : await commitView(world, repository, sha);
  if (view === null) {
    throw refusal(422, `No commit found for SHA: ${name}`);
  }
  return json(200, view);
}

/** A branch and its head; only the default branch counts as protected. */
export async function getBranch(world: World, exchange: Exchange): Promise<Answer> {
  const repository = authorize(world, exchange, 'contents', 'read');
  const name = parameter(exchange, 'branch');
  const sha = await resolveObject(repository, `refs/heads/${name}`, 'commit');
  if (sha === null) {
    throw refusal(404, 'Branch not found');
  }
  return json(200, {
    name,
    commit: await commitView(world, repository, sha),
    protected: name === repository.defaultBranch,
  });
}

async function changedFiles(repository: Repository, base: string, head: string): Promise<readonly object[]> {
  const diff = await git(repository, ['diff', '--name-status', '--no-renames', '-z', base, head]);
  const pieces = diff.text.split('\0').filter(Boolean);
  return pieces.flatMap((status, at) =>
    at % 2 === 0 ? [{ filename: pieces[at + 1] ?? '', status: STATUS_WORDS[status] ?? 'modified' }] : [],
  );
}

/** Compares from the merge base, as GitHub does: status, counts, commits (oldest first) and changed files. */
export async function compare(world: World, exchange: Exchange): Promise<Answer> {
  const repository = authorize(world, exchange, 'contents', 'read');
  const [baseName = '', headName = ''] = parameter(exchange, 'range').split('...');
  const base = await resolve(repository, baseName);
  const head = await resolve(repository, headName);
  if (base === null || head === null) {
    throw notFound();
  }
  const mergeBase = await git(repository, ['merge-base', base, head]);
  if (!mergeBase.ok) {
    throw refusal(404, 'No common ancestor between the compared commits');
  }
  const fork = mergeBase.text.trim();
  const listed = async (range: string): Promise<readonly string[]> =>
    (await git(repository, ['rev-list', '--reverse', range])).text.split('\n').filter(Boolean);
  const ahead = await listed(`${base}..${head}`);
  const behind = await listed(`${head}..${base}`);
  const commits = await Promise.all(
    ahead.slice(0, MAX_COMPARED_COMMITS).map((sha) => commitView(world, repository, sha)),
  );
  const diverged = ahead.length > 0 && behind.length > 0 ? 'diverged' : null;
  const straight = ahead.length > 0 ? 'ahead' : behind.length > 0 ? 'behind' : 'identical';
  return json(200, {
    url: `${world.url()}${exchange.url.pathname}`,
    status: diverged ?? straight,
    ahead_by: ahead.length,
    behind_by: behind.length,
    total_commits: ahead.length,
    base_commit: await commitView(world, repository, base),
    merge_base_commit: await commitView(world, repository, fork),
    commits,
    files: await changedFiles(repository, fork, head),
  });
}

/** A file at a commit, as base64; folders are not played. */
export async function getContents(world: World, exchange: Exchange): Promise<Answer> {
  const repository = authorize(world, exchange, 'contents', 'read');
  const path = parameter(exchange, 'path');
  const sha = await resolve(repository, exchange.url.searchParams.get('ref') ?? repository.defaultBranch);
  const blob = sha === null ? null : await resolveObject(repository, `${sha}:${path}`, 'object');
  if (blob === null || (await git(repository, ['cat-file', '-t', blob])).text.trim() !== 'blob') {
    throw notFound();
  }
  const content = Buffer.from((await git(repository, ['cat-file', 'blob', blob])).text, 'utf8');
  return json(200, {
    type: 'file',
    encoding: 'base64',
    size: content.length,
    name: path.split('/').at(-1),
    path,
    sha: blob,
    content: content.toString('base64'),
  });
}
