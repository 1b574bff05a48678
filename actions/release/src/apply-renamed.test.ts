import type { Effects } from '@interlock/shared/effects/effects.ts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { apply } from './apply.ts';
import { type ReleasePlace, type ReleaseStand, releaseStand } from './testing/release-stand.ts';

let stand: ReleaseStand;
let place: ReleasePlace;

beforeAll(async () => {
  stand = await releaseStand();
});
beforeEach(async () => {
  place = await stand.newPlace();
});
afterEach(() => place.remove());
afterAll(() => stand.close());

/** The ports of a release, with something that somebody else does right before or after the request that publishes. */
function whilePublishing(when: 'before' | 'after', deed: (id: number) => Promise<void>): Effects {
  const effects = place.effects();
  const { github } = effects;
  const publish: Effects['github']['publish'] = async (repository, id, ...rest) => {
    if (when === 'before') {
      await deed(id);
    }
    const release = await github.publish(repository, id, ...rest);
    if (when === 'after') {
      await deed(id);
    }
    return release;
  };
  return { ...effects, github: { ...github, publish } };
}

describe('apply()', () => {
  test('publishes under its own tag also when the draft is given another one meanwhile', async () => {
    const deed = (id: number) => place.change(id, { tag_name: 'v9' });
    const { release } = await apply({ goal: await place.goal() }, whilePublishing('before', deed));
    expect(release).toMatchObject({ tag: 'v1.0.0', isDraft: false });
    expect(await place.releases()).toMatchObject([{ tagName: 'v1.0.0', isDraft: false }]);
  });

  test('makes the tag at its own commit where tag and target of the draft are taken away meanwhile', async () => {
    const deed = async (id: number) => {
      await place.change(id, { target_commitish: place.commits.first });
      await place.removeTag();
    };
    const { release } = await apply({ goal: await place.goal() }, whilePublishing('before', deed));
    expect(release).toMatchObject({ tag: 'v1.0.0', isDraft: false });
  });

  test.each([
    ['renamed', (id: number) => place.change(id, { tag_name: 'v9' })],
    ['removed', (id: number) => place.removeRelease(id)],
  ] as const)(
    'a release that is %s after it was published is an alarm, and none is made in its place',
    async (_how, deed) => {
      await place.allowChanges();
      await expect(apply({ goal: await place.goal() }, whilePublishing('after', deed))).rejects.toMatchObject(
        { code: 'RELEASE_ALARM', verdict: 'fail' },
      );
      expect((await place.releases()).filter(({ isDraft }) => isDraft)).toEqual([]);
      expect((await place.releases()).filter(({ tagName }) => tagName === 'v1.0.0')).toEqual([]);
    },
  );
});
