import { describe, expect, test } from '@jest/globals';
import { presetPolicy } from '../../formats/policy-file/policy-file.ts';
import type { Policy } from '../../model/policy.ts';
import { codeOf } from '../../testing/signed-bundles.ts';
import { runFacts } from '../../testing/world.ts';
import { requireClaims } from './claims.ts';

const preset = presetPolicy('phased').policy;
const WORKFLOW = 'acme/interlock/.github/workflows/release.yml';
const POLICY: Policy = {
  ...preset,
  identity: {
    ...preset.identity,
    workflow: `https://github.com/${WORKFLOW}`,
    builderCommits: ['a'.repeat(40), 'b'.repeat(40)],
  },
};
const RUN = runFacts();
const CLAIMS = {
  repository: RUN.repository,
  repository_id: RUN.repositoryId,
  sha: RUN.commit,
  ref: RUN.ref,
  event_name: RUN.event,
  run_id: RUN.runId,
  run_attempt: '1',
  runner_environment: 'github-hosted',
  job_workflow_ref: `${WORKFLOW}@refs/tags/v1`,
  job_workflow_sha: 'b'.repeat(40),
  repository_visibility: 'public',
};

const saidOf = (claims: Readonly<Record<string, string>>, policy = POLICY) =>
  codeOf(() => requireClaims(claims, RUN, policy));

describe('requireClaims()', () => {
  test('accepts a token that says of the run what the runner says of it', () => {
    expect(saidOf(CLAIMS)).toBe('accepted');
  });

  test.each(['repository', 'repository_id', 'sha', 'ref', 'event_name', 'run_id', 'run_attempt'])(
    'refuses a token with another %s, or without one',
    (name) => {
      expect(saidOf({ ...CLAIMS, [name]: 'other' })).toBe('fail CLAIMS_MISMATCH');
      const { [name]: _left, ...rest }: Readonly<Record<string, string>> = CLAIMS;
      expect(saidOf(rest)).toBe('fail CLAIMS_MISMATCH');
    },
  );

  test.each([
    [{ runner_environment: 'self-hosted' }, 'RUNNER_REFUSED'],
    [{ runner_environment: '' }, 'RUNNER_REFUSED'],
    [{ job_workflow_ref: '' }, 'IDENTITY_MISMATCH'],
    [{ job_workflow_ref: `evil/${WORKFLOW}@refs/tags/v1` }, 'IDENTITY_MISMATCH'],
    [
      { job_workflow_ref: 'acme/interlock/.github/workflows/x.yml@release.yml@refs/tags/v1' },
      'IDENTITY_MISMATCH',
    ],
    [{ job_workflow_sha: 'c'.repeat(40) }, 'BUILDER_NOT_ACCEPTED'],
    [{ job_workflow_sha: '' }, 'BUILDER_NOT_ACCEPTED'],
    [{ repository_visibility: 'private' }, 'PUBLIC_LOG_REFUSED'],
    [{ repository_visibility: 'internal' }, 'PUBLIC_LOG_REFUSED'],
    [{ repository_visibility: '' }, 'PUBLIC_LOG_REFUSED'],
  ])('refuses %j', (change, code) => {
    expect(saidOf({ ...CLAIMS, ...change })).toBe(`fail ${code}`);
  });

  test('writes to a public log for a private repository where its policy says so', () => {
    const policy = { ...POLICY, signing: { ...POLICY.signing, allowPublicLog: true } };
    expect(saidOf({ ...CLAIMS, repository_visibility: 'private' }, policy)).toBe('accepted');
  });
});
