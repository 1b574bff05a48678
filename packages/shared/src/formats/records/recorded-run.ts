import * as v from 'valibot';
import { ActionError } from '../../errors.ts';
import type { RecordedRun } from '../../model/recorded-run.ts';
import { parseHandedOver } from './handed-over.ts';

const OUTPUT = 'output.json';
const STDOUT = 'stdout';
const STDERR = 'stderr';
const MAX_REPORTS = 20_000;

const exit = v.pipe(v.number(), v.safeInteger());
const milliseconds = v.pipe(v.number(), v.finite());
const OutputSchema = v.strictObject({
  schema: v.literal(1),
  exitCode: v.nullable(exit),
  partExitCodes: v.optional(v.pipe(v.array(v.nullable(exit)), v.minLength(1), v.maxLength(MAX_REPORTS))),
  ended: v.picklist(['exited', 'timed-out', 'killed', 'unknown']),
  version: v.string(),
  digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  confinement: v.picklist(['user-namespace', 'dropped-uid', 'hosted-job', 'none']),
  queried: v.array(v.string()),
  /** Names as the tool's adapter knows them; the bytes lie beside as `report-INDEX`, because a tool chooses its own names. */
  reports: v.pipe(v.array(v.string()), v.maxLength(MAX_REPORTS)),
  wallMilliseconds: milliseconds,
  cpuMilliseconds: milliseconds,
});

/** Writes a finished run as files: `output.json`, `stdout` and `stderr` when they were kept whole, and each report. */
export function formatRecordedRun(run: RecordedRun): Readonly<Record<string, string | Uint8Array>> {
  const { output, version, digest, confinement, queried, wallMilliseconds, cpuMilliseconds } = run;
  const names = [...output.reports.keys()].toSorted();
  const head = {
    schema: 1,
    exitCode: output.exitCode,
    partExitCodes: output.partExitCodes,
    ended: output.ended,
    version,
    digest,
    confinement,
    queried,
    reports: names,
    wallMilliseconds: Math.round(wallMilliseconds),
    cpuMilliseconds: Math.round(cpuMilliseconds),
  };
  const files: Record<string, string | Uint8Array> = { [OUTPUT]: `${JSON.stringify(head, null, 2)}\n` };
  if (output.stdout !== null) {
    files[STDOUT] = output.stdout;
  }
  if (output.stderr !== null) {
    files[STDERR] = output.stderr;
  }
  for (const [index, name] of names.entries()) {
    files[reportFile(index)] = output.reports.get(name) ?? new Uint8Array();
  }
  return files;
}

/** Reads a finished run from exactly the files that `formatRecordedRun` writes; `what` names it in an error. Raises EVIDENCE_UNREADABLE. */
export function parseRecordedRun(files: ReadonlyMap<string, Uint8Array>, what: string): RecordedRun {
  const head = parseHead(files.get(OUTPUT), what);
  const known = new Set([OUTPUT, STDOUT, STDERR, ...head.reports.map((_name, index) => reportFile(index))]);
  const extra = [...files.keys()].find((name) => !known.has(name));
  const reports = new Map<string, Uint8Array>();
  for (const [index, name] of head.reports.entries()) {
    const bytes = files.get(reportFile(index));
    if (bytes === undefined || reports.has(name)) {
      throw unreadable(what);
    }
    reports.set(name, bytes);
  }
  if (extra !== undefined) {
    throw unreadable(what);
  }
  const {
    exitCode,
    partExitCodes,
    ended,
    version,
    digest,
    confinement,
    queried,
    wallMilliseconds,
    cpuMilliseconds,
  } = head;
  const output = {
    exitCode,
    ...(partExitCodes === undefined ? {} : { partExitCodes }),
    ended,
    stdout: files.get(STDOUT) ?? null,
    stderr: files.get(STDERR) ?? null,
    reports,
  };
  return { output, version, digest, confinement, queried, wallMilliseconds, cpuMilliseconds };
}

function parseHead(bytes: Uint8Array | undefined, what: string): v.InferOutput<typeof OutputSchema> {
  return parseHandedOver(OutputSchema, bytes ?? '', `The raw output of \`${what}\``);
}

function reportFile(index: number): string {
  return `report-${index}`;
}

function unreadable(what: string): ActionError {
  return new ActionError(
    'EVIDENCE_UNREADABLE',
    `The raw output of \`${what}\` is not whole`,
    'Run the workflow again from its start',
  );
}
