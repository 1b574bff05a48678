import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Policy } from '@interlock/shared/model/policy.ts';
import { type ReleaseWorld, releaseWorld, type StepResult } from '@interlock/shared/testing/release-world.ts';
import type { SigningStand } from '@interlock/shared/testing/signing-world.ts';
import { provenance } from '../../../provenance/src/provenance.ts';
import { verify } from '../../../verify/src/verify.ts';
import { sign } from '../sign.ts';

/** A release that was played from provenance to seal: its world, and what each step left. */
export interface SealedRelease {
  readonly world: ReleaseWorld;
  /** The text of the trusted root that its signatures are verified with. */
  readonly trustedRoot: string;
  readonly made: StepResult;
  readonly signed: StepResult;
  readonly verified: StepResult;
  readonly sealed: StepResult;
  /** A copy of the release as a consumer has it: artifacts and sealed files in one folder. */
  readonly published: () => string;
}

/** Plays a release against the stand-ins; `change` is laid over its policy. Whether its steps pass is the caller's to look at. */
export async function sealedRelease(
  stand: SigningStand,
  change: Partial<Policy> = {},
): Promise<SealedRelease> {
  const world = releaseWorld(stand, change);
  const { decision, artifact } = world;
  const made = await world.step(provenance, { decision, artifact });
  const signed = await world.step(sign, {
    stage: 'sign',
    decision,
    artifact,
    provenance: made.outputs['statements-path'] ?? '',
  });
  const verified = await world.step(verify, { decision, artifact, signed: signed.outputs['evidence'] ?? '' });
  const sealed = await world.step(sign, {
    stage: 'seal',
    decision,
    artifact,
    signed: signed.outputs['evidence'] ?? '',
    verification: verified.outputs['evidence'] ?? '',
  });
  const published = (): string => {
    const folder = mkdtempSync(join(stand.folder, 'published-'));
    cpSync(world.artifactFolder, folder, { recursive: true });
    cpSync(sealed.folder, folder, { recursive: true });
    rmSync(join(folder, 'record.json'));
    return folder;
  };
  return { world, trustedRoot: stand.trustedRoot, made, signed, verified, sealed, published };
}
