import { describe, expect, test } from '@jest/globals';
import type { Run } from '../../model/run.ts';
import { runFacts } from '../../testing/world.ts';
import { baseRule, hasRatchet, isReleasable, occasionOf } from './governing-base.ts';

const SHA = '1'.repeat(40);
const pull = (baseBranch: string): Partial<Run> => ({
  event: 'pull_request',
  ref: 'refs/pull/1/merge',
  pullRequest: { baseCommit: SHA, baseBranch, isFork: true },
});

const ROWS: readonly (readonly [string, Partial<Run>, ReturnType<typeof baseRule>])[] = [
  ['a pull request to the default branch', pull('main'), { kind: 'merge-base', branch: { commit: SHA } }],
  [
    'a pull request to a branch that anybody may push',
    pull('weak'),
    { kind: 'merge-base', branch: { name: 'main' } },
  ],
  ['a merge group', { event: 'merge_group', mergeGroupBase: SHA }, { kind: 'commit', commit: SHA }],
  ['a push to the default branch', { before: SHA }, { kind: 'commit', commit: SHA }],
  [
    'a push to a branch that anybody may push',
    { before: SHA, ref: 'refs/heads/x' },
    { kind: 'merge-base', branch: { name: 'main' } },
  ],
  ['the first push of the default branch', { before: null }, { kind: 'beginning' }],
  [
    'the first push of another branch',
    { before: null, ref: 'refs/heads/x' },
    { kind: 'merge-base', branch: { name: 'main' } },
  ],
  ['a tag', { ref: 'refs/tags/v1', before: null }, { kind: 'branch-head', name: 'main' }],
  ['a moved tag', { ref: 'refs/tags/v1', before: SHA }, { kind: 'branch-head', name: 'main' }],
  ['a manual run', { event: 'workflow_dispatch' }, { kind: 'branch-head', name: 'main' }],
  ['a schedule', { event: 'schedule' }, { kind: 'branch-head', name: 'main' }],
  ['a release', { event: 'release', ref: 'refs/tags/v1' }, { kind: 'branch-head', name: 'main' }],
  [
    'a person’s machine',
    { event: 'local', isWorkflow: false },
    { kind: 'merge-base', branch: { name: 'main' } },
  ],
];

describe('baseRule', () => {
  test.each(ROWS)('%s', (_name, facts, rule) => {
    expect(baseRule(runFacts(facts))).toEqual(rule);
  });

  test.each([
    ['an event of the author’s choice', { event: 'pull_request_target' }],
    ['a chained run', { event: 'workflow_run' }],
    ['a merge group without a base', { event: 'merge_group' }],
    ['a pull request without a base', { event: 'pull_request' }],
    ['a tag of an unknown default branch', { ref: 'refs/tags/v1', defaultBranch: null }],
    ['a first push with an unknown default branch', { before: null, defaultBranch: null }],
  ])('%s has no base', (_name, facts) => {
    expect(baseRule(runFacts(facts)).kind).toBe('unknown');
  });
});

test('tags and releases are judged as releases, and only pull requests and merge groups have a ratchet', () => {
  expect(occasionOf(runFacts({ ref: 'refs/tags/v1' }))).toBe('release');
  expect(occasionOf(runFacts({ event: 'workflow_dispatch', ref: 'refs/tags/v1' }))).toBe('release');
  expect(occasionOf(runFacts({ event: 'release' }))).toBe('release');
  expect(occasionOf(runFacts())).toBe('change');
  expect(hasRatchet(runFacts(pull('main')))).toBe(true);
  expect(hasRatchet(runFacts())).toBe(false);
});

describe('isReleasable', () => {
  test.each([
    ['a push to the default branch', {}],
    ['a tag', { ref: 'refs/tags/v1' }],
    ['a manual run', { event: 'workflow_dispatch' }],
    ['a published release', { event: 'release', ref: 'refs/tags/v1' }],
  ])('%s', (_name, facts) => {
    expect(isReleasable(runFacts(facts))).toBe(true);
  });

  test.each([
    ['a push to another branch', { ref: 'refs/heads/x' }],
    ['a branch named like a tag', { ref: 'refs/heads/refs/tags/v1' }],
    ['a pull request', pull('main')],
    ['a merge group', { event: 'merge_group', mergeGroupBase: SHA }],
    ['a push without a known default branch', { defaultBranch: null }],
    ['a push to a branch called `null` without one', { defaultBranch: null, ref: 'refs/heads/null' }],
    ['an event of the author’s choice', { event: 'pull_request_target' }],
  ])('not %s', (_name, facts) => {
    expect(isReleasable(runFacts(facts))).toBe(false);
  });
});
