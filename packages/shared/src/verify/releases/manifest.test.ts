import { describe, expect, test } from '@jest/globals';
import type { Manifest } from '../../formats/signed/manifest.ts';
import { requireManifest } from './manifest.ts';

const WHEEL = { name: 'a.whl', size: 1, sha256: 'a'.repeat(64) };
const SDIST = { name: 'a.tar.gz', size: 2, sha256: 'b'.repeat(64) };
const MANIFEST: Manifest = {
  schema: 1,
  repositoryId: '1',
  ref: 'refs/tags/v1',
  commit: 'c'.repeat(40),
  policySha256: 'd'.repeat(64),
  decisionLogHead: 'e'.repeat(64),
  previousRelease: null,
  assets: [WHEEL, SDIST],
};

describe('requireManifest()', () => {
  test('takes exactly the files of the manifest, in any order', () => {
    expect(() => requireManifest(MANIFEST, [SDIST, WHEEL])).not.toThrow();
  });

  test.each([
    ['a file less', [WHEEL], '`a.tar.gz` is in the manifest of the release and not among its files'],
    ['no file', [], '`a.whl` is in the manifest of the release and not among its files'],
    [
      'a file more',
      [WHEEL, SDIST, { ...WHEEL, name: 'b.whl' }],
      '`b.whl` is among the files of the release and not in its manifest',
    ],
    [
      'other bytes of the same size',
      [{ ...WHEEL, sha256: 'f'.repeat(64) }, SDIST],
      '`a.whl` is not the file that the manifest of the release names',
    ],
    [
      'another size',
      [{ ...WHEEL, size: 3 }, SDIST],
      '`a.whl` is not the file that the manifest of the release names',
    ],
  ])('refuses %s', (_name, found, message) => {
    expect(() => requireManifest(MANIFEST, found)).toThrow(
      expect.objectContaining({ code: 'MANIFEST_MISMATCH', verdict: 'fail', message }),
    );
  });
});
