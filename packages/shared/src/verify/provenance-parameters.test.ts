import { describe, expect, test } from '@jest/globals';
import { provenanceStatement } from '../attest/provenance-statement.ts';
import { ActionError } from '../errors.ts';
import { presetPolicy } from '../formats/policy-file.ts';
import type { CertificateIdentity } from '../model/identity.ts';
import type { DispatchInputs } from '../model/run.ts';
import { requireParameters } from './provenance-parameters.ts';

const { policy } = presetPolicy('phased');
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
  trigger: 'push',
  runUri: null,
  visibility: 'public',
};
const byHand = { ...identity, trigger: 'workflow_dispatch' };

function predicate(inputs: DispatchInputs | null = null, of = resolved): Readonly<Record<string, unknown>> {
  const subjects = [{ name: 'a.whl', size: 1, sha256: 'e'.repeat(64) }];
  return provenanceStatement(subjects, { claims, server: 'https://github.com', resolved: of, inputs })
    .predicate;
}

function codeOf(of: unknown, certified = identity, wanted = demand): string {
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
    ['with a parameter that nobody described', extra, identity, demand],
  ])('are refused %s', (_name, of, certified, wanted) => {
    expect(codeOf(of, certified, wanted)).toBe('fail PROVENANCE_DISAGREES');
  });

  test('take any base where the verifier knows none', () => {
    const other = predicate(null, { ...resolved, commit: 'f'.repeat(40) });
    expect(() => requireParameters(other, identity, { ...demand, baseCommit: null })).not.toThrow();
  });
});
