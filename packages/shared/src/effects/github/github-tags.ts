import type { Ask } from './github-client.ts';
import { isStatus, unreadable } from './github-failure.ts';
import { split } from './github-repository-name.ts';
import { readAnswer, SCHEMAS } from './github-schemas.ts';

const MAX_TAG_DEPTH = 5;

/** The commit that a tag ends at, through annotated tags too; null when there is none. Source: REST description 2022-11-28, `git`. */
export async function tagCommit(ask: Ask, repository: string, tag: string): Promise<string | null> {
  let target = await tagTarget(ask, repository, tag);
  for (let depth = 0; target !== null && target.type === 'tag' && depth < MAX_TAG_DEPTH; depth += 1) {
    const parameters = { ...split(repository), tag_sha: target.sha };
    const answer = await ask('GET /repos/{owner}/{repo}/git/tags/{tag_sha}', parameters, 'repeatable');
    target = readAnswer(SCHEMAS.tag, answer.data, 'a tag').object;
  }
  if (target !== null && target.type !== 'commit') {
    throw unreadable('a tag that points at no commit');
  }
  return target?.sha ?? null;
}

async function tagTarget(
  ask: Ask,
  repository: string,
  tag: string,
): Promise<{ readonly type: string; readonly sha: string } | null> {
  try {
    const answer = await ask(
      'GET /repos/{owner}/{repo}/git/ref/tags/{tag}',
      { ...split(repository), tag },
      'repeatable',
    );
    const reference = readAnswer(SCHEMAS.reference, answer.data, 'a tag');
    if (reference.ref !== `refs/tags/${tag}`) {
      throw unreadable('a tag');
    }
    return reference.object;
  } catch (thrown) {
    if (isStatus(thrown, 404)) {
      return null;
    }
    throw thrown;
  }
}
