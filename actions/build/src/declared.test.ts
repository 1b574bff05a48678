import { describe, expect, test } from '@jest/globals';
import { declaredBuild } from './declared.ts';
import { parse } from './inputs.ts';

const NONE = { argv: [], artifacts: [] };
const WHEEL = { argv: ['python', '-m', 'build'], artifacts: ['dist/a.whl', 'dist/a.tar.gz'] };

describe('declaredBuild', () => {
  test('takes the build of the policy when the caller names none', () => {
    expect(declaredBuild(WHEEL, null)).toBe(WHEEL);
  });

  test('takes the caller’s build when the policy declares none', () => {
    expect(declaredBuild(NONE, WHEEL)).toBe(WHEEL);
  });

  test('takes the same build named twice, artifacts in any order', () => {
    const reversed = { ...WHEEL, artifacts: WHEEL.artifacts.toReversed() };
    expect(declaredBuild(WHEEL, reversed)).toBe(WHEEL);
  });

  test.each([
    ['another command', { ...WHEEL, argv: ['sh', '-c', 'true'] }],
    ['words joined', { ...WHEEL, argv: ['python', '-m build'] }],
    ['fewer artifacts', { ...WHEEL, artifacts: ['dist/a.whl'] }],
    ['more artifacts', { ...WHEEL, artifacts: [...WHEEL.artifacts, 'dist/b.whl'] }],
  ])('refuses %s than the policy declares', (_title, given) => {
    expect(() => declaredBuild(WHEEL, given)).toThrow(
      expect.objectContaining({ code: 'BUILD_DIFFERS', verdict: 'fail' }),
    );
  });

  test.each([
    ['nobody declares a build', NONE, null],
    ['the policy declares a command without artifacts', { ...NONE, argv: ['make'] }, null],
    ['the policy declares artifacts without a command', { ...NONE, artifacts: ['a'] }, null],
  ])('is an error when %s', (_title, policy, given) => {
    expect(() => declaredBuild(policy, given)).toThrow(
      expect.objectContaining({ code: 'BUILD_NOT_DECLARED' }),
    );
  });
});

describe('the build a caller gives', () => {
  const handed = { policy: `7@sha256:${'a'.repeat(64)}@1`, 'policy-sha256': 'b'.repeat(64) };

  test('is a command as JSON and paths by line', () => {
    const { given } = parse({
      ...handed,
      argv: '["python", "-m", "build"]',
      artifacts: 'dist/a.whl\n dist/a.tar.gz\n',
    });
    expect(given).toEqual(WHEEL);
    expect(parse({ ...handed, argv: '', artifacts: '' }).given).toBeNull();
  });

  test.each([
    ['a shell line', 'python -m build', 'dist/a.whl'],
    ['an object', '{"argv":["x"]}', 'dist/a.whl'],
    ['an empty list', '[]', 'dist/a.whl'],
    ['numbers', '["x", 1]', 'dist/a.whl'],
    ['a command without artifacts', '["x"]', ''],
    ['artifacts without a command', '', 'dist/a.whl'],
    ['an absolute path', '["x"]', '/etc/passwd'],
    ['a path upwards', '["x"]', 'dist/../../a'],
  ])('is refused as %s', (_title, argv, artifacts) => {
    expect(() => parse({ ...handed, argv, artifacts })).toThrow(
      expect.objectContaining({ code: 'INPUT_INVALID' }),
    );
  });
});
