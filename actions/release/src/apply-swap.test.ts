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
  test('a tag that is moved while files are uploaded keeps the release closed', async () => {
    const effect = {
      kind: 'move-tag',
      repository: place.repository,
      tag: 'v1.0.0',
      sha: place.commits.first,
    } as const;
    await stand.testbed.inject({ match: { method: 'POST', path: '/assets$' }, after: 2, effect });
    await expect(apply({ goal: await place.goal() }, place.effects())).rejects.toMatchObject({
      code: 'TAG_MOVED',
      verdict: 'fail',
    });
    expect(await place.releases()).toMatchObject([{ isDraft: true }]);
  });

  test('an asset that is swapped after its upload keeps the release closed', async () => {
    const bytesBase64 = Buffer.from('evil!').toString('base64');
    const effect = {
      kind: 'swap-asset',
      repository: place.repository,
      name: 'a-1.0.whl',
      bytesBase64,
    } as const;
    await stand.testbed.inject({ match: { method: 'POST', path: '/assets$' }, after: 2, effect });
    await expect(apply({ goal: await place.goal() }, place.effects())).rejects.toMatchObject({
      code: 'ASSET_MISMATCH',
      verdict: 'fail',
    });
    expect(await place.releases()).toMatchObject([{ isDraft: true }]);
  });

  test('an asset that is swapped while it is published is an alarm that names the release', async () => {
    const bytesBase64 = Buffer.from('evil!').toString('base64');
    const effect = {
      kind: 'swap-asset',
      repository: place.repository,
      name: 'a-1.0.whl',
      bytesBase64,
    } as const;
    await stand.testbed.inject({ match: { method: 'PATCH' }, effect });
    await expect(apply({ goal: await place.goal() }, place.effects())).rejects.toMatchObject({
      code: 'RELEASE_ALARM',
      verdict: 'fail',
      message: expect.stringContaining('v1.0.0'),
    });
    expect(await place.releases()).toHaveLength(1);
  });

  test('a tag that is moved while it is published is an alarm', async () => {
    const effect = {
      kind: 'move-tag',
      repository: place.repository,
      tag: 'v1.0.0',
      sha: place.commits.first,
    } as const;
    await stand.testbed.inject({ match: { method: 'PATCH' }, effect });
    await expect(apply({ goal: await place.goal() }, place.effects())).rejects.toMatchObject({
      code: 'RELEASE_ALARM',
    });
  });
});
