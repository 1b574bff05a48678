import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ActionError } from '@interlock/shared/errors.ts';
import { parsePolicyFile } from '@interlock/shared/formats/policy-file/policy-file.ts';
import type { Policy } from '@interlock/shared/model/policy.ts';
import { TOOL_IDS } from '@interlock/shared/tools/registry.generated.ts';
import { demandFolder } from '../demand-folder.ts';
import { POLICY_PATH } from './base-commit.ts';
import type { Outputs } from './job.ts';
import type { Project } from './project.ts';
import { runArtifacts } from './run-artifacts.ts';
import type { Stage } from './stage.ts';

/** Who builds, by the policy of the judged commit; without one nobody but the suite does. Raises the POLICY_ codes. */
export async function builderOf({ folder, proposedPolicy }: Project): Promise<Policy['build']['by']> {
  return proposedPolicy === null
    ? parsePolicyFile(await readFile(join(folder, POLICY_PATH)), TOOL_IDS).policy.build.by
    : 'interlock';
}

/**
 * Demands before any job starts that a folder of built files was given exactly where the caller builds: its own workflow, which no
 * rehearsal plays, is what makes them. Raises ARTIFACT_NOT_GIVEN, ARTIFACT_NOT_WANTED.
 */
export function demandBuilt(by: Policy['build']['by'], built: string | null): void {
  if (by === 'caller' && built === null) {
    throw new ActionError(
      'ARTIFACT_NOT_GIVEN',
      'The policy says `build.by: caller`, and a rehearsal does not run the job of your workflow that builds',
      'Build as that job does, and name the folder of what it uploads, such as `interlock rehearse . --built dist`',
    );
  }
  if (by === 'interlock' && built !== null) {
    throw new ActionError(
      'ARTIFACT_NOT_WANTED',
      '`--built` was given, and the policy does not say `build.by: caller`',
      'Leave out `--built`; the rehearsal builds as `build` of the policy says',
      undefined,
      'fail',
    );
  }
}

/** Demands a folder with something in it. Raises PROJECT_MISSING, BUILD_ARTIFACT_MISSING. */
export async function demandFiles(built: string): Promise<void> {
  await demandFolder(built, 'Build first, and name the folder of what your own job uploads');
  if ((await readdir(built)).length === 0) {
    throw new ActionError(
      'BUILD_ARTIFACT_MISSING',
      `The folder \`${built}\` holds no file to hand over`,
      'Build first, and name the folder of what your own job uploads',
    );
  }
}

/** Uploads a folder as a job of the caller would, and gives the outputs by which that job hands it over: number and digest. */
export async function playCallerJob(
  stage: Pick<Stage, 'testbed' | 'project' | 'runId' | 'attempt'>,
  built: string,
  scratch: string,
): Promise<Outputs> {
  const { id, sha256 } = await (await runArtifacts(stage, 'caller', stage.attempt, scratch)).upload(built);
  return new Map([
    ['caller.artifact-id', String(id)],
    ['caller.artifact-sha256', sha256],
  ]);
}
