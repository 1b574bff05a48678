import { describe, expect, test } from '@jest/globals';
import { presetPolicy } from '../formats/policy-file/policy-file.ts';
import type { DeclaredBuild } from '../model/build.ts';
import type { CertificateIdentity } from '../model/identity.ts';
import { buildTypeOf } from '../model/suite.ts';
import { requireProvenance } from '../verify/statements/provenance.ts';
import { provenanceStatement } from './provenance-statement.ts';

const SERVER = 'https://github.com';
const SUITE = `${SERVER}/acme/interlock`;
const CLAIMS = {
  ref: 'refs/tags/v1.0.0',
  repository: 'acme/demo',
  repository_id: '42',
  repository_owner_id: '7',
  workflow_ref: 'acme/demo/.github/workflows/publish.yml@refs/tags/v1.0.0',
  job_workflow_ref: 'acme/interlock/.github/workflows/release.yml@refs/tags/v1',
  job_workflow_sha: 'b'.repeat(40),
  sha: 'c'.repeat(40),
  event_name: 'push',
  runner_environment: 'github-hosted',
  run_id: '9',
  run_attempt: '1',
};
const IDENTITY: CertificateIdentity = {
  issuer: 'https://issuer.example',
  subjectAlternativeName: `${SERVER}/${CLAIMS.job_workflow_ref}`,
  builderCommit: CLAIMS.job_workflow_sha,
  runnerEnvironment: 'github-hosted',
  sourceRepository: `${SERVER}/acme/demo`,
  sourceRepositoryId: '42',
  sourceCommit: CLAIMS.sha,
  sourceRef: CLAIMS.ref,
  buildConfig: `${SERVER}/${CLAIMS.workflow_ref}`,
  trigger: 'push',
  runUri: `${SERVER}/acme/demo/actions/runs/9/attempts/1`,
  visibility: 'public',
};
const OURS: DeclaredBuild = { by: 'interlock', argv: ['make'], artifacts: ['dist/*'], lockFile: null };
const THEIRS: DeclaredBuild = { by: 'caller', artifact: { id: 5, sha256: 'd'.repeat(64) }, artifacts: ['*'] };
const { policy } = presetPolicy('starter');
const resolved = { policy, sha256: 'a'.repeat(64), commit: 'e'.repeat(40), isBootstrap: false };
const subjects = [{ name: 'a.whl', size: 1, sha256: 'f'.repeat(64) }];

function predicateOf(build: DeclaredBuild) {
  return provenanceStatement(subjects, { claims: CLAIMS, server: SERVER, resolved, build, inputs: null })
    .predicate;
}

/** The same provenance with another builder. */
function swapped(predicate: unknown, from: string | null, to: string | null): unknown {
  return JSON.parse(JSON.stringify(predicate).replace(`"id":"${from}"`, `"id":"${to}"`));
}

const SIGNING_WORKFLOW = {
  uri: `git+${SERVER}/acme/interlock`,
  digest: { gitCommit: CLAIMS.job_workflow_sha },
};

describe('provenanceStatement', () => {
  test.each(Object.keys(CLAIMS))('is not made from a token without its claim %s', (name) => {
    const facts = { server: SERVER, resolved, build: OURS, inputs: null };
    const make = () => provenanceStatement(subjects, { claims: { ...CLAIMS, [name]: '' }, ...facts });
    expect(make).toThrow(expect.objectContaining({ code: 'TOKEN_CLAIMS' }));
  });

  test('names our workflow as the builder of what our job built', () => {
    expect(predicateOf(OURS)).toMatchObject({
      buildDefinition: {
        buildType: expect.stringMatching(/\/build-type\.md#v1$/),
        externalParameters: { build: { argv: ['make'], artifacts: ['dist/*'], lockFile: null } },
        internalParameters: { github: { runner_environment: 'github-hosted' } },
        resolvedDependencies: [expect.anything(), SIGNING_WORKFLOW],
      },
      runDetails: { builder: { id: IDENTITY.subjectAlternativeName } },
    });
  });

  test('names the caller’s workflow as the builder of what the caller built, and no machine that nobody saw', () => {
    const predicate = predicateOf(THEIRS);
    expect(predicate).toMatchObject({
      buildDefinition: {
        buildType: expect.stringMatching(/\/caller-build-type\.md#v1$/),
        externalParameters: { build: { artifact: THEIRS.artifact, artifacts: ['*'] } },
        resolvedDependencies: [{ digest: { gitCommit: CLAIMS.sha } }],
      },
      runDetails: { builder: { id: IDENTITY.buildConfig, builderDependencies: [SIGNING_WORKFLOW] } },
    });
    expect(JSON.stringify(predicate)).not.toContain('runner_environment');
  });
});

describe('requireProvenance of these statements', () => {
  const [ours, theirs] = [predicateOf(OURS), predicateOf(THEIRS)];
  const disagrees = expect.objectContaining({ code: 'PROVENANCE_DISAGREES', verdict: 'fail' });

  test('accepts each where the policy names its builder, and both without a policy', () => {
    expect(() => requireProvenance(ours, IDENTITY, 'interlock')).not.toThrow();
    expect(() => requireProvenance(theirs, IDENTITY, 'caller')).not.toThrow();
    expect(() => requireProvenance(ours, IDENTITY, 'stated')).not.toThrow();
    expect(() => requireProvenance(theirs, IDENTITY, 'stated')).not.toThrow();
  });

  test('refuses each where the policy names the other builder', () => {
    expect(() => requireProvenance(theirs, IDENTITY, 'interlock')).toThrow(disagrees);
    expect(() => requireProvenance(ours, IDENTITY, 'caller')).toThrow(disagrees);
  });

  test('refuses a builder of the one kind under the type of the other', () => {
    const better = swapped(theirs, IDENTITY.buildConfig, IDENTITY.subjectAlternativeName);
    const worse = swapped(ours, IDENTITY.subjectAlternativeName, IDENTITY.buildConfig);
    for (const [predicate, by] of [
      [better, 'caller'],
      [worse, 'interlock'],
    ] as const) {
      expect(predicate).not.toEqual(by === 'caller' ? theirs : ours);
      expect(() => requireProvenance(predicate, IDENTITY, by)).toThrow(disagrees);
      expect(() => requireProvenance(predicate, IDENTITY, 'stated')).toThrow(disagrees);
    }
  });

  test('refuses the right builder under a type that is not the one of the policy', () => {
    const [own, caller] = [buildTypeOf(SUITE, 'interlock'), buildTypeOf(SUITE, 'caller')];
    for (const type of [caller, 'https://actions.github.io/buildtypes/workflow/v1']) {
      const retyped: unknown = JSON.parse(JSON.stringify(ours).replace(own, type));
      expect(() => requireProvenance(retyped, IDENTITY, 'interlock')).toThrow(disagrees);
    }
  });

  test('refuses a caller’s build under a certificate that names no caller', () => {
    expect(() => requireProvenance(theirs, { ...IDENTITY, buildConfig: null }, 'caller')).toThrow(disagrees);
  });
});
