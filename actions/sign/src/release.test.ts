import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { recordText, type ReleaseWorld, releaseWorld, type StepResult } from '@interlock/shared/testing/release-world.ts';
import { type SigningStand, signingStand } from '@interlock/shared/testing/signing-world.ts';
import { provenance } from '../../provenance/src/provenance.ts';
import { verify } from '../../verify/src/verify.ts';
import { sign } from './sign.ts';

let stand: SigningStand;
let world: ReleaseWorld;
let made: StepResult;
let signed: StepResult;
let verified: StepResult;
let sealed: StepResult;

beforeAll(async () => {
  stand = await signingStand();
  world = releaseWorld(stand);
  const { decision, artifact } = world;
  made = await world.step(provenance, { decision, artifact });
  signed = await world.step(sign, { stage: 'sign', decision, artifact, provenance: made.outputs['statements-path'] ?? '' });
  verified = await world.step(verify, { decision, artifact, signed: signed.outputs['evidence'] ?? '' });
  sealed = await world.step(sign, {
    stage: 'seal',
    decision,
    artifact,
    signed: signed.outputs['evidence'] ?? '',
    verification: verified.outputs['evidence'] ?? '',
  });
});

afterAll(() => stand.close());

describe('a release from provenance to seal', () => {
  test('passes every step', () => {
    expect([made.line, signed.line, verified.line, sealed.line].map((line) => line.slice(0, 5))).toEqual(['pass:', 'pass:', 'pass:', 'pass:']);
  });

  test('leaves signature, statements, SBOMs and detached files per artifact', () => {
    const endings = ['.cdx.json', '.intoto.jsonl', '.pem', '.sig', '.sigstore.json', '.spdx.json'];
    const expected = world.subjects.flatMap(({ name }) => endings.map((ending) => `${name}${ending}`));
    expect(readdirSync(signed.folder).toSorted()).toEqual([...expected, 'record.json'].toSorted());
    expect(readdirSync(sealed.folder).toSorted()).toEqual(
      [...expected, 'record.json', 'decision-log.jsonl', 'interlock-manifest.json', 'interlock-manifest.json.sigstore.json'].toSorted(),
    );
    const sig = recordText(signed, `${world.subjects[0]?.name}.sig`);
    expect(sig).toMatch(/^[A-Za-z0-9+/]+=*$/);
  });

  test('used one certificate for all that was signed together', async () => {
    const state = await stand.testbed.state();
    // One for `sign`, one for the summary, one for the manifest over it.
    expect(state.certificates).toBe(3);
  });
});
