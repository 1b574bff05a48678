import type { Case } from '../../model/case.ts';
import type { Assessment } from '../../model/decision.ts';
import type { Policy } from '../../model/policy.ts';
import type { Reason } from '../../model/reason.ts';
import type { Run } from '../../model/run.ts';
import { hasPlaceholderOwner } from '../../model/suite.ts';
import { isReleasable } from './governing-base.ts';

const STAND_IN = /^https?:\/\/(?:localhost|127\.0\.0\.1|[a-z0-9.-]+\.localhost)(?::\d+)?(?:\/|$)/;

/** The requirement on the policy itself. A release takes only a whole policy in high assurance that stood at the protected base. */
export function assessPolicy(whole: Case): Assessment {
  const { policy } = whole.resolved;
  const reasons = [
    ...rehearsal(policy, whole.run),
    // Without a policy there is nothing that could name a platform: POLICY_BOOTSTRAP says so, and closes the release.
    ...(whole.occasion === 'release' && !whole.resolved.isBootstrap ? forRelease(whole) : []),
  ];
  const verdict = reasons.length > 0 ? 'error' : 'pass';
  return {
    id: 'policy',
    title: 'Policy',
    verdict,
    enforcement: 'required',
    reasons,
    evidence: [],
    report: null,
  };
}

/** A rehearsal policy excuses things, so all that it names must be a stand-in on this machine, the platform too. */
function rehearsal(policy: Policy, run: Run): readonly Reason[] {
  if (!policy.rehearsal) {
    return [];
  }
  const { platform, signing, release } = policy;
  const named = [
    platform.server,
    platform.api,
    platform.issuer,
    signing.fulcio,
    signing.rekor,
    signing.timestampAuthority,
    release.registry?.url ?? null,
  ];
  const places = [
    ...named.filter((endpoint) => endpoint !== null),
    ...(run.isWorkflow ? [run.server, run.api] : []),
  ];
  return places.every((endpoint) => STAND_IN.test(endpoint))
    ? []
    : [
        {
          code: 'POLICY_REHEARSAL',
          message:
            'The policy says that it is for a rehearsal, and it or the run names something that is not a stand-in',
          next: 'Take `rehearsal: true` out of the policy on the protected branch',
        },
      ];
}

function forRelease({ resolved, run }: Case): readonly Reason[] {
  const { policy } = resolved;
  const reasons: Reason[] = [];
  if (policy.mode !== 'MODE_HIGH_ASSURANCE') {
    reasons.push({
      code: 'POLICY_MODE',
      message: `The policy says \`${policy.mode}\`, and a release is made in high assurance only`,
      next: 'Set `mode: MODE_HIGH_ASSURANCE` on the protected branch',
    });
  }
  if (policy.platform.server !== run.server || policy.platform.api !== run.api) {
    reasons.push({
      code: 'PLATFORM_MISMATCH',
      message: 'The run is on another platform than the policy names',
      next: 'Correct `platform` on the protected branch, or look for who redirected the runner',
    });
  }
  if (!isReleasable(run)) {
    reasons.push({
      code: 'REF_NOT_PROTECTED',
      message: 'The commit is not one of the protected default branch, so nobody has merged it',
      next: 'Merge it into that branch, and release a tag of the merged commit',
    });
  }
  if (hasPlaceholderOwner(policy.identity.workflow)) {
    reasons.push({
      code: 'POLICY_INCOMPLETE',
      message: 'The policy names the workflow of nobody: `identity.workflow` still says `OWNER`',
      next: 'Write the account that you take Interlock from into `identity.workflow` on the protected branch',
    });
  }
  if (policy.identity.builderCommits.length === 0) {
    reasons.push({
      code: 'POLICY_INCOMPLETE',
      message: 'The policy names no accepted commit of the workflow that signs',
      next: 'List it under `identity.builder-commits` on the protected branch',
    });
  }
  return reasons;
}
