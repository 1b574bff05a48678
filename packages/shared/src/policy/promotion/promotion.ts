import type { Reason } from '../../model/reason.ts';
import type { Completeness, Verdict } from '../../model/verdict.ts';

/** What one run says about one tool. */
export interface ToolOutcome {
  readonly tool: string;
  readonly verdict: Verdict;
  readonly completeness: Completeness;
  /** Findings that count as high or worse, unknown ones too. */
  readonly severe: number;
  readonly total: number;
  readonly fingerprints: readonly string[];
}

/** One run of the gate as a kept record tells it, oldest first in a history. */
export interface PromotionRun {
  readonly runId: string;
  readonly commit: string;
  readonly attempt: number;
  /** ISO 8601. */
  readonly time: string;
  /** A tool that is absent did not run. */
  readonly outcomes: readonly ToolOutcome[];
}

/** The rule: how long a history must be, how long it must have been clean, and what the policy says of the tool. */
export interface PromotionRule {
  readonly runs: number;
  readonly streak: number;
  readonly owner: string;
  readonly localCommand: string;
}

/** Whether one advisory check has earned to become a required one. */
export interface Promotion {
  readonly tool: string;
  readonly isEligible: boolean;
  /** Runs in which the tool gave a complete answer, whatever attempts they were given. */
  readonly executed: number;
  /** Newest clean runs in a row. */
  readonly streak: number;
  /** The newest complete answer, or null when there is none. */
  readonly latest: { readonly severe: number; readonly total: number } | null;
  /** Empty exactly when eligible. */
  readonly reasons: readonly Reason[];
}

/**
 * Applies the promotion rule to one tool. A run is clean when it is the first attempt, the tool's answer is complete and passes,
 * nothing severe stands, and no finding is new against the run before. A run in which the tool was skipped or incomplete
 * is no evidence and ends the streak.
 */
export function judgePromotion(
  tool: string,
  history: readonly PromotionRun[],
  rule: PromotionRule,
): Promotion {
  const answers = history.map((run) => ({
    run,
    outcome: run.outcomes.find((outcome) => outcome.tool === tool),
  }));
  const complete = answers.filter(({ outcome }) => outcome?.completeness === 'complete');
  // A run that was started again is still one run.
  const executed = new Set(complete.map(({ run }) => run.runId)).size;
  const flags = answers.map(({ run, outcome }, index) => isClean(run, outcome, answers[index - 1]?.outcome));
  const streak = flags.length - 1 - flags.lastIndexOf(false);
  const latest = complete.at(-1)?.outcome;
  const reasons = [
    ...(executed < rule.runs ? [tooFew(tool, executed, rule.runs)] : []),
    ...(streak < rule.streak ? [notClean(tool, streak, rule.streak)] : []),
    ...(rule.owner.trim() === '' ? [noOwner(tool)] : []),
    ...(rule.localCommand.trim() === '' ? [notReproducible(tool)] : []),
  ];
  return {
    tool,
    isEligible: reasons.length === 0,
    executed,
    streak,
    latest: latest === undefined ? null : { severe: latest.severe, total: latest.total },
    reasons,
  };
}

function isClean(
  run: PromotionRun,
  outcome: ToolOutcome | undefined,
  before: ToolOutcome | undefined,
): boolean {
  if (outcome === undefined || outcome.completeness !== 'complete' || outcome.verdict !== 'pass') {
    return false;
  }
  // A green second attempt may hide a red first one.
  const isFirstAttempt = run.attempt === 1;
  const known = before === undefined ? null : new Set(before.fingerprints);
  const hasNew = known !== null && outcome.fingerprints.some((fingerprint) => !known.has(fingerprint));
  return isFirstAttempt && outcome.severe === 0 && !hasNew;
}

function tooFew(tool: string, executed: number, wanted: number): Reason {
  return {
    code: 'PROMOTION_TOO_FEW_RUNS',
    message: `\`${tool}\` gave a complete answer in ${executed} of the ${wanted} runs that the policy asks for`,
    next: 'Keep it advisory and let it run',
  };
}

function notClean(tool: string, streak: number, wanted: number): Reason {
  return {
    code: 'PROMOTION_NOT_CLEAN',
    message: `The newest ${streak} runs of \`${tool}\` in a row were clean, the policy asks for ${wanted}`,
    next: 'Fix what the newest runs found, and let it run again; only first attempts count',
  };
}

function noOwner(tool: string): Reason {
  return {
    code: 'PROMOTION_NO_OWNER',
    message: `The policy names nobody who owns \`${tool}\``,
    next: 'Set `owner` of the tool in the policy',
  };
}

function notReproducible(tool: string): Reason {
  return {
    code: 'PROMOTION_NOT_REPRODUCIBLE',
    message: `The policy names no command by which a person can reproduce a finding of \`${tool}\``,
    next: 'Set `local-command` of the tool in the policy',
  };
}
