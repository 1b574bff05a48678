import type { Assessment, Decision } from '@interlock/shared/model/decision.ts';
import { judge } from '@interlock/shared/policy/judge.ts';
import { conclude } from '@interlock/shared/policy/verdict.ts';
import type { Facts, Inputs } from './words.ts';

/** Judges in the stages that judge. The others only say that what a later stage judges was collected. */
export function decide(inputs: Inputs, facts: Facts): { readonly decision: Decision; readonly plan: null } {
  return {
    decision:
      facts.whole === null ? collectedDecision(inputs, facts) : judgedDecision(facts, judge(facts.whole)),
    plan: null,
  };
}

function judgedDecision(facts: Facts, decision: Decision): Decision {
  // Without a single tool the decision is closed already, and nothing beside the tools may open it.
  return decision.assessments.length === 0
    ? decision
    : conclude([...decision.assessments, ...facts.extra], decision.warnings);
}

function collectedDecision(inputs: Inputs, facts: Facts): Decision {
  const assessment: Assessment = {
    id: `collected:${inputs.stage}`,
    title:
      inputs.stage === 'plan'
        ? 'Policy and plan were read'
        : 'Raw output was collected; nothing is judged here',
    verdict: 'pass',
    enforcement: 'required',
    reasons: [],
    evidence: [],
    report: null,
  };
  return conclude([assessment], facts.failures);
}
