import { describe, expect, test } from '@jest/globals';
import { caseOf } from '../../testing/cases.ts';
import { type JudgedRow, judged, release, STAND_INS, standInRun } from '../../testing/judged-cases.ts';
import { runFacts } from '../../testing/world.ts';

const ROWS: readonly JudgedRow[] = [
  ['a release', caseOf(release), 'pass', null],
  ['a release in developer mode', caseOf(release, { mode: 'MODE_DEVELOPER' }), 'error', 'POLICY_MODE'],
  [
    'a release on another platform',
    caseOf({ ...release, run: runFacts({ api: 'https://evil.example' }) }),
    'error',
    'PLATFORM_MISMATCH',
  ],
  [
    'a release of a commit that nobody merged',
    caseOf({ ...release, run: runFacts({ event: 'push', ref: 'refs/heads/feature' }) }),
    'error',
    'REF_NOT_PROTECTED',
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
    expect(judged(whole)).toEqual({ verdict, code });
  });
});

describe('a rehearsal policy', () => {
  const REAL = 'https://real.example';
  test.each([
    ['server', { platform: { ...STAND_INS.platform, server: REAL } }],
    ['API', { platform: { ...STAND_INS.platform, api: REAL } }],
    ['issuer', { platform: { ...STAND_INS.platform, issuer: REAL } }],
    ['certificate authority', { signing: { ...STAND_INS.signing, fulcio: REAL } }],
    ['log', { signing: { ...STAND_INS.signing, rekor: REAL } }],
    ['timestamp authority', { signing: { ...STAND_INS.signing, timestampAuthority: REAL } }],
  ])('is refused for a real %s', (_name, change) => {
    expect(judged(caseOf(standInRun, { ...STAND_INS, ...change }))).toEqual({
      verdict: 'error',
      code: 'POLICY_REHEARSAL',
    });
  });

  test.each(['server', 'api'] as const)(
    'is refused on a runner with a real %s, and not on a person’s own machine',
    (name) => {
      const run = { ...standInRun.run, [name]: REAL };
      expect(judged(caseOf({ run }, STAND_INS)).code).toBe('POLICY_REHEARSAL');
      expect(judged(caseOf({ run: { ...run, isWorkflow: false } }, STAND_INS)).verdict).toBe('pass');
    },
  );
});
