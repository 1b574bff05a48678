import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Case, ToolCase } from '../model/case.ts';
import type { Waiver } from '../model/policy.ts';
import { adapterOf, caseOf, commentsOf, findingOf, reportOf, toolCaseOf } from '../testing/cases.ts';
import { runFacts } from '../testing/world.ts';
import { judge } from './judge.ts';

const reason = { code: 'X', message: 'm', next: 'n' };
const hygiene = adapterOf('deptry', { kind: 'hygiene' });
const incomplete = reportOf('deptry', { completeness: 'incomplete', reasons: [reason] });
const release: Partial<Case> = { occasion: 'release' };
const STAND_INS = {
  rehearsal: true,
  platform: { server: 'http://gh.localhost:1', api: 'http://127.0.0.1:1', issuer: 'http://127.0.0.1:1/oidc' },
  signing: {
    ...caseOf().resolved.policy.signing,
    fulcio: 'http://127.0.0.1:1',
    rekor: 'http://127.0.0.1:1',
    timestampAuthority: 'http://127.0.0.1:1',
  },
} as const;
const standInRun = { run: runFacts({ server: 'http://gh.localhost:1', api: 'http://127.0.0.1:1' }) };

function withFinding(
  severity: 'critical' | 'high' | 'medium' | 'low' | 'unknown',
  policy: Partial<ToolCase['policy']> = {},
): ToolCase {
  return toolCaseOf({ report: reportOf('bandit', { findings: [findingOf({ severity })] }) }, policy);
}

function waiver(overrides: Partial<Waiver> = {}): Waiver {
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

function waivers(entries: readonly Waiver[], accept: 'none' | 'signed' = 'signed') {
  return { waivers: { accept, maximumDays: 90, warnDays: 14, entries } };
}

function withProof(proof: Partial<ReturnType<typeof reportOf>['proof']>): ToolCase {
  const report = reportOf('bandit');
  return toolCaseOf({ report: { ...report, proof: { ...report.proof, ...proof } } });
}

const standing = reportOf('bandit', { findings: [findingOf()] });
const twice = reportOf('bandit', { findings: [findingOf(), findingOf()] });
const accepted = { reason: 'r', owner: 'ada', expires: '2026-12-31' };

/** One row a rule: the case, its verdict, and the code that its first reason carries. */
const ROWS: readonly (readonly [string, Case, string, string | null])[] = [
  ['a complete answer without findings', caseOf(), 'pass', null],
  ['no tool at all', caseOf({ tools: [] }), 'error', 'DECISION_EMPTY'],
  [
    'a tool without evidence',
    caseOf({ tools: [toolCaseOf({ report: null })] }),
    'error',
    'TOOL_MISSING_EVIDENCE',
  ],
  [
    'an incomplete answer',
    caseOf({ tools: [toolCaseOf({ adapter: hygiene, report: incomplete })] }),
    'error',
    'X',
  ],
  [
    'an incomplete answer without a reason',
    caseOf({ tools: [toolCaseOf({ report: reportOf('bandit', { completeness: 'incomplete' }) })] }),
    'error',
    'TOOL_MISSING_EVIDENCE',
  ],
  [
    'an incomplete answer with a finding',
    caseOf({
      tools: [toolCaseOf({ report: { ...standing, completeness: 'incomplete', reasons: [reason] } })],
    }),
    'error',
    'X',
  ],
  [
    'an accepted incomplete answer of a hygiene tool',
    caseOf({ tools: [toolCaseOf({ adapter: hygiene, report: incomplete }, { acceptIncomplete: accepted })] }),
    'pass',
    null,
  ],
  [
    'an accepted incomplete answer of a security tool',
    caseOf({
      tools: [toolCaseOf({ report: { ...incomplete, tool: 'bandit' } }, { acceptIncomplete: accepted })],
    }),
    'error',
    'X',
  ],
  [
    'an acceptance that ended',
    caseOf({
      tools: [
        toolCaseOf(
          { adapter: hygiene, report: incomplete },
          { acceptIncomplete: { ...accepted, expires: '2026-11-20' } },
        ),
      ],
    }),
    'error',
    'X',
  ],
  [
    'an accepted tool that is an error',
    caseOf({
      tools: [
        toolCaseOf(
          { adapter: hygiene, report: { ...incomplete, completeness: 'error' } },
          { acceptIncomplete: accepted },
        ),
      ],
    }),
    'error',
    'X',
  ],
  [
    'a finding at the threshold',
    caseOf({ tools: [withFinding('medium', { failAt: 'medium' })] }),
    'fail',
    'FINDING_AT_THRESHOLD',
  ],
  [
    'a finding below the threshold',
    caseOf({ tools: [withFinding('low', { failAt: 'medium' })] }),
    'pass',
    null,
  ],
  [
    'an unknown severity counts as high',
    caseOf({ tools: [withFinding('unknown', { failAt: 'high' })] }),
    'fail',
    'FINDING_AT_THRESHOLD',
  ],
  [
    'a finding that the source suppresses',
    caseOf({
      tools: [toolCaseOf({ report: reportOf('bandit', { findings: [findingOf({ suppressed: true })] }) })],
    }),
    'fail',
    'FINDING_AT_THRESHOLD',
  ],
  ['a finding in phase 1', caseOf({ tools: [withFinding('high', { phase: 1 })] }), 'pass', null],
  [
    'a missing answer in phase 1',
    caseOf({ tools: [toolCaseOf({ report: null }, { phase: 1 })] }),
    'pass',
    null,
  ],
  [
    'a finding that stands at the base',
    caseOf({ tools: [toolCaseOf({ report: standing, base: standing })] }),
    'pass',
    null,
  ],
  [
    'a second finding of the same text',
    caseOf({ tools: [toolCaseOf({ report: twice, base: standing })] }),
    'fail',
    'FINDING_AT_THRESHOLD',
  ],
  [
    'a base that is not complete',
    caseOf({ tools: [toolCaseOf({ report: standing, base: { ...standing, completeness: 'incomplete' } })] }),
    'fail',
    'FINDING_AT_THRESHOLD',
  ],
  [
    'a finding in the baseline',
    caseOf({ tools: [withFinding('medium')] }, { baseline: ['f'.repeat(64)] }),
    'pass',
    null,
  ],
  [
    'a high finding in the baseline',
    caseOf({ tools: [withFinding('high')] }, { baseline: ['f'.repeat(64)] }),
    'fail',
    'FINDING_AT_THRESHOLD',
  ],
  [
    'an unknown finding in the baseline',
    caseOf({ tools: [withFinding('unknown', { phase: 1 })] }, { baseline: ['f'.repeat(64)] }),
    'fail',
    'BASELINE_TOO_SEVERE',
  ],
  ['a waived finding', caseOf({ tools: [withFinding('high')] }, waivers([waiver()])), 'pass', null],
  [
    'a finding waived by rule and path',
    caseOf(
      { tools: [withFinding('high')] },
      waivers([waiver({ fingerprint: null, rule: 'B101', path: 'src/a.py' })]),
    ),
    'pass',
    null,
  ],
  [
    'a waiver for another path',
    caseOf(
      { tools: [withFinding('high')] },
      waivers([waiver({ fingerprint: null, rule: 'B101', path: 'src/b.py' })]),
    ),
    'fail',
    'FINDING_AT_THRESHOLD',
  ],
  [
    'a waiver of another tool',
    caseOf({ tools: [withFinding('high')] }, waivers([waiver({ tool: 'gitleaks' })])),
    'fail',
    'FINDING_AT_THRESHOLD',
  ],
  [
    'a waiver on its last day',
    caseOf({ tools: [withFinding('high')] }, waivers([waiver({ expires: '2026-11-21' })])),
    'pass',
    null,
  ],
  ['an expired waiver', caseOf({}, waivers([waiver({ expires: '2026-11-20' })])), 'fail', 'WAIVER_EXPIRED'],
  [
    'an expired waiver accepts nothing',
    caseOf({ tools: [withFinding('high')] }, waivers([waiver({ expires: '2026-11-20' })])),
    'fail',
    'FINDING_AT_THRESHOLD',
  ],
  [
    'a waiver without a target',
    caseOf({}, waivers([waiver({ fingerprint: null })])),
    'fail',
    'WAIVER_TOO_BROAD',
  ],
  [
    'a waiver for a rule everywhere',
    caseOf({}, waivers([waiver({ fingerprint: null, rule: 'B101' })])),
    'fail',
    'WAIVER_TOO_BROAD',
  ],
  [
    'a waiver for a pattern of paths',
    caseOf({}, waivers([waiver({ fingerprint: null, rule: 'B101', path: 'src/*' })])),
    'fail',
    'WAIVER_TOO_BROAD',
  ],
  [
    'a waiver by part of a fingerprint',
    caseOf({}, waivers([waiver({ fingerprint: 'ffff' })])),
    'fail',
    'WAIVER_TOO_BROAD',
  ],
  [
    'a waiver that runs too long',
    caseOf({}, waivers([waiver({ expires: '2027-11-20' })])),
    'fail',
    'WAIVER_TOO_LONG',
  ],
  [
    'a waiver where none is accepted',
    caseOf({ tools: [withFinding('high')] }, waivers([waiver()], 'none')),
    'fail',
    'FINDING_AT_THRESHOLD',
  ],
  [
    'a waiver for a tool that is not used',
    caseOf({}, waivers([waiver({ tool: 'semgrep' })])),
    'fail',
    'WAIVER_UNKNOWN_TOOL',
  ],
  ['an unused waiver on a change', caseOf({}, waivers([waiver()])), 'pass', null],
  ['an unused waiver at a release', caseOf(release, waivers([waiver()])), 'fail', 'WAIVER_UNUSED'],
  [
    'a suppression over the budget',
    caseOf({ tools: [toolCaseOf({ comments: { head: commentsOf(1), base: [] } })] }),
    'fail',
    'SUPPRESSION_BUDGET',
  ],
  [
    'a new suppression of a security tool within the budget',
    caseOf({
      tools: [toolCaseOf({ comments: { head: commentsOf(1), base: [] } }, { suppressionBudget: 1 })],
    }),
    'fail',
    'SUPPRESSION_ADDED',
  ],
  [
    'a new suppression of a hygiene tool within the budget',
    caseOf({
      tools: [
        toolCaseOf(
          {
            adapter: adapterOf('vulture', { kind: 'hygiene' }),
            comments: { head: commentsOf(1, 'vulture'), base: [] },
          },
          { suppressionBudget: 1 },
        ),
      ],
    }),
    'pass',
    null,
  ],
  [
    'a suppression in place of another one',
    caseOf({
      tools: [toolCaseOf({ comments: { head: commentsOf(1), base: ['nosec 2'] } }, { suppressionBudget: 1 })],
    }),
    'fail',
    'SUPPRESSION_ADDED',
  ],
  [
    'a second suppression of the same text',
    caseOf({
      tools: [
        toolCaseOf(
          { comments: { head: [...commentsOf(1), ...commentsOf(1)], base: ['nosec 1', 'nosec 2'] } },
          { suppressionBudget: 2 },
        ),
      ],
    }),
    'fail',
    'SUPPRESSION_ADDED',
  ],
  [
    'suppressions that stand at the base',
    caseOf({ tools: [toolCaseOf({ comments: { head: commentsOf(2), base: ['nosec 1', 'nosec 2'] } })] }),
    'pass',
    null,
  ],
  [
    'suppressions that stand at the base, at a release',
    caseOf({
      ...release,
      tools: [toolCaseOf({ comments: { head: commentsOf(2), base: ['nosec 1', 'nosec 2'] } })],
    }),
    'fail',
    'SUPPRESSION_BUDGET',
  ],
  [
    'suppressions without a base to compare',
    caseOf({ tools: [toolCaseOf({ comments: { head: commentsOf(1), base: null } })] }),
    'fail',
    'SUPPRESSION_BUDGET',
  ],
  [
    'a suppression that only the tool saw beside one that stands',
    caseOf({
      tools: [
        toolCaseOf({
          comments: { head: commentsOf(1), base: ['nosec 1'] },
          report: reportOf('bandit', {
            suppressions: [
              {
                tool: 'bandit',
                kind: 'comment',
                text: '# nosec',
                location: { path: 'src/b.py', line: null },
              },
            ],
          }),
        }),
      ],
    }),
    'fail',
    'SUPPRESSION_BUDGET',
  ],
  [
    'suppressions that only the tool counted',
    caseOf({ tools: [toolCaseOf({ report: reportOf('bandit', { suppressions: commentsOf(1) }) })] }),
    'fail',
    'SUPPRESSION_BUDGET',
  ],
  [
    'a score below the minimum',
    caseOf({ tools: [toolCaseOf({ report: reportOf('bandit', { score: 0.5 }) }, { minimumScore: 0.6 })] }),
    'fail',
    'SCORE_BELOW_MINIMUM',
  ],
  [
    'a score at the minimum',
    caseOf({ tools: [toolCaseOf({ report: reportOf('bandit', { score: 0.6 }) }, { minimumScore: 0.6 })] }),
    'pass',
    null,
  ],
  [
    'no score where one is demanded',
    caseOf({ tools: [toolCaseOf({}, { minimumScore: 0.6 })] }),
    'fail',
    'SCORE_BELOW_MINIMUM',
  ],
  [
    'a score that is not a number',
    caseOf({
      tools: [toolCaseOf({ report: reportOf('bandit', { score: Number.NaN }) }, { minimumScore: 0.6 })],
    }),
    'fail',
    'SCORE_BELOW_MINIMUM',
  ],
  [
    'advisory data of unknown date',
    caseOf({ tools: [toolCaseOf({}, { freshnessDays: 30 })] }),
    'error',
    'ADVISORY_DATE_UNKNOWN',
  ],
  [
    'confinement: a sandbox',
    caseOf({ tools: [withProof({ confinement: 'dropped-uid' })] }, { confinement: 'required' }),
    'pass',
    null,
  ],
  [
    'confinement: a hosted job where a sandbox is required',
    caseOf({ tools: [withProof({ confinement: 'hosted-job' })] }, { confinement: 'required' }),
    'error',
    'CONFINEMENT_MISSING',
  ],
  [
    'confinement: a hosted job where it is enough',
    caseOf({ tools: [withProof({ confinement: 'hosted-job' })] }),
    'pass',
    null,
  ],
  [
    'confinement: none',
    caseOf({ tools: [withProof({ confinement: 'none' })] }),
    'error',
    'CONFINEMENT_MISSING',
  ],
  [
    'confinement: not known',
    caseOf({ tools: [withProof({ confinement: null })] }),
    'error',
    'CONFINEMENT_MISSING',
  ],
  [
    'confinement: best in high assurance',
    caseOf({ tools: [withProof({ confinement: 'none' })] }, { confinement: 'best' }),
    'error',
    'CONFINEMENT_MISSING',
  ],
  [
    'confinement: best in a rehearsal',
    caseOf(
      { ...standInRun, tools: [withProof({ confinement: 'none' })] },
      { ...STAND_INS, confinement: 'best' },
    ),
    'pass',
    null,
  ],
  [
    'evidence of a stranger',
    caseOf({ intrusions: [{ ...reason, code: 'EVIDENCE_UNEXPECTED' }] }),
    'error',
    'EVIDENCE_UNEXPECTED',
  ],
  [
    'a changed policy is reported, not refused',
    caseOf({ changes: [{ path: '.github/interlock.yml', kind: 'policy' }] }),
    'pass',
    null,
  ],
  [
    'a bootstrap on a change',
    caseOf({ resolved: { ...caseOf().resolved, isBootstrap: true, commit: null } }),
    'pass',
    null,
  ],
  [
    'a bootstrap at a release',
    caseOf({ ...release, resolved: { ...caseOf().resolved, isBootstrap: true, commit: null } }),
    'error',
    'POLICY_BOOTSTRAP',
  ],
  ['a release', caseOf(release), 'pass', null],
  ['a release in developer mode', caseOf(release, { mode: 'MODE_DEVELOPER' }), 'error', 'POLICY_MODE'],
  [
    'a release on another platform',
    caseOf({ ...release, run: runFacts({ api: 'https://evil.example' }) }),
    'error',
    'PLATFORM_MISMATCH',
  ],
  [
    'a release whose policy names the workflow of nobody',
    caseOf(release, {
      identity: {
        ...caseOf().resolved.policy.identity,
        workflow: 'https://github.com/OWNER/interlock/.github/workflows/release.yml',
      },
    }),
    'error',
    'POLICY_INCOMPLETE',
  ],
  [
    'a release that trusts no workflow commit',
    caseOf(release, { identity: { ...caseOf().resolved.policy.identity, builderCommits: [] } }),
    'error',
    'POLICY_INCOMPLETE',
  ],
  [
    'a release with a missing answer in phase 1',
    caseOf({ ...release, tools: [toolCaseOf({ report: null }, { phase: 1 })] }),
    'error',
    'TOOL_MISSING_EVIDENCE',
  ],
  [
    'a release with a high finding in phase 1',
    caseOf({ ...release, tools: [withFinding('high', { phase: 1 })] }),
    'fail',
    'FINDING_STOPS_RELEASE',
  ],
  [
    'a release with an unknown finding in phase 1',
    caseOf({ ...release, tools: [withFinding('unknown', { phase: 1 })] }),
    'fail',
    'FINDING_STOPS_RELEASE',
  ],
  [
    'a release with a high finding below the threshold',
    caseOf({ ...release, tools: [withFinding('high', { failAt: 'critical' })] }),
    'fail',
    'FINDING_STOPS_RELEASE',
  ],
  [
    'a release with a suppression over the budget in phase 1',
    caseOf({
      ...release,
      tools: [toolCaseOf({ comments: { head: commentsOf(1), base: ['nosec 1'] } }, { phase: 1 })],
    }),
    'fail',
    'SUPPRESSION_BUDGET',
  ],
  [
    'a release with a medium finding in phase 1',
    caseOf({ ...release, tools: [withFinding('medium', { phase: 1 })] }),
    'pass',
    null,
  ],
  [
    'a release with a high hygiene finding in phase 1',
    caseOf({
      ...release,
      tools: [
        toolCaseOf(
          {
            adapter: hygiene,
            report: reportOf('deptry', { findings: [findingOf({ severity: 'high', tool: 'deptry' })] }),
          },
          { phase: 1 },
        ),
      ],
    }),
    'pass',
    null,
  ],
  [
    'a release with a waived high finding',
    caseOf({ ...release, tools: [withFinding('high', { phase: 1 })] }, waivers([waiver()])),
    'pass',
    null,
  ],
  [
    'a release with a report of somebody else',
    caseOf({ ...release, tools: [toolCaseOf({ origin: 'report' })] }),
    'error',
    'EVIDENCE_UNEXPECTED',
  ],
  [
    'a change with a report of somebody else',
    caseOf({ tools: [toolCaseOf({ origin: 'report' })] }),
    'pass',
    null,
  ],
  [
    'a rehearsal policy with a real log',
    caseOf(standInRun, {
      ...STAND_INS,
      signing: { ...STAND_INS.signing, rekor: 'https://rekor.sigstore.dev' },
    }),
    'error',
    'POLICY_REHEARSAL',
  ],
  [
    'a rehearsal policy with a real package index',
    caseOf(standInRun, {
      ...STAND_INS,
      release: { first: true, registry: { kind: 'simple-index', url: 'https://index.example/simple/' } },
    }),
    'error',
    'POLICY_REHEARSAL',
  ],
  ['a rehearsal policy on a real platform', caseOf({}, STAND_INS), 'error', 'POLICY_REHEARSAL'],
  [
    'a rehearsal policy with a look-alike host',
    caseOf({ run: runFacts({ server: 'http://localhost.evil.example' }) }, STAND_INS),
    'error',
    'POLICY_REHEARSAL',
  ],
];

describe('judge', () => {
  test.each(ROWS)('%s', (_name, whole, verdict, code) => {
    const decision = judge(whole);
    expect({ verdict: decision.verdict, code: decision.reasons[0]?.code ?? null }).toEqual({ verdict, code });
  });

  test.each([
    ['2026-10-01', 60, 'pass', null],
    ['2026-10-01', 10, 'error', 'ADVISORY_STALE'],
    ['2026-12-01', 60, 'error', 'ADVISORY_DATE_UNKNOWN'],
    ['not a date', 60, 'error', 'ADVISORY_DATE_UNKNOWN'],
  ])('advisory data of %s with %i days allowed is %s', (dataDate, freshnessDays, verdict, code) => {
    const tool = withProof({ dataDate });
    const decision = judge(caseOf({ tools: [{ ...tool, policy: { ...tool.policy, freshnessDays } }] }));
    expect([decision.verdict, decision.reasons[0]?.code ?? null]).toEqual([verdict, code]);
  });

  test('a tool that needs advisory data has a limit to its age', () => {
    const [plain] = caseOf().tools;
    if (plain === undefined) {
      throw new Error('no tool');
    }
    const adapter = {
      ...plain.adapter,
      capabilities: { ...plain.adapter.capabilities, network: 'advisories' },
    } as const;
    const decision = judge(caseOf({ tools: [{ ...plain, adapter }] }));
    expect([decision.verdict, decision.reasons[0]?.code]).toEqual(['error', 'FRESHNESS_NOT_SET']);
  });

  test.each([
    ['2026-12-01', 'SKIP_IN_FORCE'],
    ['2026-11-01', 'SKIP_NOT_IN_FORCE'],
    ['9999-12-31', 'SKIP_NOT_IN_FORCE'],
  ])('a package that is skipped until %s is named: %s', (expires, code) => {
    const skip = { name: 'six', version: '1.0', reason: 'private', owner: 'ada', expires };
    expect(judge(caseOf({}, { skips: [skip] })).warnings.map((warning) => warning.code)).toContain(code);
  });

  test('a rehearsal judges old advisory data at its own date and says so', () => {
    const tool = withProof({ dataDate: '2020-01-01' });
    const decision = judge(
      caseOf(
        { ...standInRun, tools: [{ ...tool, policy: { ...tool.policy, freshnessDays: 1 } }] },
        STAND_INS,
      ),
    );
    expect(decision.verdict).toBe('pass');
    expect(decision.warnings.map(({ code }) => code)).toContain('ADVISORY_DATE_FROZEN');
  });

  test('a rehearsal without a sandbox says that a real release would be refused', () => {
    const decision = judge(
      caseOf(
        { ...standInRun, tools: [withProof({ confinement: 'none' })] },
        { ...STAND_INS, confinement: 'best' },
      ),
    );
    expect(decision.warnings[0]?.message).toContain('a real release would be refused');
  });

  test('a phase-1 tool keeps its true verdict beside an open gate', () => {
    const decision = judge(caseOf({ tools: [withFinding('high', { phase: 1 })] }));
    expect(decision.assessments.find(({ id }) => id === 'tool:bandit')).toMatchObject({
      verdict: 'fail',
      enforcement: 'advisory',
    });
  });

  test('a bootstrap at a release names the own verdict of the gate', () => {
    const decision = judge(
      caseOf({
        ...release,
        tools: [withFinding('high')],
        resolved: { ...caseOf().resolved, isBootstrap: true },
      }),
    );
    expect(decision.reasons[0]?.message).toContain("the gate's own verdict is `fail`");
  });

  test('warnings name what changed, what ends soon and what is unused', () => {
    const ending = waiver({ expires: '2026-11-30' });
    const decision = judge(
      caseOf({ changes: [{ path: '.bandit', kind: 'tool-configuration' }] }, waivers([ending])),
    );
    expect(decision.warnings.map(({ code }) => code)).toEqual([
      'TOOL_CONFIGURATION_CHANGED',
      'WAIVER_EXPIRES_SOON',
      'WAIVER_UNUSED',
    ]);
  });
});

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

test('a tool that never ran is told once, with its name, and not as one without a box or data too', () => {
  const never = withProof({ confinement: null, dataDate: null });
  const reasons = [{ code: 'TOOL_MISSING', message: 'It is not in the store', next: 'Provide it' }];
  const report = { ...reportOf('bandit'), ...never.report, completeness: 'incomplete' as const, reasons };
  const { verdict, assessments } = judge(
    caseOf({ tools: [toolCaseOf({ report }, { phase: 1, freshnessDays: 30 })] }),
  );
  const [bandit] = assessments.filter(({ id }) => id === 'tool:bandit');
  expect(verdict).toBe('pass');
  expect(bandit).toMatchObject({
    verdict: 'error',
    reasons: [{ code: 'TOOL_MISSING', message: '`bandit`: It is not in the store' }],
  });
  expect(bandit?.reasons).toHaveLength(1);
});

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
