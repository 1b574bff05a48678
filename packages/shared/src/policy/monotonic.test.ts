import { describe, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Case } from '../model/case.ts';
import { caseOf, findingOf, reportOf, toolCaseOf } from '../testing/cases.ts';
import { waiver, waivers } from '../testing/judged-cases.ts';
import { judge } from './judge.ts';

const severities = fc.constantFrom('critical', 'high', 'medium', 'low', 'unknown');
const anyFinding = fc.record({
  severity: severities,
  rule: fc.constantFrom('B101', 'B102'),
  fingerprint: fc.constantFrom('1'.repeat(64), '2'.repeat(64)),
});
const anyReport = fc.record({
  findings: fc.array(
    anyFinding.map((finding) => findingOf(finding)),
    { maxLength: 3 },
  ),
  completeness: fc.constantFrom('complete', 'incomplete', 'error'),
});
const anyCase = fc
  .record({
    occasion: fc.constantFrom('change', 'release'),
    reports: fc.array(fc.option(anyReport), { minLength: 1, maxLength: 3 }),
    base: fc.option(anyReport),
    phase: fc.constantFrom(1, 2),
    baseline: fc.subarray(['1'.repeat(64), '2'.repeat(64)]),
    confinement: fc.constantFrom('user-namespace', 'hosted-job', 'none'),
  })
  .map(({ occasion, reports, base, phase, baseline, confinement }) => {
    const tools = reports.map((report) => {
      const made = report === null ? null : reportOf('bandit', report);
      const boxed = made === null ? null : { ...made, proof: { ...made.proof, confinement } };
      return toolCaseOf({ report: boxed, base: base === null ? null : reportOf('bandit', base) }, { phase });
    });
    return caseOf({ occasion, tools }, { baseline });
  });

const isOpen = (whole: Case) => judge(whole).verdict === 'pass';

describe('evidence is monotonic', () => {
  test('taking away the answer of a tool never opens the gate', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(2), (whole, index) => {
        const poorer = whole.tools.map((tool, at) => (at === index ? { ...tool, report: null } : tool));
        return (
          isOpen(whole) || !isOpen({ ...whole, tools: poorer }) || whole.tools[index]?.policy.phase === 1
        );
      }),
    );
  });

  test('taking away the answer of a tool never opens a release, in either phase', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(2), (whole, index) => {
        const tools = whole.tools.map((tool, at) => (at === index ? { ...tool, report: null } : tool));
        return index >= whole.tools.length || !isOpen({ ...whole, occasion: 'release', tools });
      }),
    );
  });

  test('taking away the base never opens the gate', () => {
    fc.assert(
      fc.property(anyCase, (whole) => {
        const tools = whole.tools.map((tool) => ({ ...tool, base: null }));
        return isOpen(whole) || !isOpen({ ...whole, tools });
      }),
    );
  });

  test('taking away every tool closes the gate', () => {
    fc.assert(fc.property(anyCase, (whole) => !isOpen({ ...whole, tools: [] })));
  });

  test('an expired or too broad waiver never opens the gate', () => {
    const bad = fc.constantFrom(
      waiver({ expires: '2020-01-01' }),
      waiver({ fingerprint: null, rule: 'B101' }),
    );
    fc.assert(
      fc.property(anyCase, bad, (whole, entry) => {
        const policy = { ...whole.resolved.policy, ...waivers([entry]) };
        return !isOpen({ ...whole, resolved: { ...whole.resolved, policy } });
      }),
    );
  });

  test('a release is never opened by what would close a change', () => {
    fc.assert(
      fc.property(anyCase, (whole) => {
        const asChange = { ...whole, occasion: 'change' as const };
        return isOpen(asChange) || !isOpen({ ...whole, occasion: 'release' });
      }),
    );
  });
});
