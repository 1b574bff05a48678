import type { ReleaseWorld, StepChange, StepResult } from '@interlock/shared/testing/release-world.ts';
import { BUILDER_COMMIT, type SigningStand, WORKFLOW } from '@interlock/shared/testing/signing-world.ts';
import { provenance } from '../../../provenance/src/provenance.ts';
import { sign } from '../sign.ts';

/** Plays the job that writes the provenance. */
export async function build(world: ReleaseWorld, change: StepChange = {}): Promise<StepResult> {
  return await world.step(provenance, { decision: world.decision, artifact: world.artifact }, change);
}

/** Plays the job that signs, over statements in a folder; without one the provenance is written first, in an honest run. */
export async function signIt(
  world: ReleaseWorld,
  change: StepChange = {},
  statements?: string,
): Promise<StepResult> {
  const path = statements ?? (await build(world)).outputs['statements-path'] ?? '';
  return await world.step(
    sign,
    { decision: world.decision, artifact: world.artifact, provenance: path },
    change,
  );
}

/** How many entries the log of the stand holds. */
export async function logEntries(stand: SigningStand): Promise<number> {
  return (await stand.testbed.state()).logEntries;
}

/** A run like that of the stand whose token says something else. */
export async function tokenThatSays(
  stand: SigningStand,
  claims: Readonly<Record<string, string | null>>,
): Promise<StepChange> {
  const handle = await stand.testbed.setRun({
    repository: 'acme/demo',
    sha: stand.repository.second,
    ref: 'refs/tags/v1.0.0',
    id: stand.run.id,
    jobWorkflowRef: `${WORKFLOW}@refs/tags/v1`,
    jobWorkflowSha: BUILDER_COMMIT,
    claims,
  });
  return { handle };
}
