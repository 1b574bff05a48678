import { toReason } from '@interlock/shared/errors.ts';
import type { Assessment, Decision } from '@interlock/shared/model/decision.ts';
import type { Reason } from '@interlock/shared/model/reason.ts';
import { nextStep, plain } from './step.ts';
import type { Facts, Goal, Inputs, Plan } from './words.ts';

/** Judges the world as it stands, before anything is changed. The plan is performed only when nothing is in the way. */
export function decide(inputs: Inputs, facts: Facts): { readonly decision: Decision; readonly plan: Plan } {
  const { served, subjects } = facts;
  const mode = inputs.stage === 'finalize' || inputs.finalize === 'true' ? 'publish' : 'draft';
  const goal: Goal = { ...facts.goal, mode, releaseId: inputs.releaseId };
  const assessments = [
    assessment('release', 'Nothing stands in the way of the release of this tag', worldReasons(goal, facts)),
    // Without an index there is nothing to compare, and nothing that holds.
    ...(served === null
      ? []
      : [assessment('index', 'The package index serves the same files', indexReasons(served, subjects))]),
  ];
  const reasons = assessments.flatMap((each) => each.reasons);
  const verdict = reasons.length === 0 ? 'pass' : 'fail';
  return { decision: { verdict, reasons, assessments, warnings: [] }, plan: { goal } };
}

function worldReasons(goal: Goal, { world }: Facts): readonly Reason[] {
  try {
    nextStep(goal, world, { readBack: new Set(), hasTriedToPublish: false, isChecked: false });
    return [];
  } catch (thrown) {
    return [toReason(thrown)];
  }
}

function indexReasons(served: NonNullable<Facts['served']>, subjects: Facts['subjects']): readonly Reason[] {
  const own = new Set(subjects.map(({ name }) => name));
  const differing = subjects
    .filter(({ name, sha256 }) => served.get(name) !== sha256)
    .map(({ name }) => `serves ${served.get(name) == null ? 'no' : 'another'} \`${name}\``);
  const extra = [...served.keys()]
    .filter((name) => !own.has(name))
    .map((name) => `serves \`${plain(name)}\` as well, which is no file of this release`);
  return [...differing, ...extra].map((what) => ({
    code: 'REGISTRY_MISMATCH',
    message: `The package index ${what}`,
    next: 'Find out what was published and by whom; the draft stays closed',
  }));
}

function assessment(id: string, title: string, reasons: readonly Reason[]): Assessment {
  const verdict = reasons.length === 0 ? 'pass' : 'fail';
  return { id, title, verdict, enforcement: 'required', reasons, evidence: [], report: null };
}
