import { describe, expect, test } from '@jest/globals';
import type { Asset, GitHub, Release } from '../effects/effects.ts';
import { lastSealed } from './release-history.ts';

const REPOSITORY = 'acme/demo';

function assetsOf(names: readonly string[]): readonly Asset[] {
  return names.map((name, index) => ({ id: index + 1, name, size: 1, digest: null, isUploaded: true }));
}

function release(id: number, names: readonly string[], change: Partial<Release> = {}): Release {
  return {
    id,
    tag: `v${id}`,
    isDraft: false,
    isImmutable: true,
    body: '',
    targetCommit: 'main',
    publishedAt: new Date(Date.UTC(2026, 0, id)).toISOString(),
    assets: assetsOf(names),
    url: '',
    uploadUrl: '',
    ...change,
  };
}

/** GitHub with these releases; a list embeds at most so many assets of each, a release has all of them. */
function github(releases: readonly Release[], embedded = 1000): Pick<GitHub, 'releases' | 'release'> {
  return {
    releases: async () => releases.map((each) => ({ ...each, assets: each.assets.slice(0, embedded) })),
    release: async (_repository, id) => {
      const found = releases.find((each) => each.id === id);
      if (found === undefined) {
        throw new Error('no such release');
      }
      return found;
    },
  };
}

const SEALED = [
  'a.whl',
  'interlock-manifest.json',
  'interlock-manifest.json.sigstore.json',
  'decision-log.jsonl',
];
const tagOf = async (world: Pick<GitHub, 'releases' | 'release'>, tag = 'v99') =>
  (await lastSealed(world, REPOSITORY, tag))?.tag ?? null;

describe('lastSealed()', () => {
  test('takes the one that was published last, in whatever order they are listed', async () => {
    expect(await tagOf(github([release(1, SEALED), release(3, SEALED), release(2, SEALED)]))).toBe('v3');
  });

  test('passes over drafts, the release of the tag itself, and releases that were never sealed', async () => {
    const others = [
      release(5, SEALED, { isDraft: true, publishedAt: null }),
      release(4, SEALED),
      release(3, ['a.whl']),
      release(2, ['decision-log.jsonl']),
    ];
    expect(await tagOf(github(others), 'v4')).toBe('v2');
    expect(await tagOf(github([release(3, ['a.whl'])]))).toBeNull();
    expect(await tagOf(github([]))).toBeNull();
  });

  test('knows a release by a file that the list of releases no longer names', async () => {
    const many = [...Array.from({ length: 40 }, (_, index) => `file-${index}`), ...SEALED];
    expect(await tagOf(github([release(2, many), release(1, SEALED)], 30))).toBe('v2');
  });

  test('gives the whole list of its files', async () => {
    const many = [...SEALED, ...Array.from({ length: 40 }, (_, index) => `file-${index}`)];
    const found = await lastSealed(github([release(1, many)], 30), REPOSITORY, 'v99');
    expect(found?.assets).toHaveLength(many.length);
  });

  test('takes a published release without a time for the last one, so that it cannot be passed over', async () => {
    expect(await tagOf(github([release(2, SEALED), release(1, SEALED, { publishedAt: null })]))).toBe('v1');
  });
});
