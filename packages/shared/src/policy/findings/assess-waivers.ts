import type { Occasion } from '../../model/case.ts';
import type { Assessment } from '../../model/decision.ts';
import type { Waiver } from '../../model/policy.ts';
import type { Reason } from '../../model/reason.ts';
import { type JudgedWaiver, waiverName } from './waivers.ts';

/** The requirement on the waivers themselves: each one whole, and each one used. Null when the policy has none. */
export function assessWaivers(
  judged: readonly JudgedWaiver[],
  used: ReadonlySet<Waiver>,
  occasion: Occasion,
): { readonly assessment: Assessment | null; readonly warnings: readonly Reason[] } {
  if (judged.length === 0) {
    return { assessment: null, warnings: [] };
  }
  const faults = judged.flatMap(({ fault }) => (fault === null ? [] : [fault]));
  const idle = judged
    .filter(({ fault, waiver }) => fault === null && !used.has(waiver))
    .map(({ waiver }) => unused(waiver));
  const reasons = occasion === 'release' ? [...faults, ...idle] : faults;
  const ending = judged.flatMap(({ warning }) => (warning === null ? [] : [warning]));
  return {
    assessment: {
      id: 'waivers',
      title: 'Waivers',
      verdict: reasons.length > 0 ? 'fail' : 'pass',
      enforcement: 'required',
      reasons,
      evidence: [],
      report: null,
    },
    warnings: occasion === 'release' ? ending : [...ending, ...idle],
  };
}

function unused(waiver: Waiver): Reason {
  return {
    code: 'WAIVER_UNUSED',
    message: `The waiver for ${waiverName(waiver)} matches no finding`,
    next: 'Remove it from the policy on the protected branch',
  };
}
