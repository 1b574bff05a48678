import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { apply } from './apply.ts';
import { type ReleasePlace, type ReleaseStand, releaseStand } from './testing/release-stand.ts';

const SHA256 = 'a'.repeat(64);
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

/** Publishes a release of another tag that carries a manifest, and gives the manifest's digest. */
async function publishOther(tag: string): Promise<string> {
  await place.allowChanges();
  const { id, upload_url: url } = await place.draft({ tag_name: tag });
  const headers = { authorization: `Bearer ${stand.testbed.githubToken}`, 'content-length': '2' };
  const to = `${url.replace(/\{.*/, '')}?name=interlock-manifest.json`;
  const text = await (await fetch(to, { method: 'POST', headers, body: '{}' })).text();
  const made: { readonly digest: string } = JSON.parse(text);
  await place.change(id, { draft: false });
  return made.digest.replace('sha256:', '');
}

const continuing = (tag: string, manifestSha256: string) => ({
  previous: { tag, manifestSha256, decisionLogHead: SHA256 },
});

describe('apply()', () => {
  test('publishes what continues the last release', async () => {
    const goal = await place.goal(continuing('v0', await publishOther('v0')));
    expect((await apply({ goal }, place.effects())).release.isDraft).toBe(false);
  });

  test.each([
    ['a release that was published before it continues nothing', 'v0', null],
    ['another release than the last one is continued', 'v0.1', 'v0'],
    ['the manifest that is continued was exchanged', 'v0', 'v0'],
    ['the release that is continued is gone', null, 'v0'],
  ])('opens no draft where %s', async (_what, published, continued) => {
    if (published !== null) {
      await publishOther(published);
    }
    const goal = await place.goal(continued === null ? {} : continuing(continued, SHA256));
    await expect(apply({ goal }, place.effects())).rejects.toMatchObject({
      code: 'RELEASE_HISTORY',
      verdict: 'fail',
    });
    const own = (await place.releases()).filter(({ tagName }) => tagName === 'v1.0.0');
    expect(own).toMatchObject([{ isDraft: true }]);
  });

  test('makes a verified draft whatever is published meanwhile, and does not open it', async () => {
    const { release } = await apply({ goal: await place.goal({ mode: 'draft' }) }, place.effects());
    await publishOther('v2');
    const second = apply({ goal: await place.goal({ releaseId: release.id }) }, place.effects());
    await expect(second).rejects.toMatchObject({ code: 'RELEASE_HISTORY' });
  });

  test('two releases that are opened at the same time are an alarm', async () => {
    const effects = place.effects();
    const { github } = effects;
    const publish: typeof github.publish = async (repository, id, at) => {
      const release = await github.publish(repository, id, at);
      await publishOther('v2');
      return release;
    };
    const both = { ...effects, github: { ...github, publish } };
    await expect(apply({ goal: await place.goal() }, both)).rejects.toMatchObject({ code: 'RELEASE_ALARM' });
  });
});
