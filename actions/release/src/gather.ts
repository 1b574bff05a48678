import { openPolicy, requirePlatform } from '@interlock/shared/action/handoff-policy.ts';
import { openPassedRecord, readText } from '@interlock/shared/action/handoff-record.ts';
import { openSubjects } from '@interlock/shared/action/handoff-subjects.ts';
import type { Effects } from '@interlock/shared/effects/effects.ts';
import { ActionError } from '@interlock/shared/errors.ts';
import { bundleIdentity } from '@interlock/shared/formats/signed/bundle-identity.ts';
import { parseSubjects } from '@interlock/shared/formats/signed/subjects.ts';
import type { ResolvedPolicy } from '@interlock/shared/model/policy.ts';
import type { Run } from '@interlock/shared/model/run.ts';
import { verificationNotes } from './notes.ts';
import { sealedAssets } from './sealed-assets.ts';
import { servedFiles } from './served.ts';
import type { Facts, Inputs } from './words.ts';
import { readWorld } from './world.ts';

const MAX_SUBJECTS_BYTES = 1024 * 1024;
const MAX_BUNDLE_BYTES = 16 * 1024 * 1024;
const TAG_PREFIX = 'refs/tags/';

/** Reads what the earlier jobs handed over, and the release as it stands. The token goes nowhere before the policy named the address. */
export async function gather(inputs: Inputs, effects: Effects, run: Run): Promise<Facts> {
  const decision = await openPassedRecord(effects, run, 'gate', inputs.decision);
  const resolved = await openPolicy(effects, decision.folder, inputs.policySha256);
  requirePlatform(resolved, run);
  requireReleasePolicy(resolved);
  const tag = tagOf(run);
  const subjects = parseSubjects(
    await readText(effects, `${decision.folder}/subjects.json`, MAX_SUBJECTS_BYTES),
  );
  const artifacts = await openSubjects(effects, inputs.artifact, subjects);
  const sealed = await openPassedRecord(effects, run, 'sign', inputs.sealed);
  const files = subjects.map((subject) => ({ ...subject, path: `${artifacts.folder}/${subject.name}` }));
  const { assets: others, previous } = await sealedAssets(effects, sealed.folder, subjects);
  const assets = [...files, ...others];
  const first = subjects[0]?.name ?? '';
  const identity = bundleIdentity(
    await readText(effects, `${sealed.folder}/${first}.sigstore.json`, MAX_BUNDLE_BYTES),
  );
  const notes = verificationNotes({
    repository: run.repository,
    repositoryId: run.repositoryId,
    tag,
    commit: run.commit,
    builtBy: resolved.policy.build.by,
    identity,
    issuer: resolved.policy.platform.issuer,
    trustedRoot: resolved.policy.signing.trustedRoot.path,
    artifacts: subjects.map(({ name }) => name),
  });
  const goal = { repository: run.repository, tag, commit: run.commit, assets, previous, notes };
  const world = await readWorld(effects, goal);
  const served =
    inputs.stage === 'publish' ? null : await servedFiles(effects, registryOf(resolved), subjects);
  return { goal, subjects, world, served };
}

function requireReleasePolicy({ policy, isBootstrap }: ResolvedPolicy): void {
  const next = 'Merge a high-assurance `.github/interlock.yml` into the default branch first';
  if (isBootstrap) {
    throw new ActionError('POLICY_BOOTSTRAP', 'No policy stood at the protected base before this run', next);
  }
  if (policy.mode !== 'MODE_HIGH_ASSURANCE') {
    throw new ActionError('POLICY_MODE', 'A release needs a high-assurance policy', next, undefined, 'fail');
  }
}

/** The address of the index: no input names one, so that a caller cannot let its own files confirm themselves. */
function registryOf({ policy }: ResolvedPolicy): string {
  const { registry } = policy.release;
  if (registry === null) {
    throw new ActionError(
      'REGISTRY_NOT_DECLARED',
      'The policy names no package index that the files could be compared with',
      'Set `release.registry` in `.github/interlock.yml` of the protected branch, or release without `finalize: false`',
    );
  }
  return registry.url;
}

function tagOf(run: Run): string {
  if (!run.ref.startsWith(TAG_PREFIX)) {
    throw new ActionError(
      'RELEASE_REF',
      'This run was not started for a tag',
      'Push a tag, or run the workflow on one',
    );
  }
  return run.ref.slice(TAG_PREFIX.length);
}
