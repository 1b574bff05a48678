import * as v from 'valibot';

/** How one job ended, as act's own log says it. A job that was skipped leaves no record at all. */
export interface ActJob {
  /** `interlock/release.yml/policy`: the caller's job, the workflow, the job. */
  readonly job: string;
  readonly result: string;
}

/** What one run of act said. */
export interface ActLog {
  readonly jobs: readonly ActJob[];
  readonly summaries: readonly { readonly job: string; readonly content: string }[];
  readonly outputs: readonly { readonly job: string; readonly name: string; readonly value: string }[];
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

// biome-ignore lint: terminal escapes are what is removed
const ESCAPES = /\u001b\[[0-9;]*[A-Za-z]/g;

/** Reads what `act --json` printed: one JSON object a line. Throws on anything else. */
export function readActLog(text: string): ActLog {
  const records = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => v.parse(v.pipe(v.string(), v.parseJson(), LogRecord), line))
    .map((record) => ({ ...record, job: record.job.trim() }));
  return {
    jobs: records.flatMap(({ job, jobResult }) => (jobResult === undefined ? [] : [{ job, result: jobResult }])),
    summaries: records.flatMap(({ command, job, content }) => (command === 'summary' ? [{ job, content }] : [])),
    outputs: records.flatMap(({ command, job, name, arg }) =>
      command === 'set-output' ? [{ job, name, value: arg }] : [],
    ),
    lines: records.flatMap(({ raw_output: isOutput, job, msg }) =>
      isOutput ? [{ job, line: msg.replaceAll(ESCAPES, '').trimEnd() }] : [],
    ),
  };
}
