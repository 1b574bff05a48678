import type { Asset, Release } from '@interlock/shared/effects/effects.ts';
import { world as fakeWorld } from '@interlock/shared/testing/world.ts';
import { describe, expect, test } from '@jest/globals';
import { apply } from './apply.ts';
import { nextStep } from './step.ts';
import type { Goal, Progress } from './words.ts';

const SHA256 = 'a'.repeat(64);
const COMMIT = 'c'.repeat(40);
const GOAL: Goal = {
  repository: 'acme/app',
  tag: 'v1',
  commit: COMMIT,
  assets: [{ name: 'a.whl', path: '/private/a.whl', size: 5, sha256: SHA256 }],
  previous: null,
  notes: 'notes',
  mode: 'publish',
  releaseId: null,
};
const START: Progress = { readBack: new Set(), hasTriedToPublish: false, isChecked: false };
const ASSET: Asset = { id: 9, name: 'a.whl', size: 5, digest: `sha256:${SHA256}`, isUploaded: true };

function release(change: Partial<Release> = {}): Release {
  return {
    id: 3,
    tag: 'v1',
    isDraft: true,
    isImmutable: false,
    body: 'notes',
    targetCommit: COMMIT,
    publishedAt: null,
    assets: [ASSET],
    url: 'https://github.com/acme/app/releases/tag/v1',
    uploadUrl: 'https://uploads.github.com/x',
    ...change,
  };
}

function step(found: Release, progress: Progress = START, goal: Goal = GOAL): string {
  return nextStep(goal, { releases: [found], tagCommit: COMMIT }, progress).kind;
}

describe('nextStep()', () => {
  test.each([
    ['another digest', { digest: `sha256:${'b'.repeat(64)}` }],
    ['a digest of another algorithm', { digest: `sha512:${'b'.repeat(128)}` }],
    ['another size', { size: 6 }],
    ['another size without a digest', { size: 6, digest: null }],
  ])('refuses a draft whose asset has %s', (_name, change) => {
    expect(() => step(release({ assets: [{ ...ASSET, ...change }] }))).toThrow(
      expect.objectContaining({ code: 'ASSET_MISMATCH' }),
    );
  });

  test('reads the bytes back when the API names no digest, and when it does', () => {
    expect(step(release({ assets: [{ ...ASSET, digest: null }] }))).toBe('read-back');
    expect(step(release())).toBe('read-back');
  });

  test('publishes only what was read back', () => {
    expect(step(release(), { ...START, readBack: new Set([9]) })).toBe('publish');
    expect(step(release(), { ...START, readBack: new Set([8]) })).toBe('read-back');
  });

  test('removes a half-made upload of its own name only', () => {
    expect(step(release({ assets: [{ ...ASSET, isUploaded: false }] }))).toBe('remove-partial');
    const foreign = { ...ASSET, id: 10, name: 'other', isUploaded: false };
    expect(() => step(release({ assets: [ASSET, foreign] }))).toThrow(
      expect.objectContaining({ code: 'ASSET_MISMATCH' }),
    );
  });

  test('the second half adds no file, and works on the named draft only', () => {
    const second = { ...GOAL, releaseId: 3 };
    expect(() => step(release({ assets: [] }), START, second)).toThrow(
      expect.objectContaining({ code: 'ASSET_MISMATCH' }),
    );
    expect(() => step(release(), START, { ...GOAL, releaseId: 4 })).toThrow(
      expect.objectContaining({ code: 'RELEASE_MISSING' }),
    );
  });

  test('takes a published release that is exactly this one as done, after reading it', () => {
    const published = release({ isDraft: false });
    expect(step(published)).toBe('read-back');
    expect(step(published, { ...START, readBack: new Set([9]) })).toBe('check');
    expect(step(published, { ...START, readBack: new Set([9]), isChecked: true })).toBe('done');
  });
});

describe('apply()', () => {
  test.each([
    ['a draft', true, 'ASSET_MISMATCH'],
    ['a published release', false, 'RELEASE_ALARM'],
  ])('believes the bytes of %s, not the digest that the API names', async (_name, isDraft, code) => {
    const found = release({ isDraft });
    const { effects } = fakeWorld({
      github: {
        releases: async () => [found],
        release: async () => found,
        tagCommit: async () => COMMIT,
        downloadAsset: async () => ({ size: 5, sha256: 'b'.repeat(64) }),
      },
    });
    await expect(apply({ goal: GOAL }, effects)).rejects.toMatchObject({ code, verdict: 'fail' });
  });
});
