import * as v from 'valibot';
import type { Expectation, ToolOutput } from '../../model/tool-adapter.ts';
import { decodeText, parseJson } from '../json/json.ts';
import type { Doubt } from './answer.ts';

/** The name under which a finished report that somebody else made stands in `ToolOutput.reports`. */
const FINISHED_REPORT = 'report';
const RUN_AGAIN = 'Run the tool again and keep its report whole';
const WRITE_LESS = 'Run the tool on a part of the files, or have it write a shorter report';

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly doubt: Doubt };

/** Nothing but a report and perhaps an exit code: what `assess` and the gate's input `reports` know of a tool's run. */
export function finishedOutput(report: Uint8Array | null, exitCode: number | null): ToolOutput {
  const reports = new Map<string, Uint8Array>(report === null ? [] : [[FINISHED_REPORT, report]]);
  return { exitCode, ended: exitCode === null ? 'unknown' : 'exited', stdout: null, stderr: null, reports };
}

/** What a report that somebody else made has to show: the paths it must name, and nothing else is known. */
export function finishedExpectation(paths: readonly string[]): Expectation {
  return { paths, packages: [], commits: null, advisories: null, reportOnly: true };
}

/** The bytes of a report file, by its own name; a finished report stands under `FINISHED_REPORT` instead. */
export function reportBytes(output: ToolOutput, expectation: Expectation, name: string): Read<Uint8Array> {
  const finished = expectation.reportOnly ? output.reports.get(FINISHED_REPORT) : undefined;
  const bytes = finished ?? output.reports.get(name);
  return bytes === undefined
    ? failed(
        'REPORT_MISSING',
        `There is no report${expectation.reportOnly ? '' : ` \`${name.replace(/^.*\//, '')}\``}`,
      )
    : { ok: true, value: bytes };
}

/** Reads a JSON report against the tool's own schema; a report of another tool does not fit it. */
export function jsonReport<Schema extends v.GenericSchema>(
  output: ToolOutput,
  expectation: Expectation,
  name: string,
  schema: Schema,
): JsonRead<v.InferOutput<Schema>> {
  const bytes = reportBytes(output, expectation, name);
  if (!bytes.ok) {
    return bytes;
  }
  return jsonDocument(bytes.value, schema);
}

/** A JSON document that fits a schema: what the schema read, and the document with every key, also the ones that valibot leaves out. */
export type JsonRead<T> =
  | { readonly ok: true; readonly value: T; readonly document: unknown }
  | Extract<Read<T>, { readonly ok: false }>;

/** Reads JSON bytes against a schema. */
export function jsonDocument<Schema extends v.GenericSchema>(
  bytes: Uint8Array,
  schema: Schema,
): JsonRead<v.InferOutput<Schema>> {
  const json = parseJson(bytes);
  if (!json.ok) {
    return failed(json.code, json.message);
  }
  const parsed = v.safeParse(schema, json.value, { abortEarly: true });
  return parsed.success
    ? { ok: true, value: parsed.output, document: json.value }
    : failed('REPORT_WRONG_FORM', 'The report does not have the form that this tool writes');
}

/** A stream or a text report as text. A stream that was not kept is not the same as an empty one. */
export function textOf(bytes: Uint8Array | null): Read<string> {
  if (bytes === null) {
    return failed('REPORT_MISSING', 'There is no kept stream');
  }
  const decoded = decodeText(bytes);
  return decoded.ok ? { ok: true, value: decoded.text } : failed(decoded.code, decoded.message);
}

function failed(code: Doubt['code'], message: string): Extract<Read<never>, { readonly ok: false }> {
  const next = code === 'REPORT_TOO_LARGE' ? WRITE_LESS : RUN_AGAIN;
  return { ok: false, doubt: { level: 'error', code, message, next } };
}
