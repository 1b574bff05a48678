import type { Decision } from '@interlock/shared/model/decision.ts';
import type { Reason } from '@interlock/shared/model/reason.ts';
import { judgeConfinement } from '@interlock/shared/policy/confinement.ts';
import type { Facts, Inputs, Plan } from './words.ts';

/** A build passes when it ended with 0, boxed as the policy demands, and made every declared artifact. */
export function decide(
  _inputs: Inputs,
  { policy, built, folder, name }: Facts,
): { readonly decision: Decision; readonly plan: Plan } {
  const { reason, warning } = judgeConfinement('build', built.confinement, policy);
  const failure = failureOf(built);
  const reasons = [failure, reason].filter((each) => each !== null);
  const verdict = failure !== null ? 'error' : reason !== null ? 'fail' : 'pass';
  const decision: Decision = {
    verdict,
    reasons,
    assessments: [
      {
        id: 'build',
        title: 'The build made the declared artifacts',
        verdict,
        enforcement: 'required',
        reasons,
        evidence: [],
        report: null,
      },
    ],
    warnings: warning === null ? [] : [warning],
  };
  return { decision, plan: { name, folder, subjects: built.artifacts } };
}

function failureOf({ exitCode, ended, artifacts }: Facts['built']): Reason | null {
  if (ended === 'exited' && exitCode === 0 && artifacts.length > 0) {
    return null;
  }
  const how = ended === 'exited' ? `ended with exit code ${exitCode ?? 'unknown'}` : `was stopped (${ended})`;
  return {
    code: 'BUILD_FAILED',
    message: `The build command ${how}`,
    next: 'Read `stderr.txt` of the record; the build has no network, its packages come from `build.lock-file`',
  };
}
