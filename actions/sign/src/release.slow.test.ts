import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordText, releaseWorld } from '@interlock/shared/testing/release-world.ts';
import { type SigningStand, signingStand } from '@interlock/shared/testing/signing-world.ts';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { provenance } from '../../provenance/src/provenance.ts';
import { consume, WHEEL } from './testing/consumer.ts';
import { type SealedRelease, sealedRelease } from './testing/sealed-release.ts';

let stand: SigningStand;
let release: SealedRelease;

beforeAll(async () => {
  stand = await signingStand();
  release = await sealedRelease(stand);
});

afterAll(() => stand.close());

describe('a release from provenance to seal', () => {
  test('passes every step', () => {
    const { made, signed, verified, sealed } = release;
    expect([made.line, signed.line, verified.line, sealed.line].map((line) => line.slice(0, 5))).toEqual([
      'pass:',
      'pass:',
      'pass:',
      'pass:',
    ]);
  });

  test('leaves signature, statements, SBOMs and detached files per artifact', () => {
    const { world, signed, sealed } = release;
    const endings = ['.cdx.json', '.intoto.jsonl', '.pem', '.sig', '.sigstore.json', '.spdx.json'];
    const expected = world.subjects.flatMap(({ name }) => endings.map((ending) => `${name}${ending}`));
    expect(readdirSync(signed.folder).toSorted()).toEqual([...expected, 'record.json'].toSorted());
    expect(readdirSync(sealed.folder).toSorted()).toEqual(
      [
        ...expected,
        'record.json',
        'decision-log.jsonl',
        'interlock-manifest.json',
        'interlock-manifest.json.sigstore.json',
      ].toSorted(),
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

describe('a release of artifacts that the caller built', () => {
  const build = { by: 'caller', argv: [], artifacts: [], lockFile: null } as const;
  let callers: SealedRelease;

  beforeAll(async () => {
    callers = await sealedRelease(stand, { build });
  });

  test('passes every step, names the caller’s workflow as builder and claims level 1', async () => {
    const { made, signed, verified, sealed } = callers;
    expect([made, signed, verified, sealed].map(({ line }) => line.slice(0, 5))).toEqual([
      'pass:',
      'pass:',
      'pass:',
      'pass:',
    ]);
    const folder = callers.published();
    const { policy, resolved } = callers.world;
    expect(await consume(release, folder, { policy, sha256: resolved.sha256 })).toBe('pass');
    const predicates = readFileSync(join(folder, `${WHEEL}.intoto.jsonl`), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(Buffer.from(JSON.parse(line).dsseEnvelope.payload, 'base64').toString()));
    const [origin = {}, ...others] = predicates.map(({ predicate }) => predicate);
    expect(origin.runDetails.builder.id).toMatch(/\/acme\/demo\/\.github\/workflows\/[^/]+@/);
    expect(others.at(-1).verifiedLevels).toEqual(['SLSA_BUILD_LEVEL_1']);
  });

  test('is no release under a policy that differs in nothing but who builds, and the reverse', async () => {
    const ours = { ...callers.world.policy, build: { ...build, by: 'interlock' } } as const;
    const found = await consume(release, callers.published(), {
      policy: ours,
      sha256: callers.world.resolved.sha256,
    });
    expect(found).toBe('fail PROVENANCE_DISAGREES');
    const theirs = { ...release.world.policy, build };
    expect(await consume(release, release.published(), { policy: theirs })).toContain('PROVENANCE_DISAGREES');
  });

  test('is not signed as built by Interlock when the record of the decision says so', async () => {
    const lying = releaseWorld(stand, { build });
    const ours = { by: 'interlock', argv: ['make'], artifacts: ['a'], lockFile: null };
    writeFileSync(join(lying.folderOf(lying.decision), 'build.json'), JSON.stringify(ours));
    const { decision, artifact } = lying;
    const refused = await lying.step(provenance, { decision, artifact });
    expect([refused.exitCode, refused.line]).toEqual([1, expect.stringContaining('BUILD_DIFFERS')]);
  });
});
