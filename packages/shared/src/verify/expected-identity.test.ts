import { expect, test } from '@jest/globals';
import { presetPolicy } from '../formats/policy-file/policy-file.ts';
import { runFacts } from '../testing/world.ts';
import { expectedOfRun } from './expected-identity.ts';

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
