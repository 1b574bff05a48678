import { takeCallerArtifact } from '@interlock/shared/action/caller-artifact.ts';
import { openPolicy } from '@interlock/shared/action/handoff-policy.ts';
import { openPassedRecord } from '@interlock/shared/action/handoff-record.ts';
import type { Effects } from '@interlock/shared/effects/effects.ts';
import { ActionError } from '@interlock/shared/errors.ts';
import type { DeclaredBuild } from '@interlock/shared/model/build.ts';
import type { Run } from '@interlock/shared/model/run.ts';
import { declaredBuild } from '@interlock/shared/policy/base/declared-build.ts';
import type { Facts, Inputs } from './words.ts';

const BUILD_TIMEOUT_SECONDS = 1800;

/** Builds what the policy lets us build, or takes what it lets the caller build: nothing of the project runs for that. */
export async function gather(inputs: Inputs, effects: Effects, run: Run): Promise<Facts> {
  const record = await openPassedRecord(effects, run, 'gate', inputs.policy);
  const { policy } = await openPolicy(effects, record.folder, inputs.policySha256);
  const declared = declaredBuild(policy.build, inputs.given);
  if (declared.by === 'caller') {
    const { folder, subjects } = await takeCallerArtifact(effects, declared, run.attempt);
    return { policy, declared, built: null, subjects, folder, name: nameOf(run, folder) };
  }
  const { built, folder } = await runBuild(declared, effects, run);
  return { policy, declared, built, subjects: built.artifacts, folder, name: nameOf(run, folder) };
}

/** A name that no other job and no other attempt of the run has: the private folder that holds the artifacts has one of its own. */
function nameOf({ attempt, commit }: Run, folder: string): string {
  const unique = folder.slice(0, -'/artifacts'.length).slice(-6);
  return `interlock-artifacts-${attempt}-${commit.slice(0, 12)}-${unique}`;
}

/** Exports the commit, installs the hash lock and runs the build boxed; nothing of the checkout but the commit's files gets in. */
async function runBuild(
  { argv, artifacts, lockFile }: Extract<DeclaredBuild, { by: 'interlock' }>,
  effects: Effects,
  run: Run,
): Promise<Pick<Facts, 'folder'> & { readonly built: NonNullable<Facts['built']> }> {
  const scratch = await effects.files.makePrivateFolder();
  const source = `${scratch}/source`;
  await effects.git.export(run.workspace, run.commit, source);
  const lock = lockFile === null ? null : `${source}/${lockFile}`;
  if (lock !== null && (await effects.files.exists(lock)) !== 'file') {
    throw new ActionError(
      'BUILD_LOCK_MISSING',
      'The hash lock that the policy names is not in the commit',
      'Commit it, for example with `uv pip compile --generate-hashes`, or correct `build.lock-file`',
    );
  }
  const folder = `${scratch}/artifacts`;
  const built = await effects.builds.run({
    source,
    argv,
    lock,
    sourceDateEpoch: await effects.git.committedAt(run.workspace, run.commit),
    timeoutSeconds: BUILD_TIMEOUT_SECONDS,
    artifacts,
    into: folder,
  });
  return { built, folder };
}
