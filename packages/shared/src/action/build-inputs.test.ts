import { describe, expect, test } from '@jest/globals';
import { buildInputs, givenBuild } from './build-inputs.ts';
import { readInputs } from './inputs.ts';

const NOTHING = { argv: [], artifacts: [], artifact: null };
const SHA256 = 'a'.repeat(64);

function given(raw: Readonly<Record<string, string>>): ReturnType<typeof givenBuild> {
  return givenBuild(readInputs(raw, buildInputs));
}

describe('the build that a caller gives', () => {
  test('is a command as JSON and paths by line', () => {
    const raw = { argv: '["python", "-m", "build"]', artifacts: 'dist/a.whl\n dist/a.tar.gz\n' };
    expect(given(raw)).toEqual({
      argv: ['python', '-m', 'build'],
      artifacts: ['dist/a.whl', 'dist/a.tar.gz'],
      artifact: null,
    });
    expect(given({ argv: '', artifacts: '' })).toEqual(NOTHING);
  });

  test('is an artifact by number and digest, with or without the names of its files', () => {
    const raw = { 'artifact-id': '12', 'artifact-sha256': SHA256 };
    expect(given(raw)).toEqual({ ...NOTHING, artifact: { id: 12, sha256: SHA256 } });
    expect(given({ ...raw, artifacts: 'a.whl' })).toMatchObject({ artifacts: ['a.whl'] });
  });

  test.each([
    ['a shell line', { argv: 'python -m build', artifacts: 'dist/a.whl' }],
    ['an object', { argv: '{"argv":["x"]}', artifacts: 'dist/a.whl' }],
    ['an empty list', { argv: '[]', artifacts: 'dist/a.whl' }],
    ['numbers', { argv: '["x", 1]', artifacts: 'dist/a.whl' }],
    ['a command without artifacts', { argv: '["x"]' }],
    ['artifacts without a command', { artifacts: 'dist/a.whl' }],
    ['an absolute path', { argv: '["x"]', artifacts: '/etc/passwd' }],
    ['a path upwards', { argv: '["x"]', artifacts: 'dist/../../a' }],
    ['a number without a digest', { 'artifact-id': '12' }],
    ['a digest without a number', { 'artifact-sha256': SHA256 }],
    ['a name for a number', { 'artifact-id': 'dist', 'artifact-sha256': SHA256 }],
    ['zero', { 'artifact-id': '0', 'artifact-sha256': SHA256 }],
    ['a short digest', { 'artifact-id': '12', 'artifact-sha256': 'abc' }],
    ['a command and an artifact', { argv: '["x"]', 'artifact-id': '12', 'artifact-sha256': SHA256 }],
  ])('is refused as %s', (_title, raw) => {
    expect(() => given(raw)).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }));
  });
});
