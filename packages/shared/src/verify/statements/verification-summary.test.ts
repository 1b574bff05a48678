import { describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import { testResultStatement } from '../../attest/test-result-statement.ts';
import { verificationSummaryStatement } from '../../attest/verification-summary-statement.ts';
import { ActionError } from '../../errors.ts';
import { presetPolicy } from '../../formats/policy-file/policy-file.ts';
import type { ToolProof } from '../../formats/signed/verification-summary.ts';
import type { Assessment, Decision } from '../../model/decision.ts';
import type { CertificateIdentity } from '../../model/identity.ts';
import type { Policy } from '../../model/policy.ts';
import { runFacts } from '../../testing/world.ts';
import { requireTestResult } from './test-result.ts';
import { requireSummary } from './verification-summary.ts';

const run = runFacts({ repositoryId: '42' });
const policy: Policy = { ...presetPolicy('phased').policy };
const resolved = { policy, sha256: 'a'.repeat(64), commit: 'b'.repeat(40), isBootstrap: false };
const subjects = [{ name: 'a.whl', size: 1, sha256: 'c'.repeat(64) }];
const proof: ToolProof = {
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
const identity: CertificateIdentity = {
  issuer: 'https://issuer.example',
  subjectAlternativeName: 'x',
  builderCommit: null,
  runnerEnvironment: null,
  sourceRepository: null,
  sourceRepositoryId: '42',
  sourceCommit: run.commit,
  sourceRef: run.ref,
  buildConfig: null,
  trigger: null,
  runUri: null,
  visibility: null,
};
const callersPolicy: Policy = { ...policy, build: { ...policy.build, by: 'caller' } };
const demand = { policy, sha256: resolved.sha256, baseCommit: resolved.commit };

type Facts = Parameters<typeof verificationSummaryStatement>[1];

function predicateOf(change: Partial<Facts> = {}, bandit: Partial<ToolProof> = {}): unknown {
  const tools = Object.fromEntries(
    Object.keys(policy.tools).map((id) => [id, id === 'bandit' ? { ...proof, ...bandit } : proof]),
  );
  const facts: Facts = {
    resolved,
    run,
    server: 'https://github.com',
    result: 'PASSED',
    reasons: [],
    tools,
    inputs: [],
    time: '2026-11-21T00:00:00.000Z',
    ...change,
  };
  return verificationSummaryStatement(subjects, facts).predicate;
}

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (thrown) {
    return thrown instanceof ActionError ? thrown.code : String(thrown);
  }
  return 'accepted';
}

describe('requireSummary', () => {
  test('accepts a pass under this policy with each proof', () => {
    expect(codeOf(() => requireSummary(predicateOf(), identity, demand))).toBe('accepted');
    expect(codeOf(() => requireSummary(predicateOf(), identity, { ...demand, baseCommit: null }))).toBe(
      'accepted',
    );
  });

  const facts: readonly (readonly [string, Partial<Facts>])[] = [
    ['that says FAILED', { result: 'FAILED' }],
    ['under another policy', { resolved: { ...resolved, sha256: 'e'.repeat(64) } }],
    ['from another base', { resolved: { ...resolved, commit: 'e'.repeat(40) } }],
    ['from no base', { resolved: { ...resolved, commit: null } }],
    ['in developer mode', { resolved: { ...resolved, policy: { ...policy, mode: 'MODE_DEVELOPER' } } }],
    ['of a rehearsal', { resolved: { ...resolved, policy: { ...policy, rehearsal: true } } }],
    [
      'by a fork of the suite',
      {
        resolved: {
          ...resolved,
          policy: {
            ...policy,
            identity: {
              ...policy.identity,
              workflow: 'https://github.com/fork/interlock/.github/workflows/release.yml',
            },
          },
        },
      },
    ],
    ['about another commit', { run: { ...run, commit: 'e'.repeat(40) } }],
    ['about another repository', { run: { ...run, repositoryId: '43' } }],
    ['without proofs', { tools: {} }],
    ['of artifacts that the caller built', { resolved: { ...resolved, policy: callersPolicy } }],
  ];
  test.each(facts)('refuses one %s', (_title, change) => {
    expect(codeOf(() => requireSummary(predicateOf(change), identity, demand))).toBe('SUMMARY_REFUSED');
  });

  test('demands exactly the level of what the policy lets build', () => {
    const summary = v.parse(v.looseObject({}), predicateOf());
    const claiming = (...verifiedLevels: string[]) => ({ ...summary, verifiedLevels });
    const codes = (levels: readonly string[]) =>
      [policy, callersPolicy].map((of) =>
        codeOf(() => requireSummary(claiming(...levels), identity, { ...demand, policy: of })),
      );
    expect(codes(['SLSA_BUILD_LEVEL_3'])).toEqual(['accepted', 'SUMMARY_REFUSED']);
    expect(codes(['SLSA_BUILD_LEVEL_1'])).toEqual(['SUMMARY_REFUSED', 'accepted']);
    expect(codes(['SLSA_BUILD_LEVEL_1', 'SLSA_BUILD_LEVEL_3'])).toEqual([
      'SUMMARY_REFUSED',
      'SUMMARY_REFUSED',
    ]);
    expect(codes(['SLSA_BUILD_LEVEL_2'])).toEqual(['SUMMARY_REFUSED', 'SUMMARY_REFUSED']);
  });

  const proofs: readonly (readonly [string, Partial<ToolProof>])[] = [
    ['was incomplete', { completeness: 'incomplete' }],
    ['ended with an error', { completeness: 'error' }],
    ['had nothing to look at', { inputsExpected: 0 }],
    ['saw nothing', { inputsSeen: 0 }],
    ['had no rules', { rules: 0 }],
    ['missed its canary', { canary: 'missed' }],
    ['has no digest', { toolDigest: null }],
    ['has no version', { toolVersion: null }],
    ['was not confined in a known way', { confinement: null }],
  ];
  test.each(proofs)('refuses one whose tool %s', (_title, change) => {
    expect(codeOf(() => requireSummary(predicateOf({}, change), identity, demand))).toBe('SUMMARY_REFUSED');
  });

  test('takes an incomplete answer only where the policy accepts it', () => {
    const { bandit } = policy.tools;
    const accept = { reason: 'r', owner: 'o', expires: '2026-12-01' };
    const tools =
      bandit === undefined
        ? policy.tools
        : { ...policy.tools, bandit: { ...bandit, acceptIncomplete: accept } };
    const accepting = { ...demand, policy: { ...policy, tools } };
    expect(
      codeOf(() => requireSummary(predicateOf({}, { completeness: 'incomplete' }), identity, accepting)),
    ).toBe('accepted');
    expect(
      codeOf(() => requireSummary(predicateOf({}, { completeness: 'error' }), identity, accepting)),
    ).toBe('SUMMARY_REFUSED');
  });
});

function assessment(change: Partial<Assessment> = {}): Assessment {
  const passed = {
    verdict: 'pass',
    enforcement: 'required',
    reasons: [],
    evidence: [],
    report: null,
  } as const;
  return { id: 'tool:bandit', title: 'bandit', ...passed, ...change };
}

describe('requireTestResult', () => {
  const decided = (verdict: Decision['verdict'], assessments: readonly Assessment[]): unknown =>
    testResultStatement(subjects, { verdict, reasons: [], assessments, warnings: [] }, resolved).predicate;

  test('accepts a pass, also with an advisory requirement that did not', () => {
    expect(codeOf(() => requireTestResult(decided('pass', [assessment()]), demand))).toBe('accepted');
    const advisory = assessment({ id: 'tool:vulture', verdict: 'fail', enforcement: 'advisory' });
    expect(codeOf(() => requireTestResult(decided('pass', [assessment(), advisory]), demand))).toBe(
      'accepted',
    );
  });

  test('refuses a failure, a verdict over nothing, a contradiction and another policy', () => {
    const failed = assessment({ verdict: 'fail' });
    const refused = [
      decided('fail', [failed]),
      decided('pass', []),
      decided('pass', [failed]),
      decided('error', [assessment()]),
    ];
    expect(refused.map((predicate) => codeOf(() => requireTestResult(predicate, demand)))).toEqual(
      refused.map(() => 'SUMMARY_REFUSED'),
    );
    const other = { ...demand, sha256: 'e'.repeat(64) };
    expect(codeOf(() => requireTestResult(decided('pass', [assessment()]), other))).toBe('SUMMARY_REFUSED');
  });
});
