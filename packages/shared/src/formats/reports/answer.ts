import type { ErrorCode } from '../../error-codes.ts';
import type { Reason } from '../../model/reason.ts';
import type { Suppression } from '../../model/suppression.ts';
import type { Expectation } from '../../model/tool-adapter.ts';
import type { ToolReport } from '../../model/tool-report.ts';
import type { Completeness } from '../../model/verdict.ts';
import { type FindingDraft, findingsOf } from './finding.ts';

/** Why a tool's answer cannot be relied on: `error` when it cannot be read or contradicts itself, `incomplete` when it did not cover all. */
export interface Doubt {
  readonly level: Exclude<Completeness, 'complete'>;
  readonly code: ErrorCode;
  readonly message: string;
  readonly next: string;
}

/** What a reader understood. `inputsSeen`, `rules`, `dataDate` and `toolVersion` are null when the tool does not say. */
export interface Reading {
  readonly drafts: readonly FindingDraft[];
  readonly suppressions: readonly Suppression[];
  readonly doubts: readonly Doubt[];
  readonly inputsExpected: number;
  readonly inputsSeen: number | null;
  readonly rules: number | null;
  readonly dataDate: string | null;
  readonly toolVersion: string | null;
}

/** More findings than anybody reads; a list of all of them could not be written. */
export const MAX_FINDINGS = 500_000;
export const MAX_REASONS = 1000;

/** Turns a reading into a report: complete only when there is no doubt at all. */
export function answer(tool: string, reading: Reading): ToolReport {
  const { drafts, inputsExpected, inputsSeen, rules, dataDate, toolVersion } = reading;
  const doubts = [...reading.doubts, ...(drafts.length > MAX_FINDINGS ? [tooMany] : [])].map((doubt) =>
    naming(tool, doubt),
  );
  return {
    tool,
    completeness: completenessOf(doubts),
    reasons: reasonsOf(doubts),
    findings: findingsOf(tool, drafts.slice(0, MAX_FINDINGS)),
    suppressions: reading.suppressions,
    proof: {
      inputsExpected,
      inputsSeen,
      rules,
      dataDate,
      toolVersion,
      toolDigest: null,
      canary: 'not-planted',
      confinement: null,
    },
  };
}

/** What is missing is missed in the same words for every tool, so the tool is added to them. */
function naming(tool: string, doubt: Doubt): Doubt {
  const isNamed = doubt.code !== 'REPORT_MISSING' || ` ${doubt.message} `.includes(` ${tool} `);
  return isNamed ? doubt : { ...doubt, message: `${doubt.message} of ${tool}` };
}

const tooMany: Doubt = {
  level: 'error',
  code: 'REPORT_TOO_LARGE',
  message: `The report lists more than ${MAX_FINDINGS} findings, and only the first of them are listed`,
  next: 'Run the tool on a part of the files',
};

/** Each reason once: a log of many runs may say the same of each. */
function reasonsOf(doubts: readonly Doubt[]): readonly Reason[] {
  const known = new Map(
    doubts.map(({ code, message, next }) => [`${code} ${message}`, { code, message, next }]),
  );
  const reasons = [...known.values()];
  const [last] = reasons.slice(MAX_REASONS);
  const message = `${reasons.length - MAX_REASONS} more reasons are not listed`;
  return last === undefined ? reasons : [...reasons.slice(0, MAX_REASONS), { ...last, message }];
}

/** The report of a tool whose output could not be read at all. */
export function unreadable(tool: string, expectation: Expectation, doubts: readonly Doubt[]): ToolReport {
  return answer(tool, { ...nothingRead(expectation), doubts });
}

/** A reading before anything was read: no number is known yet. */
export function nothingRead(expectation: Expectation): Reading {
  return {
    drafts: [],
    suppressions: [],
    doubts: [],
    inputsExpected: expectation.paths.length,
    inputsSeen: null,
    rules: null,
    dataDate: null,
    toolVersion: null,
  };
}

function completenessOf(doubts: readonly Doubt[]): Completeness {
  if (doubts.some((doubt) => doubt.level === 'error')) {
    return 'error';
  }
  return doubts.length > 0 ? 'incomplete' : 'complete';
}
