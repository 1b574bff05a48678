import { expect, test } from '@jest/globals';
import type { Assessment } from '../model/decision.ts';
import type { Finding } from '../model/finding.ts';
import { passWords } from './pass-words.ts';

function finding(severity: Finding['severity']): Finding {
  return {
    fingerprint: 'f',
    tool: 'bandit',
    rule: 'B1',
    severity,
    message: 'm',
    location: null,
    suppressed: false,
  };
}

function tool(
  id: string,
  verdict: Assessment['verdict'],
  severities: readonly Finding['severity'][],
  completeness: 'complete' | 'incomplete' = 'complete',
): Assessment {
  const proof = {
    inputsExpected: 1,
    inputsSeen: 1,
    rules: null,
    dataDate: null,
    toolVersion: null,
    toolDigest: null,
    canary: 'found',
    confinement: null,
  } as const;
  return {
    id: `tool:${id}`,
    title: id,
    verdict,
    enforcement: 'advisory',
    reasons: verdict === 'pass' ? [] : [{ code: 'SUPPRESSION_BUDGET', message: 'm', next: 'n' }],
    evidence: [],
    report: {
      tool: id,
      completeness,
      reasons: [],
      findings: severities.map(finding),
      suppressions: [],
      proof,
    },
  };
}

const words = (...assessments: readonly Assessment[]) =>
  passWords({ verdict: 'pass', reasons: [], assessments, warnings: [] });

test('says which checks would be red, each with what it found, worst first', () => {
  expect(
    words(
      tool('gitleaks', 'pass', []),
      tool('bandit', 'fail', ['high', 'low']),
      tool('mutmut', 'error', [], 'incomplete'),
    ),
  ).toBe(
    'nothing required failed; would be red if required: mutmut (no complete answer), bandit (1 high, 1 low)',
  );
});

test('says what was found where nothing would be red', () => {
  expect(words(tool('bandit', 'pass', ['low']))).toBe('1 low');
  expect(words(tool('bandit', 'pass', []))).toBe('no findings');
});

test('a tool that is red without a finding says by which rule, and one without a report that there is no answer', () => {
  expect(words(tool('bandit', 'fail', []))).toContain('bandit (SUPPRESSION_BUDGET)');
  expect(words(tool('bandit', 'error', ['low']))).toContain('bandit (SUPPRESSION_BUDGET)');
  expect(words({ ...tool('bandit', 'error', []), report: null })).toContain('bandit (no complete answer)');
});
