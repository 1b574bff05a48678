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
  test.each(['before', 'after'] as const)(
    'goes on after an upload that failed (%s it was carried out)',
    async (when) => {
      await stand.testbed.inject({
        match: { method: 'POST', path: '/assets$' },
        after: 1,
        times: 1,
        when,
        effect: { kind: 'status', status: 502 },
      });
      const { release } = await apply({ goal: await place.goal() }, place.effects());
      expect(release.isDraft).toBe(false);
      expect((await place.releases())[0]?.assets).toHaveLength(3);
    },
  );

  test.each(['before', 'after'] as const)(
    'publishes once when the publishing request failed (%s it was carried out)',
    async (when) => {
      await stand.testbed.inject({
        match: { method: 'PATCH' },
        when,
        effect: { kind: 'status', status: 503 },
      });
      const { release } = await apply({ goal: await place.goal() }, place.effects());
      expect(release.isDraft).toBe(false);
      const { requests } = await stand.testbed.state();
      expect(requests.filter(({ method }) => method === 'PATCH')).toHaveLength(when === 'before' ? 2 : 1);
      expect(await place.releases()).toHaveLength(1);
    },
  );

  test('a later attempt finishes what an outage cut off, and does not publish twice', async () => {
    await stand.testbed.inject({
      match: { method: 'POST', path: '/assets$' },
      after: 1,
      times: 0,
      effect: { kind: 'drop' },
    });
    await expect(apply({ goal: await place.goal() }, place.effects())).rejects.toMatchObject({
      code: 'GITHUB_UNREACHABLE',
    });
    expect(await place.releases()).toMatchObject([{ isDraft: true }]);
    await stand.testbed.clearFaults();
    const wanted = await place.goal();
    await apply({ goal: wanted }, place.effects());
    const again = await apply({ goal: wanted }, place.effects());
    expect(again.steps).not.toContain('publish');
    expect(await place.releases()).toHaveLength(1);
  });
});
