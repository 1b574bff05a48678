import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Bundle, bundleFromJSON } from '@sigstore/bundle';
import { RekorWitness } from '@sigstore/sign';
import { ActionError } from '../errors.ts';
import { bundleCertificate, certificateKey, messageSignature, parseBundle } from '../formats/bundle.ts';
import { parseTrustedRoot } from '../formats/trusted-root.ts';
import type { ExpectedIdentity } from '../model/identity.ts';
import type { MessageCheck } from '../model/message-check.ts';
import { PREDICATE_TYPES, STATEMENT_TYPE, type Statement } from '../model/statement.ts';
import { BUILDER_COMMIT, type SigningStand, signingStand, WORKFLOW } from '../testing/signing-world.ts';
import { type BundleCase, verifyBundle } from './bundle.ts';

const SUBJECT = `https://github.com/${WORKFLOW}@refs/tags/v1`;
const BUILD_TYPE = 'https://github.com/acme/interlock/blob/main/docs/reference/build-type.md#v1';
let stand: SigningStand;
let message: string;
let statement: string;
let provenance: string;
let check: MessageCheck;
let runUri: string;

function statementAbout(sha256: string, more: Partial<Statement> = {}): Statement {
  return {
    _type: STATEMENT_TYPE,
    subject: [{ name: 'a.whl', digest: { sha256 } }],
    predicateType: 'https://example.org/x',
    predicate: {},
    ...more,
  };
}

function wholeProvenance(
  change: { type?: string; builder?: string; commit?: string; run?: string } = {},
): Statement['predicate'] {
  return {
    buildDefinition: {
      buildType: change.type ?? BUILD_TYPE,
      externalParameters: {},
      resolvedDependencies: [
        {
          uri: 'git+https://github.com/acme/demo@refs/tags/v1.0.0',
          digest: { gitCommit: change.commit ?? stand.repository.second },
        },
      ],
    },
    runDetails: {
      builder: { id: change.builder ?? SUBJECT },
      metadata: { invocationId: change.run ?? runUri },
    },
  };
}

async function signStatements(statements: readonly Statement[], run = stand.run): Promise<readonly string[]> {
  const batch = { endpoints: stand.endpoints, files: [], statements, budgetMilliseconds: 5000 };
  return (await stand.sigstoreOf(run).sign(batch)).statements;
}

async function checkOf(text: string, path: string): Promise<MessageCheck> {
  const bundle = parseBundle(text);
  return await stand
    .sigstoreOf(stand.run)
    .checkMessage(path, certificateKey(bundleCertificate(bundle) ?? ''), messageSignature(bundle) ?? '');
}

beforeAll(async () => {
  stand = await signingStand();
  runUri = `https://github.com/acme/demo/actions/runs/${stand.run.id}/attempts/1`;
  const path = stand.file('a.whl', 'the artifact');
  const first = await stand
    .sigstoreOf(stand.run)
    .sign({ endpoints: stand.endpoints, files: [path], statements: [], budgetMilliseconds: 5000 });
  message = first.messages[0] ?? '';
  check = await checkOf(message, path);
  const about = statementAbout(check.sha256);
  [statement = '', provenance = ''] = await signStatements([
    about,
    statementAbout(check.sha256, { predicateType: PREDICATE_TYPES.provenance, predicate: wholeProvenance() }),
  ]);
});

afterAll(() => stand.close());

const WHOLE: ExpectedIdentity = { issuer: '', subjectAlternativeName: SUBJECT, sourceRepositoryId: '1001' };

function expected(change: Partial<ExpectedIdentity> = {}): ExpectedIdentity {
  return { ...WHOLE, issuer: stand.testbed.issuer, ...change };
}

function verify(text: string, change: Partial<BundleCase> = {}): ReturnType<typeof verifyBundle> {
  return verifyBundle({
    bundle: parseBundle(text),
    trustedRoot: parseTrustedRoot(stand.trustedRoot),
    artifact: { sha256: check.sha256, message: check },
    expected: expected(),
    needsTimestamp: 'always',
    logged: 'proof',
    provenance: 'interlock',
    now: new Date(),
    ...change,
  });
}

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (thrown) {
    return thrown instanceof ActionError ? `${thrown.verdict} ${thrown.code}` : String(thrown);
  }
  return 'accepted';
}

function changed(text: string, change: (bundle: Bundle) => void): Bundle {
  const bundle = bundleFromJSON(JSON.parse(text));
  change(bundle);
  return bundle;
}

describe('verifyBundle accepts', () => {
  test('a message signature and reads the whole identity', () => {
    const { identity, loggedAt } = verify(message);
    expect(identity).toMatchObject({
      issuer: stand.testbed.issuer,
      subjectAlternativeName: SUBJECT,
      builderCommit: BUILDER_COMMIT,
      sourceRepository: 'https://github.com/acme/demo',
      sourceRepositoryId: '1001',
      sourceCommit: stand.repository.second,
      sourceRef: 'refs/tags/v1.0.0',
      trigger: 'push',
      runUri,
      visibility: 'public',
      runnerEnvironment: 'github-hosted',
    });
    expect(loggedAt).toMatch(/^20/);
  });

  test('a statement by digest alone', () => {
    expect(
      verify(statement, { artifact: { sha256: check.sha256, message: null } }).statement?.subject[0]?.name,
    ).toBe('a.whl');
  });

  test('provenance that says what the certificate says', () => {
    expect(verify(provenance).statement?.predicateType).toBe(PREDICATE_TYPES.provenance);
  });

  test('a workflow at a listed commit, whatever its ref', () => {
    const workflow = `https://github.com/${WORKFLOW}`;
    const { issuer } = stand.testbed;
    expect(
      verify(message, {
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
      () => expected({ subjectAlternativeName: SUBJECT.slice(0, 30) }),
      'fail IDENTITY_MISMATCH',
    ],
    [
      'that matches only as an expression',
      () => expected({ subjectAlternativeName: '.*' }),
      'fail IDENTITY_MISMATCH',
    ],
    ['of another issuer', () => expected({ issuer: 'https://other.example' }), 'fail IDENTITY_MISMATCH'],
    [
      'of another source repository',
      () => expected({ sourceRepositoryId: '1002' }),
      'fail IDENTITY_MISMATCH',
    ],
    [
      'of another source repository by address',
      () => expected({ sourceRepository: 'https://github.com/acme/other' }),
      'fail IDENTITY_MISMATCH',
    ],
    ['of another commit', () => expected({ sourceCommit: stand.repository.first }), 'fail IDENTITY_MISMATCH'],
    ['of another ref', () => expected({ sourceRef: 'refs/heads/main' }), 'fail IDENTITY_MISMATCH'],
    ['of another run', () => expected({ runUri: runUri.replace(/1$/, '2') }), 'fail IDENTITY_MISMATCH'],
    [
      'of a trigger that is not listed',
      () => expected({ triggers: ['workflow_dispatch'] }),
      'fail IDENTITY_MISMATCH',
    ],
    ['when nothing is expected', () => ({ issuer: '' }), 'fail IDENTITY_EXPECTATION_EMPTY'],
    [
      'when only an issuer is expected',
      () => ({ issuer: stand.testbed.issuer }),
      'fail IDENTITY_EXPECTATION_EMPTY',
    ],
    [
      'when the expected name is empty',
      () => expected({ subjectAlternativeName: '' }),
      'fail IDENTITY_EXPECTATION_EMPTY',
    ],
    [
      'when the expected repository is empty',
      () => expected({ sourceRepositoryId: '' }),
      'fail IDENTITY_EXPECTATION_EMPTY',
    ],
    [
      'when the list of builders is empty',
      () => expected({ workflow: `https://github.com/${WORKFLOW}`, builderCommits: [] }),
      'fail IDENTITY_EXPECTATION_EMPTY',
    ],
    [
      'of a builder commit that is not listed',
      () => expected({ workflow: `https://github.com/${WORKFLOW}`, builderCommits: ['c'.repeat(40)] }),
      'fail BUILDER_NOT_ACCEPTED',
    ],
    [
      'of a workflow whose path only starts like the expected one',
      () =>
        expected({
          workflow: `https://github.com/${WORKFLOW.slice(0, -1)}`,
          builderCommits: [BUILDER_COMMIT],
        }),
      'fail IDENTITY_MISMATCH',
    ],
  ];
  test.each(cases)('%s', (_title, of, code) => {
    expect(codeOf(() => verify(message, { expected: of() }))).toBe(code);
  });

  test('of a workflow that another repository called, unless that one was expected', () => {
    const { sourceRepositoryId: _id, ...bare } = expected();
    expect(codeOf(() => verify(message, { expected: bare }))).toBe('fail IDENTITY_CALLER_UNBOUND');
  });

  test('with a key where a certificate signed', () => {
    const publicKeyPem = check.publicKeyPem;
    expect(codeOf(() => verify(message, { expected: { publicKeyPem } }))).toBe('fail SIGNATURE_REFUSED');
  });
});

describe('verifyBundle refuses a bundle', () => {
  test('over other bytes', async () => {
    const other = await checkOf(message, stand.file('other.whl', 'other bytes'));
    expect(other.holds).toBe(false);
    expect(codeOf(() => verify(message, { artifact: { sha256: other.sha256, message: other } }))).toBe(
      'fail ARTIFACT_NOT_SIGNED',
    );
  });

  test('whose check was made over another file', () => {
    expect(
      codeOf(() =>
        verify(message, {
          artifact: { sha256: check.sha256, message: { ...check, sha256: 'd'.repeat(64) } },
        }),
      ),
    ).toBe('fail ARTIFACT_NOT_SIGNED');
    expect(codeOf(() => verify(message, { artifact: { sha256: 'd'.repeat(64), message: check } }))).toBe(
      'fail ARTIFACT_NOT_SIGNED',
    );
    expect(
      codeOf(() =>
        verify(message, { artifact: { sha256: check.sha256, message: { ...check, holds: false } } }),
      ),
    ).toBe('fail ARTIFACT_NOT_SIGNED');
    expect(
      codeOf(() =>
        verify(message, { artifact: { sha256: check.sha256, message: { ...check, publicKeyPem: 'x' } } }),
      ),
    ).toBe('fail ARTIFACT_NOT_SIGNED');
    expect(
      codeOf(() =>
        verify(message, { artifact: { sha256: check.sha256, message: { ...check, signature: 'eA==' } } }),
      ),
    ).toBe('fail ARTIFACT_NOT_SIGNED');
  });

  test('of a message signature when only a digest is known', () => {
    expect(codeOf(() => verify(message, { artifact: { sha256: check.sha256, message: null } }))).toBe(
      'error ARTIFACT_NEEDED',
    );
  });

  test('with a statement about another artifact', () => {
    expect(codeOf(() => verify(statement, { artifact: { sha256: 'd'.repeat(64), message: null } }))).toBe(
      'fail SUBJECT_NOT_STATED',
    );
  });

  test('without a log entry', () => {
    const without = changed(message, (bundle) => {
      bundle.verificationMaterial.tlogEntries = [];
    });
    expect(codeOf(() => verify(message, { bundle: without }))).toBe('fail LOG_ENTRY_MISSING');
  });

  test('with a zeroed root hash, which the library accepts', () => {
    const zeroed = changed(message, (bundle) => {
      bundle.verificationMaterial.tlogEntries[0]?.inclusionProof?.rootHash.fill(0);
    });
    expect(codeOf(() => verify(message, { bundle: zeroed }))).toBe('fail LOG_PROOF_MISMATCH');
  });

  test('without a timestamp when the policy names an authority', () => {
    const without = changed(message, (bundle) => {
      bundle.verificationMaterial.timestampVerificationData = { rfc3161Timestamps: [] };
    });
    expect(codeOf(() => verify(message, { bundle: without }))).toBe('fail TIMESTAMP_MISSING');
    expect(codeOf(() => verify(message, { bundle: without, needsTimestamp: 'when-log-gives-no-time' }))).toBe(
      'accepted',
    );
  });

  test('with the log entry of another bundle', () => {
    const other = parseBundle(statement).verificationMaterial.tlogEntries;
    const swapped = changed(message, (bundle) => {
      bundle.verificationMaterial.tlogEntries = other;
    });
    expect(codeOf(() => verify(message, { bundle: swapped }))).toMatch(/^fail SIGNATURE_REFUSED/);
  });

  test('with a log entry that was made for its bare key and not for its certificate', async () => {
    for (const text of [message, statement]) {
      const parsed = parseBundle(text);
      const key = certificateKey(bundleCertificate(parsed) ?? '');
      const witness = new RekorWitness({ rekorBaseURL: stand.endpoints.rekor });
      const { tlogEntries } = await witness.testify(parsed.content, key);
      expect(tlogEntries).toHaveLength(1);
      const other = changed(text, (bundle) => {
        bundle.verificationMaterial.tlogEntries = tlogEntries;
      });
      expect(codeOf(() => verify(text, { bundle: other }))).toBe('fail LOG_SIGNER_MISMATCH');
    }
  });

  test('whose log gave only its promise, where a proof is demanded', () => {
    const { certificate, ...material } = JSON.parse(message).verificationMaterial;
    const entries = material.tlogEntries.map((entry: Record<string, unknown>) => {
      const { inclusionProof: _proof, ...rest } = entry;
      return rest;
    });
    const old = JSON.stringify({
      ...JSON.parse(message),
      mediaType: 'application/vnd.dev.sigstore.bundle+json;version=0.1',
      verificationMaterial: {
        ...material,
        tlogEntries: entries,
        x509CertificateChain: { certificates: [certificate] },
      },
    });
    expect(codeOf(() => verify(old, { logged: 'proof-or-promise' }))).toBe('accepted');
    expect(codeOf(() => verify(old))).toBe('fail LOG_ENTRY_MISSING');
  });

  test('and believes no time that only stands beside a proof', () => {
    const document = JSON.parse(message);
    for (const entry of document.verificationMaterial.tlogEntries) {
      entry.integratedTime = '4102444800';
      delete entry.inclusionPromise;
    }
    expect(verify(JSON.stringify(document)).loggedAt).toBeNull();
  });

  test('with a changed statement', () => {
    const tampered = changed(statement, (bundle) => {
      if (bundle.content.$case === 'dsseEnvelope') {
        bundle.content.dsseEnvelope.payload = Buffer.from(JSON.stringify(statementAbout('e'.repeat(64))));
      }
    });
    expect(
      codeOf(() =>
        verify(statement, { bundle: tampered, artifact: { sha256: 'e'.repeat(64), message: null } }),
      ),
    ).toBe('fail SIGNATURE_REFUSED');
  });

  test('dated after the present time', () => {
    expect(codeOf(() => verify(message, { now: new Date(0) }))).toBe('fail SIGNATURE_REFUSED');
  });

  test('whose statement has no subjects, names one twice, or is no statement', async () => {
    const twice = { name: 'a', digest: { sha256: check.sha256 } };
    const signed = await signStatements([
      statementAbout(check.sha256, { subject: [] }),
      statementAbout(check.sha256, { subject: [twice, twice] }),
      statementAbout(check.sha256, { subject: [{ name: 'a', digest: {} }] }),
    ]);
    expect(signed.map((text) => codeOf(() => verify(text)))).toEqual(
      Array.from({ length: 3 }, () => 'error STATEMENT_INVALID'),
    );
  });

  test('whose provenance disagrees with its certificate', async () => {
    const other = runUri.replace(/runs\/\d+/, 'runs/999');
    const predicates = [
      wholeProvenance({ builder: SUBJECT.replace('refs/tags/v1', 'refs/tags/v2') }),
      wholeProvenance({ commit: stand.repository.first }),
      wholeProvenance({ run: other }),
      wholeProvenance({ type: BUILD_TYPE.replace('acme', 'OWNER') }),
      {},
    ];
    const signed = await signStatements(
      predicates.map((predicate) =>
        statementAbout(check.sha256, { predicateType: PREDICATE_TYPES.provenance, predicate }),
      ),
    );
    const codes = (demand: BundleCase['provenance']) =>
      signed.map((text) => codeOf(() => verify(text, { provenance: demand })));
    expect(codes('interlock')).toEqual([
      ...Array.from({ length: 4 }, () => 'fail PROVENANCE_DISAGREES'),
      'error PREDICATE_INVALID',
    ]);
    // The build type of another generator is its own affair.
    expect(codes('stated')).toEqual([
      ...Array.from({ length: 3 }, () => 'fail PROVENANCE_DISAGREES'),
      'accepted',
      'accepted',
    ]);
  });
});

describe('a trusted root', () => {
  interface Root {
    tlogs: { publicKey: { rawBytes?: string; validFor: { start?: string } } }[];
    ctlogs: { publicKey: { validFor: { start?: string } } }[];
    certificateAuthorities: { validFor: { start?: string } }[];
    timestampAuthorities: { validFor: { start?: string }; certChain: { certificates: unknown[] } }[];
    mediaType?: string;
  }
  const cases: readonly (readonly [string, (root: Root) => void])[] = [
    ['without a start of a log', (root) => delete root.tlogs[0]?.publicKey.validFor.start],
    ['without a start of a certificate log', (root) => delete root.ctlogs[0]?.publicKey.validFor.start],
    ['without a start of an authority', (root) => delete root.certificateAuthorities[0]?.validFor.start],
    [
      'without a start of a timestamp authority',
      (root) => delete root.timestampAuthorities[0]?.validFor.start,
    ],
    ['without logs', (root) => root.tlogs.splice(0)],
    ['without certificate logs', (root) => root.ctlogs.splice(0)],
    ['without authorities', (root) => root.certificateAuthorities.splice(0)],
    ['with an entry without its key', (root) => delete root.tlogs[0]?.publicKey.rawBytes],
    ['with an empty chain', (root) => root.timestampAuthorities[0]?.certChain.certificates.splice(0)],
    ['that does not say what it is', (root) => delete root.mediaType],
  ];
  test.each(cases)('%s is refused', (_title, change) => {
    const root: Root = JSON.parse(stand.trustedRoot);
    change(root);
    expect(codeOf(() => parseTrustedRoot(JSON.stringify(root)))).toBe('error TRUSTED_ROOT_INVALID');
  });

  test('of other services refuses the bundle', () => {
    const root: Root = JSON.parse(stand.trustedRoot);
    const other = JSON.stringify(root).replaceAll('rekor.localhost', 'log.other');
    expect(codeOf(() => verify(message, { trustedRoot: parseTrustedRoot(other) }))).toBe(
      'fail SIGNATURE_REFUSED',
    );
  });
});
