import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Expectation, ToolOutput } from '../model/tool-adapter.ts';

const ROOT = join(import.meta.dirname, '../../fixtures/tools');
/** The folder in which the tools ran; a report of the project's writable copy is named from it. */
const SOURCE = '{src}/';

const Output = v.strictObject({
  exitCode: v.number(),
  partExitCodes: v.optional(v.array(v.number())),
  ended: v.picklist(['exited', 'timed-out', 'killed', 'unknown']),
});
const Package = v.strictObject({ name: v.string(), version: v.string() });
const Expected = v.strictObject({
  completeness: v.picklist(['complete', 'incomplete', 'error']),
  codes: v.array(v.string()),
  findings: v.number(),
});
const ExpectationFile = v.strictObject({
  paths: v.array(v.string()),
  packages: v.array(Package),
  commits: v.nullable(v.number()),
  advisories: v.nullable(
    v.strictObject({ date: v.string(), covered: v.array(v.string()), queried: v.array(v.string()) }),
  ),
  reportOnly: v.boolean(),
});

/** One real run of a real tool, and what its adapter has to say of it. */
export interface ToolFixture {
  readonly name: string;
  readonly output: ToolOutput;
  readonly expectation: Expectation;
  readonly expected: v.InferOutput<typeof Expected>;
}

/** Tools that have a fixture folder. */
export function fixtureTools(): readonly string[] {
  return readdirSync(ROOT).filter((name) => statSync(join(ROOT, name)).isDirectory());
}

/** All cases of a tool. */
export function fixturesOf(tool: string): readonly ToolFixture[] {
  return readdirSync(join(ROOT, tool)).map((name) => toolFixture(tool, name));
}

/** One case of a tool. */
export function toolFixture(tool: string, name: string): ToolFixture {
  const folder = join(ROOT, tool, name);
  const { exitCode, partExitCodes, ended } = v.parse(Output, json(join(folder, 'output.json')));
  const stream = (file: string) => new Uint8Array(readFileSync(join(folder, file)));
  const output = {
    exitCode,
    ...(partExitCodes === undefined ? {} : { partExitCodes }),
    ended,
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    reports: reportsIn(folder),
  };
  const expectation = v.parse(ExpectationFile, json(join(folder, 'expectation.json')));
  return { name, output, expectation, expected: v.parse(Expected, json(join(folder, 'expected.json'))) };
}

function reportsIn(folder: string): ReadonlyMap<string, Uint8Array> {
  const root = join(folder, 'reports');
  let names: readonly string[] = [];
  try {
    names = readdirSync(root, { recursive: true, encoding: 'utf8' });
  } catch {
    // git keeps no empty folder: a run without a report has none.
  }
  const files = names.filter((name) => statSync(join(root, name)).isFile());
  return new Map(files.map((name) => [reportName(name), new Uint8Array(readFileSync(join(root, name)))]));
}

function reportName(file: string): string {
  const name = file.replaceAll('\\', '/');
  return name.startsWith('mutants/') ? `${SOURCE}${name}` : name;
}

function json(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
