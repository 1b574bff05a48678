import { describe, expect, test } from '@jest/globals';
import { caseOf } from '../../testing/cases.ts';
import { type JudgedRow, judged, release, waiver, waivers, withFinding } from '../../testing/judged-cases.ts';

const ROWS: readonly JudgedRow[] = [
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
    'a waiver for a pattern of rules',
    caseOf({}, waivers([waiver({ fingerprint: null, rule: 'B*', path: 'src/a.py' })])),
    'fail',
    'WAIVER_TOO_BROAD',
  ],
  [
    'a waiver for a folder',
    caseOf({}, waivers([waiver({ fingerprint: null, rule: 'B101', path: 'src/' })])),
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
    'a waiver by fingerprint, and by a rule that it does not need',
    caseOf({}, waivers([waiver({ rule: 'B101' })])),
    'fail',
    'WAIVER_TOO_BROAD',
  ],
  [
    'a waiver that runs as long as the policy allows',
    caseOf({}, waivers([waiver({ expires: '2027-02-19' })])),
    'pass',
    null,
  ],
  [
    'a waiver that runs a day too long',
    caseOf({}, waivers([waiver({ expires: '2027-02-20' })])),
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
    'a waiver where none is accepted, and nothing to accept',
    caseOf({}, waivers([waiver()], 'none')),
    'fail',
    'WAIVER_NOT_ALLOWED',
  ],
  [
    'a waiver for a tool called like what every object has',
    caseOf({}, waivers([waiver({ tool: 'constructor' })])),
    'fail',
    'WAIVER_UNKNOWN_TOOL',
  ],
  [
    'a waiver for a tool that is not used',
    caseOf({}, waivers([waiver({ tool: 'semgrep' })])),
    'fail',
    'WAIVER_UNKNOWN_TOOL',
  ],
  ['an unused waiver on a change', caseOf({}, waivers([waiver()])), 'pass', null],
  ['an unused waiver at a release', caseOf(release, waivers([waiver()])), 'fail', 'WAIVER_UNUSED'],
];

describe('judge', () => {
  test.each(ROWS)('%s', (_name, whole, verdict, code) => {
    expect(judged(whole)).toEqual({ verdict, code });
  });
});
