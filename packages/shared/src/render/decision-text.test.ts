import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Assessment, Decision } from '../model/decision.ts';
import type { Finding } from '../model/finding.ts';
import { exampleFinding, exampleTool } from '../testing/record-example.ts';
import { decisionText } from './decision-text.ts';

const REASON = { code: 'FINDING_AT_THRESHOLD', message: 'one finding', next: 'Fix it' };

function finding(message: string): Finding {
  return exampleFinding({ rule: 'B602', severity: 'high', message, location: { path: 'src/a.py', line: 6 } });
}

function assessment(title: string, part: Partial<Assessment>, findings: readonly Finding[]): Assessment {
  return exampleTool(title, findings, { enforcement: 'advisory', ...part });
}

function decision(part: Partial<Decision>): Decision {
  return { verdict: 'pass', reasons: [], assessments: [], warnings: [], ...part };
}

describe('decisionText()', () => {
  test('says the verdict first, then a line for each tool, worst first, then the findings and the next step', () => {
    const assessments = [
      assessment('vulture', {}, []),
      assessment('bandit', { verdict: 'fail', reasons: [REASON] }, [finding('shell')]),
      assessment('Policy', { report: null, enforcement: 'required' }, []),
    ];
    expect(decisionText('pass: 1 high', decision({ assessments }))).toBe(
      [
        'pass: 1 high',
        '',
        '  bandit   fail   advisory  1 high; 12 of 12 inputs seen, canary found',
        '           FINDING_AT_THRESHOLD: one finding.',
        '  vulture  pass   advisory  no findings; 12 of 12 inputs seen, canary found',
        '',
        '  high     bandit B602 src/a.py:6  shell',
        '',
        'Next: Fix it.',
        '',
      ].join('\n'),
    );
  });
  test('tells each reason once, and a requirement that is no tool only when it does not hold', () => {
    const other = { code: 'POLICY_BOOTSTRAP', message: 'no policy', next: 'Merge one' };
    const assessments = [
      assessment(
        'Policy',
        { report: null, enforcement: 'required', verdict: 'error', reasons: [REASON] },
        [],
      ),
    ];
    const text = decisionText(
      'error: FINDING_AT_THRESHOLD: one finding. Fix it.',
      decision({ verdict: 'error', reasons: [REASON, other], assessments, warnings: [other] }),
    );
    expect(text.split('FINDING_AT_THRESHOLD')).toHaveLength(2);
    expect(text).toContain('  Policy  error  required\n');
    expect(text).toContain('\n  POLICY_BOOTSTRAP: no policy. Merge one.\n');
    expect(text).toContain('\n  warning POLICY_BOOTSTRAP: no policy. Merge one.\n');
  });
  test('tells a whole list of faults in the headline, and what to do about them', () => {
    const faults = Array.from({ length: 12 }, (_, at) => `${at}:1 \`tools.bandit.phase\` must be 1 or 2`);
    const headline = `error: POLICY_INVALID: The policy file does not hold: ${faults.join('; ')}. Correct these lines.`;
    expect(decisionText(headline, decision({ verdict: 'error' }))).toBe(`${headline}\n`);
  });
  test('says how many findings it leaves out', () => {
    const findings = Array.from({ length: 25 }, (_, index) => finding(`number ${index}`));
    const text = decisionText('pass', decision({ assessments: [assessment('bandit', {}, findings)] }));
    expect(text.match(/number/g)).toHaveLength(20);
    expect(text).toContain('… and 5 more findings');
  });
  test('gives a terminal one line for each finding and no control character, whatever a tool said', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (hostile) => {
        const text = decisionText(
          hostile,
          decision({ assessments: [assessment('bandit', {}, [finding(hostile)])] }),
        );
        expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
        expect(text.trimEnd().split('\n')).toHaveLength(5);
      }),
    );
  });
});
