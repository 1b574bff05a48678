import type { Assessment } from '../model/decision.ts';
import type { Reason } from '../model/reason.ts';

/** The requirement that every piece of evidence came from the job and the tool that may make it. */
export function assessIntrusions(intrusions: readonly Reason[]): Assessment {
  return {
    id: 'evidence',
    title: 'Origin of the evidence',
    verdict: intrusions.length > 0 ? 'error' : 'pass',
    enforcement: 'required',
    reasons: intrusions,
    evidence: [],
    report: null,
  };
}
