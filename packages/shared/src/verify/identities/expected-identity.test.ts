import { expect, test } from '@jest/globals';
import { presetPolicy } from '../../formats/policy-file/policy-file.ts';
import { runFacts } from '../../testing/world.ts';
import { expectedOfPolicy, expectedOfRun } from './expected-identity.ts';

test('a signing job is expected to be of exactly this repository, commit, ref, run and attempt', () => {
  const { policy } = presetPolicy('phased');
  const workflow = 'https://github.com/acme/interlock/.github/workflows/release.yml';
  const identity = { ...policy.identity, workflow, builderCommits: ['b'.repeat(40)] };
  const run = runFacts({ repository: 'acme/demo', repositoryId: '1001', ref: 'refs/tags/v1', runId: '9' });
  expect(expectedOfRun({ ...policy, identity }, run, 3)).toEqual({
    issuer: policy.platform.issuer,
    workflow,
    builderCommits: identity.builderCommits,
    triggers: identity.triggers,
    sourceRepositoryId: '1001',
    sourceRepository: 'https://github.com/acme/demo',
    sourceCommit: run.commit,
    sourceRef: 'refs/tags/v1',
    runUri: 'https://github.com/acme/demo/actions/runs/9/attempts/3',
  });
});

test.each([
  ['nothing of the source when none was named', null, {}],
  [
    'the address that was named',
    { repository: 'https://github.com/a/b' },
    { sourceRepository: 'https://github.com/a/b' },
  ],
  ['the id that was named', { repositoryId: '7' }, { sourceRepositoryId: '7' }],
] as const)('a consumer demands under a policy %s', (_name, source, demanded) => {
  const { policy } = presetPolicy('phased');
  expect(expectedOfPolicy(policy, source)).toEqual({
    issuer: policy.platform.issuer,
    ...policy.identity,
    ...demanded,
  });
});
