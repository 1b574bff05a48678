import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { nodeArtifacts } from '@interlock/shared/effects/artifacts.ts';
import { nodeFiles } from '@interlock/shared/effects/files.ts';
import { formatReference, parseReference } from '@interlock/shared/formats/reference.ts';
import type { Outputs } from '../rehearse/job.ts';
import type { Stage } from '../rehearse/stage.ts';
import type { Injection } from './case-file.ts';
import { tamperedCopy } from './tamper.ts';

type Tamper = Extract<Injection, { kind: 'tamper' }>;

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

/** Downloads what an output refers to, changes one file, uploads the copy under this run, and names it instead. */
export async function replaceArtifact(
  outputs: Outputs,
  tamper: Tamper,
  stage: Stage,
  scratch: string,
): Promise<Outputs> {
  const { variables, artifacts, original } = await downloaded(outputs, tamper.output, stage, scratch);
  const copy = await tamperedCopy(original, scratch, tamper.path, tamper.change);
  const name = `intruder-${crypto.randomUUID()}`;
  const uploaded = await withVariables(variables, () => artifacts.upload(name, copy));
  return overwriteOutputs(outputs, { [tamper.output]: formatReference(uploaded) });
}

/** What an output refers to, in a folder of its own, and what another process of this run could use. */
export async function downloaded(outputs: Outputs, output: string, stage: Stage, scratch: string) {
  const reference = parseReference(outputs.get(output) ?? '', output);
  const run = await stage.testbed.setRun({
    repository: stage.project.name,
    sha: stage.project.commit,
    ref: `refs/tags/${stage.project.tag}`,
    id: stage.runId,
    attempt: stage.attempt,
    job: 'intruder',
  });
  const variables = stage.testbed.env(run);
  const connection = {
    url: variables['ACTIONS_RESULTS_URL'] ?? '',
    token: variables['ACTIONS_RUNTIME_TOKEN'] ?? '',
    wait: (milliseconds: number) => setTimeout(milliseconds),
  };
  const artifacts = nodeArtifacts(connection, reference.attempt, nodeFiles(scratch, null));
  const original = await mkdtemp(join(scratch, 'original-'));
  await artifacts.download(reference, original);
  return { variables, artifacts, original };
}

/**
 * The official artifact client reads the runner's variables from its own process and writes its log to standard output, where
 * answers go: the variables are lent to it, and its log is dropped, for one call.
 */
async function withVariables<T>(
  variables: Readonly<Record<string, string>>,
  work: () => Promise<T>,
): Promise<T> {
  const before = { ...process.env };
  const write = process.stdout.write.bind(process.stdout);
  Object.assign(process.env, variables);
  process.stdout.write = () => true;
  try {
    return await work();
  } finally {
    process.stdout.write = write;
    for (const name of Object.keys(variables)) {
      const value = before[name];
      if (value === undefined) {
        delete process.env[name];
      } else {
        process.env[name] = value;
      }
    }
  }
}
