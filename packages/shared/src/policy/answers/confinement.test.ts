import { describe, expect, test } from '@jest/globals';
import { caseOf } from '../../testing/cases.ts';
import { type JudgedRow, judged, STAND_INS, standInRun, withProof } from '../../testing/judged-cases.ts';
import { judge } from '../judge.ts';

const ROWS: readonly JudgedRow[] = [
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
    'confinement: best on the machine of a person',
    caseOf({ tools: [withProof({ confinement: 'none' })] }, { confinement: 'best', mode: 'MODE_DEVELOPER' }),
    'pass',
    null,
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
];

describe('judge', () => {
  test.each(ROWS)('%s', (_name, whole, verdict, code) => {
    expect(judged(whole)).toEqual({ verdict, code });
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
});
