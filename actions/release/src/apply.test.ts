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

describe('apply()', () => {
  test('makes a draft, uploads, reads back, publishes and checks', async () => {
    const receipt = await apply({ goal: await place.goal() }, place.effects());
    expect(receipt.release).toMatchObject({ isDraft: false, isImmutable: true });
    expect(receipt.warnings).toEqual([]);
    expect(await place.releases()).toMatchObject([{ isDraft: false }]);
    expect(receipt.steps.indexOf('publish')).toBeGreaterThan(receipt.steps.indexOf('read-back m.json'));
    expect(receipt.steps.lastIndexOf('read-back m.json')).toBeGreaterThan(receipt.steps.indexOf('publish'));
  });

  test('stops at a verified draft when it is not to publish', async () => {
    const receipt = await apply({ goal: await place.goal({ mode: 'draft' }) }, place.effects());
    expect(receipt.release.isDraft).toBe(true);
    expect(receipt.release.assets).toHaveLength(3);
  });

  test('the second half opens the draft of the first', async () => {
    const first = await apply({ goal: await place.goal({ mode: 'draft' }) }, place.effects());
    const second = await apply({ goal: await place.goal({ releaseId: first.release.id }) }, place.effects());
    expect(second.release).toMatchObject({ id: first.release.id, isDraft: false });
    expect(second.steps.some((step) => step.startsWith('upload'))).toBe(false);
  });

  test('adopts a draft of the tag and keeps its notes', async () => {
    const { id } = await place.draft();
    const { release } = await apply({ goal: await place.goal() }, place.effects());
    expect(release.id).toBe(id);
    expect(release.body).toMatch(/^Hand-written\.\n\n<!-- interlock/);
  });

  test('refuses a published release of the tag and leaves it alone', async () => {
    await place.draft({ draft: false });
    await expect(apply({ goal: await place.goal() }, place.effects())).rejects.toMatchObject({
      code: 'RELEASE_EXISTS',
      verdict: 'fail',
    });
    expect(await place.releases()).toMatchObject([{ isDraft: false, assets: [] }]);
  });

  test('refuses two drafts of one tag', async () => {
    await place.draft();
    await place.draft();
    await expect(apply({ goal: await place.goal() }, place.effects())).rejects.toMatchObject({
      code: 'RELEASE_AMBIGUOUS',
    });
  });

  test('refuses a draft with a foreign asset and deletes nothing', async () => {
    const { upload_url: url } = await place.draft();
    const body = 'x';
    const headers = { authorization: `Bearer ${stand.testbed.githubToken}`, 'content-length': '1' };
    await fetch(`${url.replace(/\{.*/, '')}?name=other.bin`, { method: 'POST', headers, body });
    await expect(apply({ goal: await place.goal() }, place.effects())).rejects.toMatchObject({
      code: 'ASSET_MISMATCH',
      verdict: 'fail',
    });
    expect(await place.releases()).toMatchObject([{ isDraft: true, assets: [{ name: 'other.bin' }] }]);
  });

  test('a tag that is not there stops the release before a draft is made', async () => {
    await expect(apply({ goal: await place.goal({ tag: 'v9' }) }, place.effects())).rejects.toMatchObject({
      code: 'TAG_MISSING',
    });
    expect(await place.releases()).toEqual([]);
  });

  test('says that a release without immutability can still be changed', async () => {
    await place.allowChanges();
    const { warnings } = await apply({ goal: await place.goal() }, place.effects());
    expect(warnings).toMatchObject([{ code: 'RELEASE_MUTABLE' }]);
  });

  test('never sends the token to the store of the blobs', async () => {
    await apply({ goal: await place.goal() }, place.effects());
    const { requests } = await stand.testbed.state();
    const kinds = requests
      .filter(({ path }) => path.startsWith('/storage/'))
      .map(({ tokenKind }) => tokenKind);
    expect(kinds.length).toBeGreaterThan(0);
    expect(new Set(kinds)).toEqual(new Set(['none']));
  });
});
