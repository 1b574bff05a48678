import type { Assessment } from '../model/decision.ts';
import type { Finding } from '../model/finding.ts';
import type { RehearsalRecord } from '../model/record.ts';

const SHA256 = 'c0ffee'.repeat(11).slice(0, 64);
const COMMIT = 'facade'.repeat(7).slice(0, 40);

/** A finding of the example record, with what a test wants to differ. */
export function exampleFinding(change: Partial<Finding> = {}): Finding {
  return {
    fingerprint: SHA256,
    tool: 'bandit',
    rule: 'B608',
    severity: 'medium',
    message: 'Possible SQL injection vector through string-based query construction.',
    location: { path: 'src/orders/queries.py', line: 41 },
    suppressed: false,
    ...change,
  };
}

/** The assessment of one tool in the example record. */
export function exampleTool(
  id: string,
  findings: readonly Finding[],
  change: Partial<Assessment> = {},
): Assessment {
  return {
    id: `tool:${id}`,
    title: id,
    verdict: 'pass',
    enforcement: 'required',
    reasons: [],
    evidence: [],
    report: {
      tool: id,
      completeness: 'complete',
      reasons: [],
      findings,
      suppressions: [],
      proof: {
        inputsExpected: 12,
        inputsSeen: 12,
        rules: id === 'bandit' ? 71 : null,
        dataDate: id === 'pip-audit' ? '2026-11-18T00:00:00Z' : null,
        toolVersion: '1.9.4',
        toolDigest: SHA256,
        canary: 'found',
        confinement: 'user-namespace',
      },
    },
    ...change,
  };
}

/** A whole release that passed in a rehearsal; tests change what they are about. */
export function exampleRecord(change: Partial<RehearsalRecord> = {}): RehearsalRecord {
  const evidence = [{ uri: 'record.json', sha256: SHA256, producer: 'gate' }];
  const step = (id: string, title: string, trust: string, elapsedMilliseconds: number) => ({
    id,
    title,
    trust,
    verdict: 'pass' as const,
    elapsedMilliseconds,
    reasons: [],
    evidence,
  });
  const identity = {
    issuer: 'https://token.actions.githubusercontent.com',
    subjectAlternativeName: 'https://github.com/example/interlock/.github/workflows/release.yml@refs/tags/v1',
    builderCommit: COMMIT,
    runnerEnvironment: 'github-hosted',
    sourceRepository: 'https://github.com/example/python-api',
    sourceRepositoryId: '4711',
    sourceCommit: COMMIT,
    sourceRef: 'refs/tags/v1.4.0',
    buildConfig: 'https://github.com/example/python-api/.github/workflows/publish.yml@refs/tags/v1.4.0',
    trigger: 'push',
    runUri: 'https://github.com/example/python-api/actions/runs/1/attempts/1',
    visibility: 'public',
  };
  return {
    project: 'example/python-api',
    tag: 'v1.4.0',
    commit: COMMIT,
    startedAt: '2026-11-21T05:12:30.120Z',
    elapsedMilliseconds: 41_870,
    verdict: 'pass',
    reasons: [],
    warnings: [
      {
        code: 'WAIVER_EXPIRES_SOON',
        message: 'The waiver of B608 in `src/legacy.py` ends on 2026-12-01',
        next: 'Fix the finding or renew the waiver',
      },
    ],
    published: ['python_api-1.4.0-py3-none-any.whl', 'interlock-manifest.json'],
    policy: { sha256: SHA256, commit: COMMIT, isBootstrap: false },
    steps: [
      step('policy', 'Read the policy at the protected base', 'reads', 310),
      step('gate', 'Run the static tools', 'reads', 9120),
      step('tests', 'Run the tools that run project code', 'project code', 15_400),
      step('build', 'Build the artifacts', 'project code', 3200),
      step('sbom', 'List the components, scan the artifacts', 'reads', 2900),
      step('decide', 'Decide from the raw reports', 'reads', 640),
      step('sign', 'Sign artifacts and statements', 'signs', 820),
      step('verify', 'Verify as a consumer would', 'reads', 400),
      step('seal', 'Sign the verification summary and the manifest', 'signs', 510),
      step('release', 'Draft, upload, read back, publish', 'publishes', 930),
    ],
    tools: [
      exampleTool('bandit', [
        exampleFinding(),
        exampleFinding({
          rule: 'B311',
          severity: 'low',
          message: 'Standard pseudo-random generators are not suitable for security purposes.',
        }),
      ]),
      exampleTool('pip-audit', []),
      exampleTool('gitleaks', []),
      exampleTool('deptry', []),
      exampleTool(
        'vulture',
        [
          exampleFinding({
            tool: 'vulture',
            rule: 'unused-function',
            severity: 'low',
            message: "unused function 'legacy_total' (60% confidence)",
            suppressed: true,
          }),
        ],
        { enforcement: 'advisory' },
      ),
      exampleTool('mutmut', []),
    ],
    subjects: [{ name: 'python_api-1.4.0-py3-none-any.whl', size: 48_211, sha256: SHA256 }],
    signatures: [
      {
        subject: 'python_api-1.4.0-py3-none-any.whl',
        kind: 'artifact',
        identity,
        logIndex: '1043',
        loggedAt: '2026-11-21T05:13:01Z',
        timestampedAt: '2026-11-21T05:13:01Z',
      },
      {
        subject: 'python_api-1.4.0-py3-none-any.whl',
        kind: 'provenance',
        identity,
        logIndex: '1044',
        loggedAt: '2026-11-21T05:13:01Z',
        timestampedAt: null,
      },
    ],
    standIns: [
      'The GitHub API, its releases and its artifact store',
      'Certificate authority, transparency log and timestamp authority of Sigstore',
    ],
    notCovered: ['Whether the maintainers’ own machines are clean'],
    ...change,
  };
}
