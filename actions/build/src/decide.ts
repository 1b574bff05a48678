import { singleDecision } from '@interlock/shared/action/single-decision.ts';
import type { BuildRun } from '@interlock/shared/effects/builds/builds-port.ts';
import type { Decision } from '@interlock/shared/model/decision.ts';
import type { Reason } from '@interlock/shared/model/reason.ts';
import { judgeConfinement } from '@interlock/shared/policy/answers/confinement.ts';
import type { Facts, Inputs, Plan } from './words.ts';

/**
 * A build passes when it ended with 0, boxed as the policy demands, and made every declared artifact. Artifacts of the caller were
 * compared when they were taken, and nothing ran that a box could hold.
 */
export function decide(_inputs: Inputs, facts: Facts): { readonly decision: Decision; readonly plan: Plan } {
  const { built, folder, name, subjects } = facts;
  return {
    decision:
      built === null
        ? singleDecision('build', 'The artifact of the caller holds the declared files', 'pass', [])
        : judgeBuild(built, facts),
    plan: { name, folder, subjects },
  };
}

function judgeBuild(built: BuildRun, { policy }: Facts): Decision {
  const { reason, warning } = judgeConfinement('build', built.confinement, policy);
  const failure = failureOf(built);
  const reasons = [failure, reason].filter((each) => each !== null);
  const verdict = failure !== null ? 'error' : reason !== null ? 'fail' : 'pass';
  return singleDecision(
    'build',
    'The build made the declared artifacts',
    verdict,
    reasons,
    warning === null ? [] : [warning],
  );
}

function failureOf({ exitCode, ended, artifacts }: BuildRun): Reason | null {
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
