import { describe, expect, test } from '@jest/globals';
import { adapterOf, caseOf } from '../../testing/cases.ts';
import { protectedChanges } from './protected-changes.ts';

const { policy } = caseOf().resolved;
const trustedRoot = { ...policy.signing.trustedRoot, path: 'trust/root.json' };
const OWN = {
  ...policy,
  advisories: { path: 'data/advisories.json', sha256: 'a'.repeat(64) },
  signing: { ...policy.signing, trustedRoot },
};
const ADAPTERS = [adapterOf('bandit')];

const file = (path: string, blob = 'b1', mode = '100644') => ({ path, blob, mode });
const kindsOf = (base: ReturnType<typeof file>[], head: ReturnType<typeof file>[]) =>
  protectedChanges(base, head, OWN, ADAPTERS).map(({ path, kind }) => `${path} ${kind}`);

describe('protectedChanges()', () => {
  test.each([
    ['.github/interlock.yml', 'policy'],
    ['.github/interlock/baseline.json', 'policy'],
    ['.github/CODEOWNERS', 'policy'],
    ['CODEOWNERS', 'policy'],
    ['docs/CODEOWNERS', 'policy'],
    ['data/advisories.json', 'policy'],
    ['trust/root.json', 'policy'],
    ['.github/workflows/ci.yml', 'workflow'],
    ['.github/actions/a/b.sh', 'workflow'],
    ['action.yml', 'workflow'],
    ['deep/below/action.yaml', 'workflow'],
    ['.bandit', 'tool-configuration'],
  ])('%s is %s, whether it is added, removed or altered', (path, kind) => {
    expect(kindsOf([], [file(path)])).toEqual([`${path} ${kind}`]);
    expect(kindsOf([file(path)], [])).toEqual([`${path} ${kind}`]);
    expect(kindsOf([file(path)], [file(path, 'b2')])).toEqual([`${path} ${kind}`]);
    expect(kindsOf([file(path)], [file(path, 'b1', '120000')])).toEqual([`${path} ${kind}`]);
    expect(kindsOf([file(path)], [file(path)])).toEqual([]);
  });

  test.each(['src/a.py', 'github/workflows/ci.yml', 'src/CODEOWNERS', 'my-action.yml'])(
    '%s is not',
    (path) => {
      expect(kindsOf([], [file(path)])).toEqual([]);
    },
  );
});
