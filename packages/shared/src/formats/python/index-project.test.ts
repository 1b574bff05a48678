import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { indexProject, isOfRelease } from './index-project.ts';

describe('indexProject()', () => {
  test.each([
    ['Demo_App-1.0-py3-none-any.whl', 'demo-app'],
    ['demo.app-1.0.tar.gz', 'demo-app'],
    ['demo-1.0-1build-py3-none-any.whl', 'demo'],
    ['notes.txt', null],
    ['demo.whl', null],
  ])('%s', (file, project) => {
    expect(indexProject(file)).toBe(project);
  });
});

describe('isOfRelease()', () => {
  const WHEEL = 'demo_app-1.0.0-py3-none-any.whl';
  test.each([
    ['the same file', WHEEL],
    [
      'a wheel for a platform, which installers take before the one for all',
      'demo_app-1.0.0-cp312-cp312-manylinux_2_17_x86_64.whl',
    ],
    ['a wheel with a build number', 'demo_app-1.0.0-1-py3-none-any.whl'],
    ['the source distribution', 'demo-app-1.0.0.tar.gz'],
    ['one in another packing', 'demo_app-1.0.0.tar.bz2'],
    ['an egg', 'demo_app-1.0.0-py3.12.egg'],
    ['another spelling of the name', 'Demo.App-1.0.0-py3-none-any.whl'],
    ['another spelling of the version', 'demo_app-1.0-py3-none-any.whl'],
    ['a shorter version that is equal', 'demo_app-1.tar.gz'],
    ['an epoch of zero', 'demo_app-0!1.0.0.tar.gz'],
    ['a local version', 'demo_app-1.0.0+evil.1-py3-none-any.whl'],
    ['capital endings', 'demo_app-1.0.0-py3-none-any.WHL'],
  ])('knows %s', (_what, file) => {
    expect(isOfRelease(file, WHEEL)).toBe(true);
  });

  test.each([
    ['another version', 'demo_app-1.0.1-py3-none-any.whl'],
    ['a pre-release', 'demo_app-1.0.0rc1-py3-none-any.whl'],
    ['a post-release', 'demo_app-1.0.0.post1.tar.gz'],
    ['another epoch', 'demo_app-1!1.0.0.tar.gz'],
    ['another project', 'demo-1.0.0.tar.gz'],
    ['what nobody installs', 'demo_app-1.0.0.exe.asc'],
  ])('tells apart %s', (_what, file) => {
    expect(isOfRelease(file, WHEEL)).toBe(false);
  });

  test('a version with a part behind it is that version with that part', () => {
    expect(isOfRelease('demo-1.0rc1.tar.gz', 'demo-1.0.0rc1-py3-none-any.whl')).toBe(true);
    expect(isOfRelease('demo-10.tar.gz', 'demo-1.tar.gz')).toBe(false);
  });

  test('answers for any two texts', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(isOfRelease(one, other)).toBe(isOfRelease(other, one));
      }),
    );
  });
});
