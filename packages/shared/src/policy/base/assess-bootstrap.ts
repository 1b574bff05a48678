import type { Case } from '../../model/case.ts';
import type { Assessment } from '../../model/decision.ts';
import type { Reason } from '../../model/reason.ts';
import type { Verdict } from '../../model/verdict.ts';

/** A release without a policy at its base ends here, with the gate's own verdict beside it; a change only hears about it. */
export function assessBootstrap(
  whole: Case,
  own: Verdict,
): { readonly assessment: Assessment | null; readonly warnings: readonly Reason[] } {
  if (!whole.resolved.isBootstrap) {
    return { assessment: null, warnings: [] };
  }
  const reason: Reason = {
    code: 'POLICY_BOOTSTRAP',
    message: `No policy stands at the protected base; the preset \`starter\` judged, and the gate's own verdict is \`${own}\``,
    next: 'Commit `.github/interlock.yml` to the protected branch; `interlock init` writes one',
  };
  if (whole.occasion === 'change') {
    return { assessment: null, warnings: [reason] };
  }
  return {
    assessment: {
      id: 'bootstrap',
      title: 'Policy at the protected base',
      verdict: 'error',
      enforcement: 'required',
      reasons: [reason],
      evidence: [],
      report: null,
    },
    warnings: [],
  };
}
