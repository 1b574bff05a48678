import type { ErrorCode } from '../error-codes.ts';
import type { Suppression } from '../model/suppression.ts';
import type { Expectation } from '../model/tool-adapter.ts';
import type { ToolReport } from '../model/tool-report.ts';
import type { Completeness } from '../model/verdict.ts';
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

/** Turns a reading into a report: complete only when there is no doubt at all. */
export function answer(tool: string, reading: Reading): ToolReport {
  const { inputsExpected, inputsSeen, rules, dataDate, toolVersion } = reading;
  return {
    tool,
    completeness: completenessOf(reading.doubts),
    reasons: reading.doubts.map(({ code, message, next }) => ({ code, message, next })),
    findings: findingsOf(tool, reading.drafts),
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
