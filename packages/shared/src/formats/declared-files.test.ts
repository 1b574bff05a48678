import { describe, expect, test } from '@jest/globals';
import { declaredName, requireDeclaredFiles } from './declared-files.ts';

describe('requireDeclaredFiles', () => {
  test('takes exactly the declared files', () => {
    expect(() => requireDeclaredFiles('It', ['a.whl', 'a.tar.gz'], ['a.whl', '*.tar.gz'])).not.toThrow();
  });

  test.each([
    ['a missing one', ['a.whl'], ['a.whl', '*.tar.gz'], 'BUILD_ARTIFACT_MISSING'],
    ['a further one', ['a.whl', 'install.sh'], ['a.whl'], 'BUILD_ARTIFACT_EXTRA'],
    ['none at all', [], ['a.whl'], 'BUILD_ARTIFACT_MISSING'],
  ])('refuses %s', (_title, names, patterns, code) => {
    expect(() => requireDeclaredFiles('It', names, patterns)).toThrow(expect.objectContaining({ code }));
  });
});

test('declaredName leaves the folders of a path out', () => {
  expect([declaredName('dist/*.whl'), declaredName('a.whl')]).toEqual(['*.whl', 'a.whl']);
});
