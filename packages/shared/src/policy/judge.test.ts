import { describe, expect, test } from '@jest/globals';
import { caseOf } from '../testing/cases.ts';
import {
  type JudgedRow,
  judged,
  reason,
  release,
  waiver,
  waivers,
  withFinding,
} from '../testing/judged-cases.ts';
import { judge } from './judge.ts';

const ROWS: readonly JudgedRow[] = [
  ['a complete answer without findings', caseOf(), 'pass', null],
  ['no tool at all', caseOf({ tools: [] }), 'error', 'DECISION_EMPTY'],
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
];

describe('judge', () => {
  test.each(ROWS)('%s', (_name, whole, verdict, code) => {
    expect(judged(whole)).toEqual({ verdict, code });
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
