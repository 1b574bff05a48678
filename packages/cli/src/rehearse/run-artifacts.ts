import { setTimeout } from 'node:timers/promises';
import { nodeArtifacts } from '@interlock/shared/effects/artifacts/artifacts.ts';
import type { Artifacts } from '@interlock/shared/effects/effects.ts';
import { nodeFiles } from '@interlock/shared/effects/files/files.ts';
import type { ArtifactReference } from '@interlock/shared/model/evidence.ts';
import { runOf, type Stage } from './stage.ts';

/** The artifacts of the run, as a job of it that is not of the suite can read and add to them. */
export async function runArtifacts(
  stage: Pick<Stage, 'testbed' | 'project' | 'runId' | 'attempt'>,
  job: string,
  attempt: number,
  scratch: string,
): Promise<{
  readonly download: Artifacts['download'];
  readonly upload: (folder: string) => Promise<ArtifactReference>;
}> {
  const run = await stage.testbed.setRun({
    ...runOf(stage),
    job,
  });
  const variables = stage.testbed.env(run);
  const connection = {
    url: variables['ACTIONS_RESULTS_URL'] ?? '',
    token: variables['ACTIONS_RUNTIME_TOKEN'] ?? '',
    wait: (milliseconds: number) => setTimeout(milliseconds),
  };
  const artifacts = nodeArtifacts(connection, attempt, nodeFiles(scratch, null));
  return {
    download: artifacts.download,
    upload: (folder) =>
      withVariables(variables, () => artifacts.upload(`${job}-${crypto.randomUUID()}`, folder)),
  };
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
