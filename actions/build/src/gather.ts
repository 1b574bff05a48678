import { openPolicy } from '@interlock/shared/action/handoff-policy.ts';
import { openPassedRecord } from '@interlock/shared/action/handoff-record.ts';
import type { Effects } from '@interlock/shared/effects/effects.ts';
import { ActionError } from '@interlock/shared/errors.ts';
import type { Run } from '@interlock/shared/model/run.ts';
import { declaredBuild } from './declared.ts';
import type { Facts, Inputs } from './words.ts';

const BUILD_TIMEOUT_SECONDS = 1800;

/** Exports the commit, installs the hash lock and runs the build boxed; nothing of the checkout but the commit's files gets in. */
export async function gather(inputs: Inputs, effects: Effects, run: Run): Promise<Facts> {
  const record = await openPassedRecord(effects, run, 'gate', inputs.policy);
  const { policy } = await openPolicy(effects, record.folder, inputs.policySha256);
  const { lockFile } = policy.build;
  const { argv, artifacts } = declaredBuild(policy.build, inputs.given);
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
  const name = `interlock-artifacts-${run.attempt}-${run.commit.slice(0, 12)}-${scratch.slice(-6)}`;
  return { policy, argv, built, folder, name };
}
