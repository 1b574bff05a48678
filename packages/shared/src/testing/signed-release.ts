import type { RunHandle } from '@interlock/testbed/protocol.ts';
import { releaseManifest } from '../attest/manifest.ts';
import { sbomStatement } from '../attest/sbom-statement.ts';
import { statement } from '../attest/statement.ts';
import { testResultStatement } from '../attest/test-result-statement.ts';
import { verificationSummaryStatement } from '../attest/verification-summary-statement.ts';
import { sha256Of } from '../formats/json/canonical-json.ts';
import { presetPolicy } from '../formats/policy-file/policy-file.ts';
import { formatDecisionLog } from '../formats/records/decision-log.ts';
import { DECISION_LOG_NAME } from '../formats/signed/release-file-names.ts';
import { parseTrustedRoot } from '../formats/signed/trusted-root.ts';
import type { ToolProof } from '../formats/signed/verification-summary.ts';
import type { Assessment } from '../model/decision.ts';
import type { Policy, ResolvedPolicy } from '../model/policy.ts';
import type { Run } from '../model/run.ts';
import type { Statement } from '../model/statement.ts';
import type { ReleaseCase, SealedFiles } from '../verify/releases/release-case.ts';
import type { SignedBundles } from './signed-bundles.ts';
import { BUILDER_COMMIT, WORKFLOW } from './signing-world.ts';
import { runFacts } from './world.ts';

const preset = presetPolicy('phased').policy;
const POLICY: Policy = {
  ...preset,
  identity: {
    ...preset.identity,
    workflow: `https://github.com/${WORKFLOW}`,
    builderCommits: [BUILDER_COMMIT],
  },
  build: { ...preset.build, argv: ['make'], artifacts: ['a.whl'] },
};
const BASE = 'b'.repeat(40);
/** The policy that an honest release of the stand was judged under. */
export const RESOLVED: ResolvedPolicy = {
  policy: POLICY,
  sha256: 'a'.repeat(64),
  commit: BASE,
  isBootstrap: false,
};
const LOOKED: ToolProof = {
  completeness: 'complete',
  inputsExpected: 3,
  inputsSeen: 3,
  rules: 70,
  dataDate: null,
  toolVersion: '1.0.0',
  toolDigest: 'd'.repeat(64),
  canary: 'found',
  confinement: 'user-namespace',
};
const PASSED: Assessment = {
  id: 'tool:bandit',
  title: 'bandit',
  verdict: 'pass',
  enforcement: 'required',
  reasons: [],
  evidence: [],
  report: null,
};

/** The statements about the one artifact of an honest release, before they are signed. */
export type ReleaseStatements = Readonly<
  Record<'provenance' | 'cyclonedx' | 'spdx' | 'testResult' | 'verificationSummary', Statement>
>;

/** Makes them; a test that replaces `resolved` or `summary` states something that is not so. */
export function releaseStatements(
  made: SignedBundles,
  change: { readonly resolved?: ResolvedPolicy; readonly summary?: 'PASSED' | 'FAILED' } = {},
): ReleaseStatements {
  const { resolved = RESOLVED, summary = 'PASSED' } = change;
  const artifact = { name: 'a.whl', size: 12, sha256: made.check.sha256 };
  const { argv, artifacts, lockFile } = resolved.policy.build;
  const parameters = {
    workflow: {
      ref: 'refs/tags/v1.0.0',
      repository: 'https://github.com/acme/demo',
      path: '.github/workflows/release.yml',
    },
    policy: { sha256: resolved.sha256, commit: resolved.commit },
    build: { argv, artifacts, lockFile },
  };
  const decision = { verdict: 'pass', reasons: [], warnings: [], assessments: [PASSED] } as const;
  return {
    provenance: statement('provenance', [artifact], made.wholeProvenance({ parameters })),
    cyclonedx: sbomStatement('cyclonedx', artifact, { bomFormat: 'CycloneDX' }),
    spdx: sbomStatement('spdx', artifact, { spdxVersion: 'SPDX-2.3' }),
    testResult: testResultStatement([artifact], decision, resolved),
    verificationSummary: verificationSummaryStatement([artifact], {
      resolved,
      run: runOf(made),
      server: 'https://github.com',
      result: summary,
      reasons: [],
      tools: Object.fromEntries(Object.keys(POLICY.tools).map((id) => [id, LOOKED])),
      inputs: [],
      time: '2026-11-21T00:00:00.000Z',
    }),
  };
}

/** The case of a release whose artifact carries these signed statements, one bundle an entry. */
export function releaseOf(
  made: SignedBundles,
  statements: readonly string[],
  seal: SealedFiles | null,
): ReleaseCase {
  const { message, check, stand } = made;
  return {
    artifacts: [
      {
        name: 'a.whl',
        size: 12,
        sha256: check.sha256,
        signature: { bundle: message, check },
        statements: `${statements.join('\n')}\n`,
      },
    ],
    trustedRoot: parseTrustedRoot(stand.trustedRoot),
    expected: made.expected(),
    demand: { policy: POLICY, sha256: RESOLVED.sha256, baseCommit: BASE },
    seal,
    now: new Date(),
  };
}

/**
 * Signs what closes a release of that artifact: the manifest and the decision log. A test that replaces `signer` has another run sign them, one
 * that replaces `run` or `resolved` states something that is not so.
 */
export async function sealOf(
  made: SignedBundles,
  change: {
    readonly signer?: RunHandle;
    readonly run?: Partial<Run>;
    readonly resolved?: ResolvedPolicy;
  } = {},
): Promise<SealedFiles> {
  const { check, stand } = made;
  const log = formatDecisionLog([{ time: '2026-11-21T00:00:00.000Z', kind: 'release', facts: {} }], null);
  const assets = [
    { name: 'a.whl', size: 12, sha256: check.sha256 },
    { name: DECISION_LOG_NAME, size: log.text.length, sha256: sha256Of(log.text) },
  ];
  const manifest = releaseManifest(assets, {
    run: { ...runOf(made), ...change.run },
    resolved: change.resolved ?? RESOLVED,
    logEnd: log.end,
    previous: null,
  });
  const path = stand.file('manifest.json', manifest);
  const batch = { endpoints: stand.endpoints, files: [path], statements: [], budgetMilliseconds: 5000 };
  const [bundle = ''] = (await stand.sigstoreOf(change.signer ?? stand.run).sign(batch)).messages;
  const manifestSignature = { bundle, check: await made.checkOf(bundle, path) };
  return { manifest, manifestSignature, decisionLog: log.text, assets };
}

function runOf({ stand }: SignedBundles) {
  return runFacts({
    repository: 'acme/demo',
    repositoryId: '1001',
    commit: stand.repository.second,
    ref: 'refs/tags/v1.0.0',
    runId: String(stand.run.id),
  });
}
