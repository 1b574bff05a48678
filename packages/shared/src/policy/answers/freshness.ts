import type { Policy, ToolPolicy } from '../../model/policy.ts';
import type { Reason } from '../../model/reason.ts';
import type { ToolAdapter } from '../../model/tool-adapter.ts';
import type { ToolReport } from '../../model/tool-report.ts';
import { ageInDays } from '../days.ts';

export interface FreshnessVerdict {
  readonly reason: Reason | null;
  readonly warning: Reason | null;
}

/** Clocks of two machines may differ by this much. */
const CLOCK_SKEW_DAYS = 1;

/**
 * Demands that advisory data is at most as old as the policy allows, today. A rehearsal judges it at its own date instead, so that nothing
 * turns red by the calendar alone, and says so; a rehearsal policy cannot judge a real release (see assess-policy.ts).
 */
export function judgeFreshness(
  report: ToolReport,
  tool: ToolPolicy,
  policy: Policy,
  network: ToolAdapter['capabilities']['network'],
  now: Date,
): FreshnessVerdict {
  if (tool.freshnessDays === null) {
    return { reason: network === 'none' ? null : unlimited(report.tool), warning: null };
  }
  const date = report.proof.dataDate;
  const age = date === null ? null : ageInDays(date, now);
  if (date === null || age === null) {
    return {
      reason: reason(
        'ADVISORY_DATE_UNKNOWN',
        `The date of the advisory data of \`${report.tool}\` is not known`,
      ),
      warning: null,
    };
  }
  if (age < -CLOCK_SKEW_DAYS) {
    return {
      reason: reason(
        'ADVISORY_DATE_UNKNOWN',
        `The advisory data of \`${report.tool}\` is dated ${date}, in the future`,
      ),
      warning: null,
    };
  }
  if (policy.rehearsal) {
    const message = `The advisory data of \`${report.tool}\` was judged at its own date, ${date}; a real release judges it today`;
    return { reason: null, warning: reason('ADVISORY_DATE_FROZEN', message) };
  }
  if (age > tool.freshnessDays) {
    const message = `The advisory data of \`${report.tool}\` is of ${date}, ${Math.floor(age)} days old; the policy allows ${tool.freshnessDays}`;
    return { reason: reason('ADVISORY_STALE', message), warning: null };
  }
  return { reason: null, warning: null };
}

/** Data without a limit to its age is fresh for ever. */
function unlimited(tool: string): Reason {
  return {
    code: 'FRESHNESS_NOT_SET',
    message: `The policy sets no limit to the age of the advisory data of \`${tool}\``,
    next: `Set \`tools.${tool}.freshness-days\` on the protected branch`,
  };
}

function reason(code: string, message: string): Reason {
  return {
    code,
    message,
    next: 'Freeze a new advisory snapshot on the protected branch and name its digest in the policy',
  };
}
