import { parseJudgedDecision } from '@interlock/shared/formats/records/judged-decision.ts';
import type { ResolvedPolicy } from '@interlock/shared/model/policy.ts';
import { judge } from '@interlock/shared/policy/judge.ts';
import { caseOf } from '@interlock/shared/testing/cases.ts';
import { type SignedBundles, signedBundles } from '@interlock/shared/testing/signed-bundles.ts';
import { RESOLVED, releaseOf, releaseStatements } from '@interlock/shared/testing/signed-release.ts';
import { runFacts } from '@interlock/shared/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { decide } from './decide.ts';
import type { Decided, Facts } from './words.ts';

const REFERENCE = { id: 1, sha256: 'a'.repeat(64), attempt: 1 };
const INPUTS = { policySha256: '', decision: REFERENCE, artifact: REFERENCE, signed: REFERENCE };
const WHOLE = caseOf({ occasion: 'release' });
const BESIDE = ['subjects', 'sbom', 'artifact-scan'].map((id) => ({
  id,
  title: id,
  verdict: 'pass',
  enforcement: 'required',
  reasons: [],
  evidence: [],
  report: null,
}));

let made: SignedBundles;
let statements: readonly string[];

beforeAll(async () => {
  made = await signedBundles();
  const { verificationSummary: _, ...before } = releaseStatements(made);
  statements = await made.signStatements(Object.values(before));
});
afterAll(() => made.stand.close());

/** The decision of the deciding job as its record says it, with this verdict. */
function decided(verdict: string): Decided {
  const { assessments } = judge(WHOLE);
  const counts = { critical: 0, high: 0, medium: 0, low: 0, unknown: 0, total: 0 };
  const text = JSON.stringify({ counts, decision: { verdict, assessments: [...assessments, ...BESIDE] } });
  return { recorded: parseJudgedDecision(text), whole: WHOLE };
}

/** The decision about an honest release that `change` is laid over: its verdict, and the codes of its reasons. */
function verdictOf(change: Partial<Facts> = {}): readonly string[] {
  const { stand } = made;
  const { policy } = RESOLVED;
  const resolved: ResolvedPolicy = {
    ...RESOLVED,
    policy: { ...policy, platform: { ...policy.platform, issuer: stand.testbed.issuer } },
  };
  const { artifacts } = releaseOf(made, statements, null);
  const facts: Facts = {
    basis: {
      folder: '/decision',
      resolved,
      subjects: [],
      build: { by: 'interlock', argv: ['make'], artifacts: ['a.whl'], lockFile: null },
      decision: { verdict: 'pass', reasons: [], assessments: [] },
      trustedRoot: stand.trustedRoot,
    },
    decided: decided('pass'),
    artifacts,
    extra: [],
    previous: null,
    signedAttempt: 1,
    now: new Date(),
    ...change,
  };
  const run = runFacts({
    repository: 'acme/demo',
    repositoryId: '1001',
    commit: stand.repository.second,
    ref: 'refs/tags/v1.0.0',
    runId: String(stand.run.id),
  });
  const { verdict, reasons } = decide(INPUTS, facts, run).decision;
  return [verdict, ...reasons.map(({ code }) => code)];
}

describe('decide()', () => {
  test('passes what a consumer would accept and what is judged again as it was', () => {
    expect(verdictOf()).toEqual(['pass']);
  });

  test('fails a decision that does not follow from its raw outputs, however genuine the release is', () => {
    expect(verdictOf({ decided: decided('fail') })).toEqual(['fail', 'DECISION_DIFFERS']);
  });

  test('fails a file that belongs to no artifact', () => {
    expect(verdictOf({ extra: ['b.whl'] })).toEqual(['fail', 'COVERAGE_EXTRA']);
  });

  test('fails bundles of another attempt than the one that signed', () => {
    expect(verdictOf({ signedAttempt: 2 })).toEqual(['fail', 'IDENTITY_MISMATCH']);
  });

  test('tells what else is wrong beside each of them', () => {
    const [artifact] = releaseOf(made, statements.slice(1), null).artifacts;
    const artifacts = artifact === undefined ? [] : [artifact];
    expect(verdictOf({ artifacts })).toEqual(['fail', 'COVERAGE_MISSING']);
    expect(verdictOf({ artifacts, extra: ['b.whl'] })).toEqual([
      'fail',
      'COVERAGE_EXTRA',
      'COVERAGE_MISSING',
    ]);
    expect(verdictOf({ artifacts, decided: decided('fail') })).toEqual([
      'fail',
      'DECISION_DIFFERS',
      'COVERAGE_MISSING',
    ]);
  });
});
