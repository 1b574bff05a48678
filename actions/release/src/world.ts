import type { Effects } from '@interlock/shared/effects/effects.ts';
import type { Goal, World } from './words.ts';

/** Reads every release of the tag, each with its whole list of assets, and where the tag points. */
export async function readWorld(
  effects: Effects,
  { repository, tag }: Pick<Goal, 'repository' | 'tag'>,
): Promise<World> {
  const { github } = effects;
  const listed = await github.releases(repository);
  const releases = await Promise.all(
    listed.filter((release) => release.tag === tag).map(({ id }) => github.release(repository, id)),
  );
  return { releases, tagCommit: await github.tagCommit(repository, tag) };
}
