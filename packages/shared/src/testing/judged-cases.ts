import type { Case, ToolCase } from '../model/case.ts';
import type { Waiver } from '../model/policy.ts';
import { judge } from '../policy/judge.ts';
import { adapterOf, caseOf, findingOf, reportOf, toolCaseOf } from './cases.ts';
import { runFacts } from './world.ts';

/** One row a rule: its name, the case, its verdict, and the code that its first reason carries. */
export type JudgedRow = readonly [string, Case, string, string | null];

/** What the judgement of a case is compared by in a table of rows. */
export function judged(whole: Case): { readonly verdict: string; readonly code: string | null } {
  const { verdict, reasons } = judge(whole);
  return { verdict, code: reasons[0]?.code ?? null };
}

/** A reason of no meaning. */
export const reason = { code: 'X', message: 'm', next: 'n' };

/** An adapter of a tool that is no security tool. */
export const hygiene = adapterOf('deptry', { kind: 'hygiene' });

/** A complete report with one medium finding. */
export const standing = reportOf('bandit', { findings: [findingOf()] });

/** What makes a case one of a release. */
export const release: Partial<Case> = { occasion: 'release' };

/** A policy for a rehearsal whose services are all on this machine, and a run on such a platform. */
export const STAND_INS = {
  rehearsal: true,
  platform: { server: 'http://gh.localhost:1', api: 'http://127.0.0.1:1', issuer: 'http://127.0.0.1:1/oidc' },
  signing: {
    ...caseOf().resolved.policy.signing,
    fulcio: 'http://127.0.0.1:1',
    rekor: 'http://127.0.0.1:1',
    timestampAuthority: 'http://127.0.0.1:1',
  },
} as const;
export const standInRun = { run: runFacts({ server: 'http://gh.localhost:1', api: 'http://127.0.0.1:1' }) };

/** A case of bandit with one finding, under a policy that `policy` is laid over. */
export function withFinding(
  severity: 'critical' | 'high' | 'medium' | 'low' | 'unknown',
  policy: Partial<ToolCase['policy']> = {},
): ToolCase {
  return toolCaseOf({ report: reportOf('bandit', { findings: [findingOf({ severity })] }) }, policy);
}

/** A waiver of the finding that `findingOf` makes, in force on the day of the test world. */
export function waiver(overrides: Partial<Waiver> = {}): Waiver {
  return {
    tool: 'bandit',
    fingerprint: 'f'.repeat(64),
    rule: null,
    path: null,
    reason: 'r',
    owner: 'ada',
    expires: '2026-12-31',
    ...overrides,
  };
}

/** The part of a policy that holds waivers. */
export function waivers(entries: readonly Waiver[], accept: 'none' | 'signed' = 'signed') {
  return { waivers: { accept, maximumDays: 90, warnDays: 14, entries } };
}

/** A case of bandit whose proof says this. */
export function withProof(proof: Partial<ReturnType<typeof reportOf>['proof']>): ToolCase {
  const report = reportOf('bandit');
  return toolCaseOf({ report: { ...report, proof: { ...report.proof, ...proof } } });
}
