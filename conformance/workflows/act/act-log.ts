import { stripVTControlCharacters } from 'node:util';
import * as v from 'valibot';

/** How one job ended, as act's own log says it. A job that was skipped leaves no record at all. */
export interface ActJob {
  /** `interlock/Interlock release/policy`: the caller's job, the name of the workflow, the job. */
  readonly job: string;
  readonly result: string;
}

/** What one run of act said. */
export interface ActLog {
  readonly jobs: readonly ActJob[];
  readonly summaries: readonly { readonly job: string; readonly content: string }[];
  readonly outputs: readonly { readonly job: string; readonly name: string; readonly value: string }[];
  /** Errors, warnings and notices beside the log. */
  readonly annotations: readonly { readonly job: string; readonly level: string; readonly text: string }[];
  /** Lines that the steps printed, without terminal escapes. */
  readonly lines: readonly { readonly job: string; readonly line: string }[];
}

const LogRecord = v.object({
  job: v.optional(v.string(), ''),
  jobID: v.optional(v.string(), ''),
  jobResult: v.optional(v.string()),
  command: v.optional(v.string()),
  content: v.optional(v.string(), ''),
  name: v.optional(v.string(), ''),
  arg: v.optional(v.string(), ''),
  raw_output: v.optional(v.boolean(), false),
  msg: v.optional(v.string(), ''),
});

/** Reads what `act --json` printed: one JSON object a line. Throws on anything else. */
export function readActLog(text: string): ActLog {
  const records = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => v.parse(v.pipe(v.string(), v.parseJson(), LogRecord), line))
    .map((record) => ({ ...record, job: record.job.trim() }));
  return {
    jobs: records.flatMap(({ job, jobResult }) =>
      jobResult === undefined ? [] : [{ job, result: jobResult }],
    ),
    summaries: records.flatMap(({ command, job, content }) =>
      command === 'summary' ? [{ job, content }] : [],
    ),
    outputs: records.flatMap(({ command, job, name, arg }) =>
      command === 'set-output' ? [{ job, name, value: arg }] : [],
    ),
    annotations: records.flatMap(({ command, job, arg }) =>
      command === 'error' || command === 'warning' || command === 'notice'
        ? [{ job, level: command, text: arg }]
        : [],
    ),
    lines: records.flatMap(({ raw_output: isOutput, job, msg }) =>
      isOutput ? [{ job, line: stripVTControlCharacters(msg).trimEnd() }] : [],
    ),
  };
}
