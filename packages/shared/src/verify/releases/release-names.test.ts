import { describe, expect, test } from '@jest/globals';
import { artifactNames } from './release-names.ts';

const CLOSING = ['interlock-manifest.json', 'interlock-manifest.json.sigstore.json', 'decision-log.jsonl'];
const WHEEL = ['.sigstore.json', '.intoto.jsonl', '.cdx.json', '.spdx.json'].map(
  (ending) => `a.whl${ending}`,
);
const FILES = [...CLOSING, 'a.whl', ...WHEEL];

describe('artifactNames()', () => {
  test('gives what has a signature beside it, and neither the manifest nor what belongs to an artifact', () => {
    expect(artifactNames(FILES)).toEqual(['a.whl']);
    expect(artifactNames([...FILES, 'a.whl.sig', 'a.whl.pem'])).toEqual(['a.whl']);
    expect(artifactNames(CLOSING)).toEqual([]);
  });

  test.each(CLOSING)('refuses a release without %s', (name) => {
    expect(() => artifactNames(FILES.filter((file) => file !== name))).toThrow(
      expect.objectContaining({ code: 'COVERAGE_MISSING', verdict: 'fail' }),
    );
  });

  test.each([
    ['a file that nobody signed', 'b.whl'],
    ['what belongs to an artifact that is not there', 'b.whl.intoto.jsonl'],
    ['a signature without its artifact', 'b.whl.sigstore.json'],
    ['an unknown companion', 'a.whl.asc'],
  ])('refuses %s', (_name, file) => {
    expect(() => artifactNames([...FILES, file])).toThrow(
      expect.objectContaining({
        code: 'COVERAGE_EXTRA',
        message: `\`${file}\` is neither a signed artifact nor belongs to one`,
      }),
    );
  });
});
