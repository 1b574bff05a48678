import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ExpectedIdentity } from '../../model/identity.ts';
import { codeOf, type SignedBundles, SUBJECT, signedBundles } from '../../testing/signed-bundles.ts';
import { BUILDER_COMMIT, WORKFLOW } from '../../testing/signing-world.ts';

let made: SignedBundles;

beforeAll(async () => {
  made = await signedBundles();
});

afterAll(() => made.stand.close());

test('a refused signer is told first what it is, then what was wanted', () => {
  const work = () => made.verify(made.message, { expected: made.expected({ sourceRepositoryId: '1002' }) });
  expect(work).toThrow(/ is `1001` and not `1002`$/);
});

describe('verifyBundle accepts', () => {
  test('a message signature and reads the whole identity', () => {
    const { identity, loggedAt } = made.verify(made.message);
    expect(identity).toMatchObject({
      issuer: made.stand.testbed.issuer,
      subjectAlternativeName: SUBJECT,
      builderCommit: BUILDER_COMMIT,
      sourceRepository: 'https://github.com/acme/demo',
      sourceRepositoryId: '1001',
      sourceCommit: made.stand.repository.second,
      sourceRef: 'refs/tags/v1.0.0',
      trigger: 'push',
      runUri: made.runUri,
      visibility: 'public',
      runnerEnvironment: 'github-hosted',
    });
    expect(loggedAt).toMatch(/^20/);
  });

  test('a workflow at a listed commit, whatever its ref', () => {
    const workflow = `https://github.com/${WORKFLOW}`;
    const { issuer } = made.stand.testbed;
    expect(
      made.verify(made.message, {
        expected: {
          issuer,
          workflow,
          builderCommits: [BUILDER_COMMIT],
          sourceRepositoryId: '1001',
          triggers: ['push'],
        },
      }).identity,
    ).not.toBeNull();
  });
});

describe('verifyBundle refuses an identity', () => {
  const cases: readonly (readonly [string, () => ExpectedIdentity, string])[] = [
    [
      'that only starts with the expected name',
      () => made.expected({ subjectAlternativeName: SUBJECT.slice(0, 30) }),
      'fail IDENTITY_MISMATCH',
    ],
    [
      'that matches only as an expression',
      () => made.expected({ subjectAlternativeName: '.*' }),
      'fail IDENTITY_MISMATCH',
    ],
    ['of another issuer', () => made.expected({ issuer: 'https://other.example' }), 'fail IDENTITY_MISMATCH'],
    [
      'of another source repository',
      () => made.expected({ sourceRepositoryId: '1002' }),
      'fail IDENTITY_MISMATCH',
    ],
    [
      'of another source repository by address',
      () => made.expected({ sourceRepository: 'https://github.com/acme/other' }),
      'fail IDENTITY_MISMATCH',
    ],
    [
      'of another commit',
      () => made.expected({ sourceCommit: made.stand.repository.first }),
      'fail IDENTITY_MISMATCH',
    ],
    ['of another ref', () => made.expected({ sourceRef: 'refs/heads/main' }), 'fail IDENTITY_MISMATCH'],
    [
      'of another run',
      () => made.expected({ runUri: made.runUri.replace(/1$/, '2') }),
      'fail IDENTITY_MISMATCH',
    ],
    [
      'of a trigger that is not listed',
      () => made.expected({ triggers: ['workflow_dispatch'] }),
      'fail IDENTITY_MISMATCH',
    ],
    ['when nothing is expected', () => ({ issuer: '' }), 'fail IDENTITY_EXPECTATION_EMPTY'],
    [
      'when only an issuer is expected',
      () => ({ issuer: made.stand.testbed.issuer }),
      'fail IDENTITY_EXPECTATION_EMPTY',
    ],
    [
      'when the expected name is empty',
      () => made.expected({ subjectAlternativeName: '' }),
      'fail IDENTITY_EXPECTATION_EMPTY',
    ],
    [
      'when the expected repository is empty',
      () => made.expected({ sourceRepositoryId: '' }),
      'fail IDENTITY_EXPECTATION_EMPTY',
    ],
    [
      'when the list of builders is empty',
      () => made.expected({ workflow: `https://github.com/${WORKFLOW}`, builderCommits: [] }),
      'fail IDENTITY_EXPECTATION_EMPTY',
    ],
    [
      'of a builder commit that is not listed',
      () => made.expected({ workflow: `https://github.com/${WORKFLOW}`, builderCommits: ['c'.repeat(40)] }),
      'fail BUILDER_NOT_ACCEPTED',
    ],
    [
      'of a workflow whose path only starts like the expected one',
      () =>
        made.expected({
          workflow: `https://github.com/${WORKFLOW.slice(0, -1)}`,
          builderCommits: [BUILDER_COMMIT],
        }),
      'fail IDENTITY_MISMATCH',
    ],
  ];
  test.each(cases)('%s', (_title, of, code) => {
    expect(codeOf(() => made.verify(made.message, { expected: of() }))).toBe(code);
  });

  test('of a workflow that another repository called, unless that one was expected', () => {
    const { sourceRepositoryId: _id, ...bare } = made.expected();
    expect(codeOf(() => made.verify(made.message, { expected: bare }))).toBe('fail IDENTITY_CALLER_UNBOUND');
  });

  test('with a key where a certificate signed', () => {
    const publicKeyPem = made.check.publicKeyPem;
    expect(codeOf(() => made.verify(made.message, { expected: { publicKeyPem } }))).toBe(
      'fail SIGNATURE_REFUSED',
    );
  });
});
