import { isGapRule } from '../../formats/views/scan-view.ts';
import type { Finding } from '../../model/finding.ts';
import type { Policy, Waiver } from '../../model/policy.ts';
import type { Reason } from '../../model/reason.ts';
import { daysLeft } from '../days.ts';

/** A waiver with what is wrong with it; one with a fault accepts nothing. */
export interface JudgedWaiver {
  readonly waiver: Waiver;
  readonly fault: Reason | null;
  readonly warning: Reason | null;
}

const FINGERPRINT = /^[0-9a-f]{64}$/;
const WILDCARD = /[*?[\]{}\\]/;

/** Judges each waiver of the policy by itself: allowed, exact, within its days. */
export function judgeWaivers(policy: Policy, now: Date): readonly JudgedWaiver[] {
  return policy.waivers.entries.map((waiver) => {
    const fault = faultOf(waiver, policy, now);
    const left = daysLeft(waiver.expires, now);
    const isEnding = fault === null && left <= policy.waivers.warnDays;
    return { waiver, fault, warning: isEnding ? endsSoon(waiver) : null };
  });
}

/** The waivers without a fault that accept this finding. */
export function waiversFor(finding: Finding, waivers: readonly JudgedWaiver[]): readonly Waiver[] {
  return waivers
    .filter(({ fault, waiver }) => fault === null && waiver.tool === finding.tool && accepts(waiver, finding))
    .map(({ waiver }) => waiver);
}

/** How a waiver is named to a person. */
export function waiverName(waiver: Waiver): string {
  const what =
    waiver.fingerprint === null
      ? `${waiver.rule ?? 'any rule'} at ${waiver.path ?? 'any path'}`
      : waiver.fingerprint.slice(0, 12);
  return `\`${waiver.tool}\` ${what} (${waiver.owner})`;
}

function accepts(waiver: Waiver, finding: Finding): boolean {
  if (waiver.fingerprint !== null) {
    return waiver.fingerprint === finding.fingerprint;
  }
  return waiver.rule === finding.rule && waiver.path !== null && waiver.path === finding.location?.path;
}

function faultOf(waiver: Waiver, policy: Policy, now: Date): Reason | null {
  const name = waiverName(waiver);
  if (policy.waivers.accept === 'none') {
    return reason(
      'WAIVER_NOT_ALLOWED',
      `The policy accepts no waivers, and has one for ${name}`,
      'Fix the finding and remove the waiver',
    );
  }
  if (!Object.hasOwn(policy.tools, waiver.tool)) {
    return reason(
      'WAIVER_UNKNOWN_TOOL',
      `The waiver for ${name} names a tool that the policy does not use`,
      'Correct the tool or remove the waiver',
    );
  }
  if (!isExact(waiver)) {
    return reason(
      'WAIVER_TOO_BROAD',
      `The waiver for ${name} does not name one finding`,
      'Name its fingerprint, or its rule and its exact path',
    );
  }
  if (waiver.rule !== null && isGapRule(waiver.rule)) {
    return reason(
      'WAIVER_TOO_BROAD',
      `The waiver for ${name} would accept whatever stands in that file, and nobody can open it`,
      'Name its fingerprint, which `decision.json` in the record says: it holds for these bytes alone',
    );
  }
  const left = daysLeft(waiver.expires, now);
  if (left < 0) {
    return reason(
      'WAIVER_EXPIRED',
      `The waiver for ${name} ended on ${waiver.expires}`,
      'Fix the finding, or have its owner renew the waiver on the protected branch',
    );
  }
  if (left > policy.waivers.maximumDays) {
    const message = `The waiver for ${name} runs ${left} days; the policy allows ${policy.waivers.maximumDays}`;
    return reason('WAIVER_TOO_LONG', message, 'Bring its end nearer');
  }
  return null;
}

/** By fingerprint alone, or by rule and path together; never both forms, never a pattern. */
function isExact({ fingerprint, rule, path }: Waiver): boolean {
  if (fingerprint !== null) {
    return rule === null && path === null && FINGERPRINT.test(fingerprint);
  }
  return (
    rule !== null && path !== null && !WILDCARD.test(rule) && !WILDCARD.test(path) && !path.endsWith('/')
  );
}

function endsSoon(waiver: Waiver): Reason {
  return reason(
    'WAIVER_EXPIRES_SOON',
    `The waiver for ${waiverName(waiver)} ends on ${waiver.expires}`,
    'Fix the finding before that day',
  );
}

function reason(code: string, message: string, next: string): Reason {
  return { code, message, next };
}
