import { openReleaseBasis } from '@interlock/shared/action/handoff-signing.ts';
import { openSubjects } from '@interlock/shared/action/handoff-subjects.ts';
import type { Effects } from '@interlock/shared/effects/effects.ts';
import type { Run } from '@interlock/shared/model/run.ts';
import { gatherRecord } from './gather-record.ts';
import { readFolder, readSealed } from './gather-seal.ts';
import { readStatements } from './gather-statements.ts';
import type { Facts, Inputs, SealFacts, SignFacts } from './words.ts';

/** Reads what the stage signs. A token is asked for only after the policy named its issuer. */
export async function gather(inputs: Inputs, effects: Effects, run: Run): Promise<Facts> {
  switch (inputs.stage) {
    case 'sign':
      return await gatherSign(inputs, effects, run);
    case 'seal':
      return await gatherSeal(inputs, effects, run);
    case 'record':
      return await gatherRecord(inputs, effects, run);
  }
}

async function gatherSign(
  inputs: Extract<Inputs, { stage: 'sign' }>,
  effects: Effects,
  run: Run,
): Promise<SignFacts> {
  const basis = await openReleaseBasis(effects, run, inputs);
  const { folder } = await openSubjects(effects, inputs.artifact, basis.subjects);
  const statements = await readStatements(effects, basis, inputs.provenance);
  const sboms = basis.subjects.flatMap(({ name }) => [`${name}.cdx.json`, `${name}.spdx.json`]);
  const files = await readFolder(effects, basis.folder, sboms);
  const claims = await effects.sigstore.claims(basis.resolved.policy.platform.issuer);
  return { stage: 'sign', basis, claims, artifacts: folder, ...statements, files, now: effects.clock.now() };
}

async function gatherSeal(
  inputs: Extract<Inputs, { stage: 'seal' }>,
  effects: Effects,
  run: Run,
): Promise<SealFacts> {
  const basis = await openReleaseBasis(effects, run, inputs);
  const { folder } = await openSubjects(effects, inputs.artifact, basis.subjects);
  const sealed = await readSealed(effects, run, inputs);
  const claims = await effects.sigstore.claims(basis.resolved.policy.platform.issuer);
  return { stage: 'seal', basis, claims, artifacts: folder, ...sealed, now: effects.clock.now() };
}
