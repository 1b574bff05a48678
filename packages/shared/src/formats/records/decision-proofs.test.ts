import { describe, expect, test } from '@jest/globals';
import { reportOf } from '../../testing/cases.ts';
import { parseDecisionFacts, toolProofs } from './decision-proofs.ts';

const { proof, tool, completeness } = reportOf('bandit');
const REPORT = { tool, completeness, proof };
const TOOL = { id: 'tool:bandit', verdict: 'pass', enforcement: 'required', report: REPORT };

function fileOf(verdict: string, assessment: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({ decision: { verdict, reasons: [], assessments: [{ ...TOOL, ...assessment }] } });
}

describe('parseDecisionFacts()', () => {
  test.each(['pass', 'fail', 'error'])(
    'reads a decision that is %s, since a refusal is recorded too',
    (verdict) => {
      expect(parseDecisionFacts(fileOf(verdict, { verdict }))).toMatchObject({
        verdict,
        assessments: [{ verdict, enforcement: 'required' }],
      });
    },
  );
  test.each(['complete', 'incomplete', 'error'])('reads an answer that is %s', (level) => {
    const facts = parseDecisionFacts(fileOf('error', { report: { ...REPORT, completeness: level } }));
    expect(facts.assessments[0]?.report?.completeness).toBe(level);
  });
  test.each([
    ['verdict', fileOf('green')],
    ['verdict of a tool', fileOf('pass', { verdict: 'green' })],
    ['enforcement', fileOf('pass', { enforcement: 'soft' })],
    ['completeness', fileOf('pass', { report: { ...REPORT, completeness: 'whole' } })],
    ['canary', fileOf('pass', { report: { ...REPORT, proof: { ...proof, canary: 'eaten' } } })],
    ['number of inputs', fileOf('pass', { report: { ...REPORT, proof: { ...proof, inputsSeen: -1 } } })],
  ])('refuses an unknown %s', (_name, text) => {
    expect(() => parseDecisionFacts(text)).toThrow(expect.objectContaining({ code: 'EVIDENCE_UNREADABLE' }));
  });
});

describe('toolProofs()', () => {
  test('takes the proof of a tool from its own assessment alone', () => {
    expect(toolProofs(parseDecisionFacts(fileOf('pass')))).toEqual({ bandit: { completeness, ...proof } });
    expect(toolProofs(parseDecisionFacts(fileOf('pass', { id: 'tool:gitleaks' })))).toEqual({});
    expect(toolProofs(parseDecisionFacts(fileOf('pass', { report: null })))).toEqual({});
  });
});
