import { world } from '@interlock/shared/testing/world.ts';
import { describe, expect, test } from '@jest/globals';
import { servedFiles } from './served.ts';

const [ONE, TWO] = ['a'.repeat(64), 'b'.repeat(64)];
const WHEEL = 'demo-1.0-py3-none-any.whl';
const SDIST = 'demo-1.0.tar.gz';
const PLATFORM = 'demo-1.0-cp312-cp312-manylinux_2_17_x86_64.whl';
const SUBJECTS = [WHEEL, SDIST].map((name) => ({ name, size: 1, sha256: ONE }));

type Listed = readonly { readonly name: string; readonly sha256: string | null }[];

async function served(
  files: Listed,
  subjects = SUBJECTS,
): Promise<readonly (readonly [string, string | null])[]> {
  const { effects } = world({ packageIndex: { files: async () => files } });
  const found = await servedFiles(effects, 'https://index.example/simple/', subjects);
  return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

describe('servedFiles()', () => {
  test('names what is served of each subject, and nothing of other releases of the project', async () => {
    const files = [
      { name: WHEEL, sha256: ONE },
      { name: SDIST, sha256: TWO },
      { name: 'demo-0.9.tar.gz', sha256: TWO },
    ];
    expect(await served(files)).toEqual([
      [WHEEL, ONE],
      [SDIST, TWO],
    ]);
  });

  test('names a file more of the same release, which installers may take before ours', async () => {
    expect(
      await served([
        { name: WHEEL, sha256: ONE },
        { name: PLATFORM, sha256: TWO },
      ]),
    ).toEqual([
      [PLATFORM, TWO],
      [WHEEL, ONE],
      [SDIST, null],
    ]);
  });

  test.each([
    ['two digests', [ONE, TWO]],
    ['two digests, ours last', [TWO, ONE]],
    ['a digest and none', [ONE, null]],
  ])('a file that is listed with %s is not ours', async (_what, digests) => {
    const files = digests.map((sha256) => ({ name: WHEEL, sha256 }));
    expect(await served(files, SUBJECTS.slice(0, 1))).toEqual([[WHEEL, null]]);
  });

  test('of a file that no index carries nothing is served', async () => {
    expect(await served([], [{ name: 'notes.txt', size: 1, sha256: ONE }])).toEqual([['notes.txt', null]]);
  });
});
