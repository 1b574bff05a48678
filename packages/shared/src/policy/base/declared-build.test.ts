import { describe, expect, test } from '@jest/globals';
import type { GivenBuild } from '../../model/build.ts';
import { declaredBuild, requireDeclaredBuild } from './declared-build.ts';

const OURS = { by: 'interlock', argv: [], artifacts: [], lockFile: 'lock.txt' } as const;
const THEIRS = { by: 'caller', argv: [], artifacts: [], lockFile: 'lock.txt' } as const;
const WHEEL = { argv: ['python', '-m', 'build'], artifacts: ['dist/a.whl', 'dist/a.tar.gz'] };
const NOTHING: GivenBuild = { argv: [], artifacts: [], artifact: null };
const ARTIFACT = { id: 7, sha256: 'a'.repeat(64) };
const FILES = ['a.whl', 'a.tar.gz'];

describe('declaredBuild of a policy that builds itself', () => {
  test('takes the build of the policy when the caller names none', () => {
    expect(declaredBuild({ ...OURS, ...WHEEL }, NOTHING)).toEqual({
      by: 'interlock',
      ...WHEEL,
      lockFile: 'lock.txt',
    });
  });

  test('takes the caller’s build when the policy declares none', () => {
    expect(declaredBuild(OURS, { ...NOTHING, ...WHEEL })).toEqual({
      by: 'interlock',
      ...WHEEL,
      lockFile: 'lock.txt',
    });
  });

  test('takes the same build named twice, artifacts in any order', () => {
    const reversed = { ...NOTHING, ...WHEEL, artifacts: WHEEL.artifacts.toReversed() };
    expect(declaredBuild({ ...OURS, ...WHEEL }, reversed)).toMatchObject(WHEEL);
  });

  test.each([
    ['another command', { ...WHEEL, argv: ['sh', '-c', 'true'] }],
    ['words joined', { ...WHEEL, argv: ['python', '-m build'] }],
    ['fewer artifacts', { ...WHEEL, artifacts: ['dist/a.whl'] }],
    ['more artifacts', { ...WHEEL, artifacts: [...WHEEL.artifacts, 'dist/b.whl'] }],
  ])('refuses %s than the policy declares', (_title, given) => {
    expect(() => declaredBuild({ ...OURS, ...WHEEL }, { ...NOTHING, ...given })).toThrow(
      expect.objectContaining({ code: 'BUILD_DIFFERS', verdict: 'fail' }),
    );
  });

  test.each([
    ['with a build of its own', { ...OURS, ...WHEEL }],
    ['without one', OURS],
  ])('refuses an artifact of the caller, %s', (_title, policy) => {
    expect(() => declaredBuild(policy, { ...NOTHING, artifact: ARTIFACT })).toThrow(
      expect.objectContaining({ code: 'ARTIFACT_NOT_WANTED', verdict: 'fail' }),
    );
  });

  test.each([
    ['nobody declares a build', OURS],
    ['the policy declares a command without artifacts', { ...OURS, argv: ['make'] }],
    ['the policy declares artifacts without a command', { ...OURS, artifacts: ['a'] }],
  ])('is an error when %s', (_title, policy) => {
    expect(() => declaredBuild(policy, NOTHING)).toThrow(
      expect.objectContaining({ code: 'BUILD_NOT_DECLARED' }),
    );
  });
});

describe('declaredBuild of a policy that lets the caller build', () => {
  test('takes the caller’s artifact with the files of the policy, or those that the caller names', () => {
    const expected = { by: 'caller', artifact: ARTIFACT, artifacts: FILES };
    const named = { ...THEIRS, artifacts: FILES };
    expect(declaredBuild(named, { ...NOTHING, artifact: ARTIFACT })).toEqual(expected);
    expect(declaredBuild(THEIRS, { ...NOTHING, artifact: ARTIFACT, artifacts: FILES })).toEqual(expected);
    const reversed = { ...NOTHING, artifact: ARTIFACT, artifacts: FILES.toReversed() };
    expect(declaredBuild(named, reversed)).toEqual(expected);
  });

  test.each([
    ['a build command', { argv: ['make'] }, 'BUILD_DIFFERS', 'fail'],
    ['other files', { artifacts: ['b.whl'] }, 'BUILD_DIFFERS', 'fail'],
    ['no artifact', { artifact: null }, 'ARTIFACT_NOT_GIVEN', 'error'],
  ])('refuses %s', (_title, change, code, verdict) => {
    const policy = { ...THEIRS, artifacts: FILES };
    expect(() => declaredBuild(policy, { ...NOTHING, artifact: ARTIFACT, ...change })).toThrow(
      expect.objectContaining({ code, verdict }),
    );
  });

  test('is an error when nobody says which files there are', () => {
    expect(() => declaredBuild(THEIRS, { ...NOTHING, artifact: ARTIFACT })).toThrow(
      expect.objectContaining({ code: 'BUILD_NOT_DECLARED' }),
    );
  });
});

describe('requireDeclaredBuild', () => {
  const ours = { by: 'interlock', ...WHEEL, lockFile: 'lock.txt' } as const;
  const theirs = { by: 'caller', artifact: ARTIFACT, artifacts: FILES } as const;

  test.each([
    [{ ...OURS, ...WHEEL }, ours],
    [OURS, ours],
    [{ ...THEIRS, artifacts: FILES }, theirs],
    [THEIRS, theirs],
  ])(
    'takes the build of the policy, and any where the policy leaves it open to this builder',
    (policy, build) => {
      expect(() => requireDeclaredBuild(policy, build)).not.toThrow();
    },
  );

  test.each([
    ['of the other builder, claiming more', { ...THEIRS, artifacts: FILES }, ours, 'BUILD_DIFFERS'],
    ['of the other builder, claiming less', { ...OURS, ...WHEEL }, theirs, 'ARTIFACT_NOT_WANTED'],
    ['with another command', { ...OURS, ...WHEEL }, { ...ours, argv: ['make'] }, 'BUILD_DIFFERS'],
    ['with another lock', { ...OURS, ...WHEEL }, { ...ours, lockFile: null }, 'BUILD_DIFFERS'],
    [
      'with its files in another order',
      { ...OURS, ...WHEEL },
      { ...ours, artifacts: WHEEL.artifacts.toReversed() },
      'BUILD_DIFFERS',
    ],
  ])('refuses one %s', (_title, policy, build, code) => {
    expect(() => requireDeclaredBuild(policy, build)).toThrow(
      expect.objectContaining({ code, verdict: 'fail' }),
    );
  });
});
