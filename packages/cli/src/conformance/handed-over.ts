import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { formatReference, parseReference } from '@interlock/shared/formats/reference.ts';
import type { ArtifactReference } from '@interlock/shared/model/evidence.ts';
import type { Outputs } from '../rehearse/job.ts';
import { runArtifacts } from '../rehearse/run-artifacts.ts';
import type { Stage } from '../rehearse/stage.ts';
import type { Injection } from './case-file.ts';
import { tamperedCopy } from './tamper.ts';

type Tamper = Extract<Injection, { kind: 'tamper' }>;
type CallerArtifact = Extract<Injection, { kind: 'caller-artifact' }>;

/** Replaces outputs of earlier jobs; a value `$job.name` copies another output, `$job.name@2` as one of attempt 2. */
export function overwriteOutputs(outputs: Outputs, set: Readonly<Record<string, string>>): Outputs {
  const changed = new Map(outputs);
  for (const [name, value] of Object.entries(set)) {
    changed.set(name, value.startsWith('$') ? copied(outputs, value.slice(1)) : value);
  }
  return changed;
}

/** The value of another output; `name@2` gives a reference that says attempt 2. */
function copied(outputs: Outputs, source: string): string {
  const [name = '', attempt] = source.split('@');
  const value = outputs.get(name) ?? '';
  return attempt === undefined ? value : value.replace(/@\d+$/, `@${attempt}`);
}

/** Changes the text of one output; what is to be changed has to stand in it. */
export function rewriteOutput(
  outputs: Outputs,
  { output, find, by }: Extract<Injection, { kind: 'rewrite' }>,
): Outputs {
  const text = outputs.get(output) ?? '';
  if (!text.includes(find)) {
    throw new Error(`Nothing to rewrite in ${output}`);
  }
  return overwriteOutputs(outputs, { [output]: text.replace(find, by) });
}

/** Downloads what an output refers to, changes one file, uploads the copy under this run, and names it instead. */
export async function replaceArtifact(
  outputs: Outputs,
  tamper: Tamper,
  stage: Stage,
  scratch: string,
): Promise<Outputs> {
  const { intruder, original } = await downloaded(outputs, tamper.output, stage, scratch);
  const uploaded = await intruder.upload(await tamperedCopy(original, scratch, tamper.path, tamper.change));
  return overwriteOutputs(outputs, { [tamper.output]: formatReference(uploaded) });
}

/** What an output refers to, in a folder of its own, and what another process of this run could use. */
export async function downloaded(outputs: Outputs, output: string, stage: Stage, scratch: string) {
  const reference = parseReference(outputs.get(output) ?? '', output);
  const intruder = await runArtifacts(stage, 'intruder', reference.attempt, scratch);
  const original = await mkdtemp(join(scratch, 'original-'));
  await intruder.download(reference, original);
  return { intruder, original };
}

/** The inputs by which a caller hands over an artifact that a job of its own made. */
export async function callerArtifact(
  outputs: Outputs,
  { files, sha256 }: CallerArtifact,
  stage: Stage,
  scratch: string,
): Promise<Readonly<Record<string, string>>> {
  const { id, sha256: actual } =
    files === null
      ? parseReference(outputs.get('build.artifact') ?? '', 'build.artifact')
      : await uploadFiles(files, stage, scratch);
  return { 'artifact-id': String(id), 'artifact-sha256': sha256 ?? actual };
}

async function uploadFiles(
  files: Readonly<Record<string, string>>,
  stage: Stage,
  scratch: string,
): Promise<ArtifactReference> {
  const folder = await mkdtemp(join(scratch, 'caller-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return await (await runArtifacts(stage, 'intruder', stage.attempt, scratch)).upload(folder);
}
