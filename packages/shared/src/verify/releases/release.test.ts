import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { formatDecisionLog } from '../../formats/records/decision-log.ts';
import { DECISION_LOG_NAME } from '../../formats/signed/release-file-names.ts';
import type { ResolvedPolicy } from '../../model/policy.ts';
import type { Statement } from '../../model/statement.ts';
import { type SignedBundles, signedBundles } from '../../testing/signed-bundles.ts';
import {
  RESOLVED,
  type ReleaseStatements,
  releaseOf,
  releaseStatements,
  sealOf,
} from '../../testing/signed-release.ts';
import { WORKFLOW } from '../../testing/signing-world.ts';
import { verifyRelease } from './release.ts';
import type { ReleaseCase, SealedFiles } from './release-case.ts';

let made: SignedBundles;
let honest: ReleaseStatements;
let signed: Readonly<Record<string, string>>;
let seal: SealedFiles;

const ELSEWHERE: ResolvedPolicy = { ...RESOLVED, sha256: 'e'.repeat(64) };
const BEFORE_SEAL = ['provenance', 'cyclonedx', 'spdx', 'testResult'];
const SEALED = [...BEFORE_SEAL, 'verificationSummary'];

beforeAll(async () => {
  made = await signedBundles();
  honest = releaseStatements(made);
  const bundles = await made.signStatements(Object.values(honest));
  signed = Object.fromEntries(Object.keys(honest).map((kind, index) => [kind, bundles[index] ?? '']));
  seal = await sealOf(made);
});

afterAll(() => made.stand.close());

/** The honest statements of these kinds, with some replaced by bundles of the test. */
function bundlesOf(kinds: readonly string[], replaced: Readonly<Record<string, string>> = {}) {
  return kinds.map((kind) => replaced[kind] ?? signed[kind] ?? '');
}

function verdictOf(release: ReleaseCase): readonly string[] {
  const { verdict, reasons } = verifyRelease(release);
  return [verdict, ...reasons.map(({ code }) => code)];
}

/** What becomes of a sealed release in which one statement says something else, genuinely signed. */
async function withStatement(kind: keyof ReleaseStatements, other: Statement): Promise<readonly string[]> {
  const [bundle = ''] = await made.signStatements([other]);
  return verdictOf(releaseOf(made, bundlesOf(SEALED, { [kind]: bundle }), seal));
}

describe('verifyRelease', () => {
  test('passes an honest release, before and after it is sealed', () => {
    expect(verdictOf(releaseOf(made, bundlesOf(BEFORE_SEAL), null))).toEqual(['pass']);
    expect(verdictOf(releaseOf(made, bundlesOf(SEALED), seal))).toEqual(['pass']);
  });

  test.each(['provenance', 'testResult', 'verificationSummary'] as const)(
    'fails one whose %s is of another policy',
    async (kind) => {
      const code = kind === 'provenance' ? 'PROVENANCE_DISAGREES' : 'SUMMARY_REFUSED';
      const other = releaseStatements(made, { resolved: ELSEWHERE })[kind];
      expect(await withStatement(kind, other)).toEqual(['fail', code]);
    },
  );

  test('fails one whose verification summary says FAILED', async () => {
    const other = releaseStatements(made, { summary: 'FAILED' }).verificationSummary;
    expect(await withStatement('verificationSummary', other)).toEqual(['fail', 'SUMMARY_REFUSED']);
  });

  test.each(SEALED)('fails one without its %s', (kind) => {
    const rest = bundlesOf(SEALED.filter((other) => other !== kind));
    expect(verdictOf(releaseOf(made, rest, seal))).toEqual(['fail', 'COVERAGE_MISSING']);
  });

  test('fails one that has a summary before it is sealed', () => {
    expect(verdictOf(releaseOf(made, bundlesOf(SEALED), null))).toEqual(['fail', 'COVERAGE_EXTRA']);
  });

  test('fails one without artifacts', () => {
    const release = { ...releaseOf(made, [], null), artifacts: [] };
    expect(verdictOf(release)).toEqual(['fail', 'COVERAGE_MISSING']);
  });

  test('fails one whose artifact is signed by a statement about it instead of by its bytes', () => {
    const release = releaseOf(made, bundlesOf(BEFORE_SEAL), null);
    const artifacts = release.artifacts.map((artifact) => ({
      ...artifact,
      signature: { ...artifact.signature, bundle: made.statement },
    }));
    expect(verdictOf({ ...release, artifacts })).toEqual(['fail', 'COVERAGE_MISSING']);
  });

  /** A second run of the same workflow at the same commit and tag. */
  async function otherRun() {
    const { testbed, repository } = made.stand;
    return await testbed.setRun({
      repository: 'acme/demo',
      sha: repository.second,
      ref: 'refs/tags/v1.0.0',
      jobWorkflowRef: `${WORKFLOW}@refs/tags/v1`,
      jobWorkflowSha: 'b'.repeat(40),
    });
  }

  test('fails one that is put together from two runs', async () => {
    const { endpoints, sigstoreOf } = made.stand;
    const batch = { endpoints, files: [], statements: [honest.spdx], budgetMilliseconds: 5000 };
    const [spdx = ''] = (await sigstoreOf(await otherRun()).sign(batch)).statements;
    const release = releaseOf(made, bundlesOf(BEFORE_SEAL, { spdx }), null);
    expect(verdictOf(release)).toEqual(['fail', 'RUN_MISMATCH']);
  });

  test('fails one whose manifest was signed by another run than its artifacts', async () => {
    const others = await sealOf(made, { signer: await otherRun() });
    expect(verdictOf(releaseOf(made, bundlesOf(SEALED), others))).toEqual(['fail', 'RUN_MISMATCH']);
  });

  test.each([
    ['commit', { run: { commit: 'd'.repeat(40) } }],
    ['tag', { run: { ref: 'refs/tags/v2.0.0' } }],
    ['repository', { run: { repositoryId: '7' } }],
    ['policy', { resolved: ELSEWHERE }],
  ])('fails one whose signed manifest names another %s than its signer', async (_name, change) => {
    const other = await sealOf(made, change);
    expect(verdictOf(releaseOf(made, bundlesOf(SEALED), other))).toEqual(['fail', 'MANIFEST_MISMATCH']);
  });

  test('fails one whose decision log is a chain that ends elsewhere than its manifest says, or is not the one listed', () => {
    const entry = { time: '2026-11-21T00:00:00.000Z', kind: 'release', facts: {} };
    const { text } = formatDecisionLog([entry, entry], null);
    const other = { ...seal, decisionLog: text };
    expect(verdictOf(releaseOf(made, bundlesOf(SEALED), other))).toEqual(['fail', 'DECISION_LOG_BROKEN']);
    const assets = seal.assets.filter(({ name }) => name !== DECISION_LOG_NAME);
    expect(verdictOf(releaseOf(made, bundlesOf(SEALED), { ...seal, assets }))).toEqual([
      'fail',
      'MANIFEST_MISMATCH',
    ]);
  });

  test('fails one with a file that its manifest does not name', () => {
    const sha256 = 'f'.repeat(64);
    const more = { ...seal, assets: [...seal.assets, { name: 'b.whl', size: 1, sha256 }] };
    expect(verdictOf(releaseOf(made, bundlesOf(SEALED), more))).toEqual(['fail', 'MANIFEST_MISMATCH']);
  });

  test('demands a timestamp where the policy names an authority for them', () => {
    const stripped = JSON.parse(made.message);
    stripped.verificationMaterial.timestampVerificationData = { rfc3161Timestamps: [] };
    const release = releaseOf(made, bundlesOf(BEFORE_SEAL), null);
    const artifacts = release.artifacts.map((artifact) => ({
      ...artifact,
      signature: { ...artifact.signature, bundle: JSON.stringify(stripped) },
    }));
    const { policy } = release.demand;
    const signing = { ...policy.signing, timestampAuthority: 'https://timestamp.example' };
    const demand = { ...release.demand, policy: { ...policy, signing } };
    expect(verdictOf({ ...release, artifacts })).toEqual(['pass']);
    expect(verdictOf({ ...release, artifacts, demand })).toEqual(['fail', 'TIMESTAMP_MISSING']);
  });
});
