import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordText, releaseWorld } from '@interlock/shared/testing/release-world.ts';
import { type SigningStand, signingStand } from '@interlock/shared/testing/signing-world.ts';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { verify } from '../../verify/src/verify.ts';
import { sign } from './sign.ts';
import { signIt } from './testing/signing-job.ts';

let stand: SigningStand;

beforeAll(async () => {
  stand = await signingStand();
});
afterEach(() => stand.testbed.clearFaults());
afterAll(() => stand.close());

describe('a refused release', () => {
  test('leaves its FAILED record, signed', async () => {
    const world = releaseWorld(stand);
    const { line, folder } = await world.step(sign, { stage: 'record', decision: world.decision });
    expect(line).toMatch(/^pass/);
    expect(existsSync(join(folder, 'refused.intoto.jsonl'))).toBe(true);
    expect(readFileSync(join(folder, 'refused.json'), 'utf8')).toContain('"verificationResult":"FAILED"');
  });

  test('leaves it marked unsigned when signing does not work, or when nothing is known', async () => {
    const world = releaseWorld(stand);
    await stand.testbed.inject({
      match: { path: '^/fulcio/' },
      times: 0,
      effect: { kind: 'status', status: 400 },
    });
    const unsigned = await world.step(sign, { stage: 'record', decision: world.decision });
    expect(recordText(unsigned, 'refused.unsigned.json')).toMatch(
      /"code":"SIGSTORE_REFUSED".*"unsigned":true/s,
    );
    await stand.testbed.clearFaults();
    const nothing = await world.step(sign, { stage: 'record' });
    expect(recordText(nothing, 'refused.unsigned.json')).toContain('"unsigned":true');
    const noPolicy = await world.step(sign, { stage: 'record', 'policy-sha256': '' });
    expect(recordText(noPolicy, 'refused.unsigned.json')).toContain('"message":"No decision was made"');
  });
});

describe('the job that verifies and the one that seals', () => {
  test('refuse files of another record, a missing file, an extra file and a verdict about other files', async () => {
    const world = releaseWorld(stand);
    const { decision, artifact } = world;
    const signed = await signIt(world);
    const copy = (change: (folder: string) => void): string => {
      const folder = mkdtempSync(join(stand.folder, 'signed-'));
      cpSync(signed.folder, folder, { recursive: true });
      change(folder);
      return world.upload(folder);
    };
    const lineOf = async (reference: string): Promise<string> =>
      (await world.step(verify, { decision, artifact, signed: reference })).line;
    expect(await lineOf(copy((folder) => writeFileSync(join(folder, 'more.txt'), 'x')))).toContain(
      'COVERAGE_EXTRA',
    );
    const [first] = world.subjects;
    expect(
      await lineOf(copy((folder) => writeFileSync(join(folder, `${first?.name}.intoto.jsonl`), ''))),
    ).toContain('BUNDLE_INVALID');
    expect(await lineOf(world.decision)).toContain('EVIDENCE_FOREIGN');

    const verified = await world.step(verify, {
      decision,
      artifact,
      signed: signed.outputs['evidence'] ?? '',
    });
    const inputs = { stage: 'seal', decision, artifact, verification: verified.outputs['evidence'] ?? '' };
    const other = copy(() => undefined);
    expect((await world.step(sign, { ...inputs, signed: other })).line).toContain('SUMMARY_REFUSED');
  });

  test('refuse inputs that do not belong together', async () => {
    const world = releaseWorld(stand);
    const steps = [
      { stage: 'seal' },
      { stage: 'sign' },
      { stage: 'record', artifact: world.artifact },
      { stage: 'other' },
      { typo: 'x' },
    ];
    for (const inputs of steps) {
      const { exitCode, line } = await world.step(sign, inputs);
      expect([exitCode, line]).toEqual([64, expect.stringContaining('INPUT_INVALID')]);
    }
  });
});
