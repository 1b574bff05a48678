import { describe, expect, test } from '@jest/globals';
import { provenanceStatement } from '../../attest/provenance-statement.ts';
import { ActionError } from '../../errors.ts';
import { presetPolicy } from '../../formats/policy-file/policy-file.ts';
import type { DeclaredBuild } from '../../model/build.ts';
import type { CertificateIdentity } from '../../model/identity.ts';
import type { Policy } from '../../model/policy.ts';
import type { DispatchInputs } from '../../model/run.ts';
import { requireParameters } from './provenance-parameters.ts';

const preset = presetPolicy('phased').policy;
const policy: Policy = {
  ...preset,
  build: { ...preset.build, argv: ['make', 'dist'], artifacts: ['dist/a.whl'] },
};
const callers: Policy = {
  ...policy,
  build: { ...policy.build, by: 'caller', argv: [], artifacts: ['a.whl'] },
};
const TAKEN: DeclaredBuild = {
  by: 'caller',
  artifact: { id: 5, sha256: 'f'.repeat(64) },
  artifacts: ['a.whl'],
};
const resolved = { policy, sha256: 'a'.repeat(64), commit: 'b'.repeat(40), isBootstrap: false };
const demand = { policy, sha256: resolved.sha256, baseCommit: resolved.commit };
const claims = {
  repository: 'acme/demo',
  ref: 'refs/tags/v1',
  sha: 'c'.repeat(40),
  workflow_ref: 'acme/demo/.github/workflows/release.yml@refs/tags/v1',
  job_workflow_ref: 'acme/interlock/.github/workflows/release.yml@refs/tags/v1',
  job_workflow_sha: 'd'.repeat(40),
  event_name: 'push',
  repository_id: '1',
  repository_owner_id: '2',
  runner_environment: 'github-hosted',
  run_id: '7',
  run_attempt: '1',
};
const identity: CertificateIdentity = {
  issuer: 'https://issuer.example',
  subjectAlternativeName: `https://github.com/${claims.job_workflow_ref}`,
  builderCommit: claims.job_workflow_sha,
  runnerEnvironment: 'github-hosted',
  sourceRepository: 'https://github.com/acme/demo',
  sourceRepositoryId: '1',
  sourceCommit: claims.sha,
  sourceRef: claims.ref,
  buildConfig: `https://github.com/${claims.workflow_ref}`,
  trigger: 'push',
  runUri: null,
  visibility: 'public',
};
const byHand = { ...identity, trigger: 'workflow_dispatch' };

function predicate(
  inputs: DispatchInputs | null = null,
  of = resolved,
  build: DeclaredBuild = { ...of.policy.build, by: 'interlock' },
): Readonly<Record<string, unknown>> {
  const subjects = [{ name: 'a.whl', size: 1, sha256: 'e'.repeat(64) }];
  return provenanceStatement(subjects, { claims, server: 'https://github.com', resolved: of, inputs, build })
    .predicate;
}

function codeOf(of: unknown, certified = identity, wanted: typeof demand = demand): string {
  try {
    requireParameters(of, certified, wanted);
    return 'accepted';
  } catch (thrown) {
    return thrown instanceof ActionError ? `${thrown.verdict} ${thrown.code}` : String(thrown);
  }
}

describe('the external parameters of provenance', () => {
  test('follow from certificate and policy', () => {
    expect(codeOf(predicate())).toBe('accepted');
    expect(codeOf(predicate({}), byHand)).toBe('accepted');
    expect(codeOf(predicate({ level: 'debug', dry: true, count: 2 }), byHand)).toBe('accepted');
  });

  test('hold what was typed, whole and unchanged', () => {
    const { buildDefinition } = predicate({ level: ' debug ', empty: '' });
    expect(buildDefinition).toMatchObject({
      externalParameters: { inputs: { level: ' debug ', empty: '' } },
      buildType: 'https://github.com/acme/interlock/blob/main/docs/reference/build-type.md#v1',
    });
  });

  const otherBuild = { ...resolved, policy: { ...policy, build: { ...policy.build, argv: ['make'] } } };
  const extra = JSON.parse(JSON.stringify(predicate()));
  extra.buildDefinition.externalParameters.vars = {};
  test.each([
    ['without the inputs of a run by hand', predicate(), byHand, demand],
    ['with inputs of a run that was not by hand', predicate({}), identity, demand],
    ['of another ref', predicate(), { ...identity, sourceRef: 'refs/tags/v2' }, demand],
    [
      'of another repository',
      predicate(),
      { ...identity, sourceRepository: 'https://github.com/a/b' },
      demand,
    ],
    ['under another policy', predicate(null, { ...resolved, sha256: 'f'.repeat(64) }), identity, demand],
    ['of another base', predicate(null, { ...resolved, commit: 'f'.repeat(40) }), identity, demand],
    ['of another build', predicate(null, otherBuild), identity, demand],
    ['of the caller where the policy builds', predicate(null, resolved, TAKEN), identity, demand],
    ['of our build where the policy lets the caller', predicate(), identity, { ...demand, policy: callers }],
    ['with a parameter that nobody described', extra, identity, demand],
  ])('are refused %s', (_name, of, certified, wanted) => {
    expect(codeOf(of, certified, wanted)).toBe('fail PROVENANCE_DISAGREES');
  });

  test('hold the caller’s artifact where the policy lets the caller build', () => {
    const wanted = { ...demand, policy: callers };
    expect(() => requireParameters(predicate(null, resolved, TAKEN), identity, wanted)).not.toThrow();
    const others = predicate(null, resolved, { ...TAKEN, artifacts: ['b.whl'] });
    expect(() => requireParameters(others, identity, wanted)).toThrow(ActionError);
  });

  test('hold any build that the policy leaves open to the caller of the workflow, of the builder that it names', () => {
    const open = { ...policy, build: { ...policy.build, argv: [], artifacts: [] } };
    expect(codeOf(predicate(), identity, { ...demand, policy: open })).toBe('accepted');
    const taken = predicate(null, resolved, TAKEN);
    expect(codeOf(taken, identity, { ...demand, policy: open })).toBe('fail PROVENANCE_DISAGREES');
  });

  test('take any base where the verifier knows none', () => {
    const other = predicate(null, { ...resolved, commit: 'f'.repeat(40) });
    expect(() => requireParameters(other, identity, { ...demand, baseCommit: null })).not.toThrow();
  });
});
