import type { Decision } from '@interlock/shared/model/decision.ts';
import type { Facts, Inputs, Plan } from './words.ts';

/** Everything that could differ was compared while it was gathered, and raised. */
export function decide(inputs: Inputs, facts: Facts): { readonly decision: Decision; readonly plan: Plan } {
  return {
    decision: {
      verdict: 'pass',
      reasons: [],
      assessments: [
        {
          id: 'subjects',
          title: 'Exactly the verified artifacts were handed over',
          verdict: 'pass',
          enforcement: 'required',
          reasons: [],
          evidence: inputs.subjects.map(({ name, sha256 }) => ({ uri: name, sha256, producer: 'build' })),
          report: null,
        },
      ],
      warnings: [],
    },
    plan: { from: facts.folder, to: inputs.path, subjects: inputs.subjects },
  };
}
