import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ActionError } from '@interlock/shared/errors.ts';
import * as v from 'valibot';
import { parse } from 'yaml';

const Text = v.pipe(v.string(), v.nonEmpty());
const JobId = v.picklist([
  'policy',
  'gate',
  'tests',
  'build',
  'sbom',
  'decide',
  'sign',
  'verify',
  'seal',
  'release',
  'refused',
]);

/** What is done to one file. */
const ChangeSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('delete') }),
  v.strictObject({ kind: v.literal('write'), content: v.string() }),
  v.strictObject({ kind: v.literal('flip') }),
  v.strictObject({ kind: v.literal('truncate'), bytes: v.number() }),
  v.strictObject({
    kind: v.literal('json'),
    path: v.array(v.union([v.string(), v.number()])),
    value: v.unknown(),
  }),
  v.strictObject({ kind: v.literal('replace'), find: Text, by: v.string() }),
]);

/** How a case reaches in from outside. Every kind is one file in `injections/`; product code knows none of them. */
const InjectionSchema = v.variant('kind', [
  /** Writes, replaces or (content null) deletes a file of the commit that is judged. `{{secret}}` becomes a fresh planted secret. */
  v.strictObject({ kind: v.literal('write'), path: Text, content: v.nullable(v.string()) }),
  /** Appends to a file of the judged commit. */
  v.strictObject({ kind: v.literal('append'), path: Text, content: v.string() }),
  /** Sets a value of the policy at the base. */
  v.strictObject({
    kind: v.literal('policy'),
    path: v.array(v.union([v.string(), v.number()])),
    value: v.unknown(),
  }),
  /** Sets a value of the policy in the judged commit. */
  v.strictObject({
    kind: v.literal('policy-in-change'),
    path: v.array(v.union([v.string(), v.number()])),
    value: v.unknown(),
  }),
  /**
   * Hands an artifact of the caller to the steps of a job: an upload of these files, or (null) what the build job of the snapshot made.
   * `sha256` is the digest that the caller states; null is the true one.
   */
  v.strictObject({
    kind: v.literal('caller-artifact'),
    job: JobId,
    files: v.nullable(v.record(Text, v.string())),
    sha256: v.nullable(Text),
  }),
  /** Sets variables of the environment of a job's steps. */
  v.strictObject({ kind: v.literal('environment'), job: JobId, set: v.record(v.string(), v.string()) }),
  /** Makes the stand-in misbehave from a job on. */
  v.strictObject({ kind: v.literal('fault'), job: JobId, fault: v.record(v.string(), v.unknown()) }),
  /** Replaces outputs of earlier jobs before a job starts; `$name` copies another output. */
  v.strictObject({ kind: v.literal('outputs'), job: JobId, set: v.record(v.string(), v.string()) }),
  /** Changes the text of an output of an earlier job before a job starts. */
  v.strictObject({ kind: v.literal('rewrite'), job: JobId, output: Text, find: Text, by: v.string() }),
  /** Changes a file in what an output refers to, uploads it as a new artifact and hands that over instead. */
  v.strictObject({
    kind: v.literal('tamper'),
    job: JobId,
    output: Text,
    path: Text,
    change: ChangeSchema,
  }),
  /** Signs a built artifact genuinely with a token of other claims, and hands that bundle over in place of the release's own. */
  v.strictObject({
    kind: v.literal('sign-again'),
    job: JobId,
    artifact: Text,
    claims: v.record(v.string(), v.nullable(v.string())),
  }),
  /** Claims of the token that a job's run gets. */
  v.strictObject({
    kind: v.literal('claims'),
    job: JobId,
    set: v.record(v.string(), v.nullable(v.string())),
  }),
  /** Facts of the run from a job on. */
  v.strictObject({ kind: v.literal('attempt'), job: JobId, attempt: v.number() }),
  v.strictObject({ kind: v.literal('skip'), job: JobId }),
  /** Puts a program in place of a tool, in a store whose lock names that program's digest. */
  v.strictObject({ kind: v.literal('shim'), tool: Text, script: v.string() }),
  /** Takes a tool out of the store. */
  v.strictObject({ kind: v.literal('unprovide'), tool: Text }),
  /** Changes a file in a folder that a step's output names, before the next step of the job. */
  v.strictObject({
    kind: v.literal('edit'),
    job: JobId,
    action: Text,
    output: Text,
    path: Text,
    change: ChangeSchema,
  }),
  /** Leaves the judged commit out of the default branch. */
  v.strictObject({ kind: v.literal('outside-the-branch') }),
  /** Hides programs of the machine, by absolute path, from the jobs. */
  v.strictObject({ kind: v.literal('hide'), programs: v.array(Text) }),
  /** Points the tag at another commit before a job. */
  v.strictObject({ kind: v.literal('move-tag'), job: JobId }),
  /** Publishes a release of a tag (null: the released one) with files of these names before a job. */
  v.strictObject({
    kind: v.literal('published-release'),
    job: JobId,
    tag: v.nullable(v.string()),
    assets: v.array(Text),
  }),
]);
export type Injection = v.InferOutput<typeof InjectionSchema>;

const CaseSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
  title: Text,
  /** The code that keeps this case shut, and the edit that switches it off. */
  guard: v.strictObject({
    file: Text,
    function: Text,
    off: v.strictObject({ find: Text, by: v.string() }),
  }),
  /** The job from which the case is played; the jobs before it come from a clean snapshot made in the same command. */
  from: JobId,
  /** Jobs after `from` that the breakage cannot touch: they come from the snapshot, their records bound to this case's commit. */
  keep: v.optional(v.array(JobId), []),
  verdict: v.picklist(['fail', 'error']),
  /** The step that must refuse, as `job.action`: what holds later does not make up for a guard that should have held here. */
  at: v.pipe(v.string(), v.regex(/^[a-z]+\.[a-z]+$/)),
  /** A code that must be among the reasons of that step. */
  reason: Text,
  /** Words that the message of that reason must hold, where two guards give one code. */
  says: v.optional(Text),
  inject: v.pipe(v.array(InjectionSchema), v.minLength(1)),
});

/** One conformance case: what is broken, which guard holds, and what the verdict must be. */
export type ConformanceCase = v.InferOutput<typeof CaseSchema>;

/** Reads every case of a folder, sorted by id. Raises CASE_INVALID with the file's name. */
export async function readCases(folder: string): Promise<readonly ConformanceCase[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yml')).toSorted();
  return Promise.all(names.map(async (name) => readCase(name, await readFile(join(folder, name), 'utf8'))));
}

function readCase(name: string, text: string): ConformanceCase {
  const parsed = v.safeParse(CaseSchema, parse(text));
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const where = issue.path?.map((item) => String(item.key)).join('.') ?? '';
    throw new ActionError(
      'CASE_INVALID',
      `The case ${name} is not valid at ${where}: ${issue.message}`,
      'Correct the case file',
    );
  }
  if (`${parsed.output.id}.yml` !== name) {
    throw new ActionError(
      'CASE_INVALID',
      `The case ${name} is called ${parsed.output.id}`,
      'Give file and id one name',
    );
  }
  return parsed.output;
}
