import type { Policy } from '../../model/policy.ts';
import type { Reason } from '../../model/reason.ts';
import { daysLeft } from '../days.ts';

type Skip = Policy['skips'][number];

/** The skipped packages whose day has not passed and lies within the maximum that the policy sets for waivers. */
export function skipsInForce(policy: Policy, now: Date): readonly Skip[] {
  return policy.skips.filter((skip) => isInForce(skip, policy, now));
}

/** Names each package that nobody audited because the policy says so, and each skip that holds no longer, or too long to hold. */
export function skipWarnings(policy: Policy, now: Date): readonly Reason[] {
  return policy.skips.map((skip) => {
    const name = `\`${skip.name}\` ${skip.version}`;
    if (isInForce(skip, policy, now)) {
      return {
        code: 'SKIP_IN_FORCE',
        message: `${name} is in no advisory data and is accepted unseen until ${skip.expires} (${skip.owner})`,
        next: 'Freeze advisory data that covers it, and take it out of `skips`',
      };
    }
    return {
      code: 'SKIP_NOT_IN_FORCE',
      message: `The skip of ${name} until ${skip.expires} is over, or longer than the ${policy.waivers.maximumDays} days of \`waivers.maximum-days\``,
      next: 'Renew it for fewer days on the protected branch, or take it out',
    };
  });
}

function isInForce(skip: Skip, policy: Policy, now: Date): boolean {
  const left = daysLeft(skip.expires, now);
  return left >= 0 && left <= policy.waivers.maximumDays;
}
