import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ReleaseWorld, releaseWorld } from '@interlock/shared/testing/release-world.ts';
import { type SigningStand, signingStand } from '@interlock/shared/testing/signing-world.ts';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { provenance } from '../../../../actions/provenance/src/provenance.ts';
import { sign } from '../../../../actions/sign/src/sign.ts';
import { verify } from '../../../../actions/verify/src/verify.ts';
import { runCommandLine } from '../command-line.ts';

let stand: SigningStand;
let folder: string;
let policy: string;
let root: string;

async function release(world: ReleaseWorld): Promise<string> {
  const { decision, artifact } = world;
  const made = await world.step(provenance, { decision, artifact });
  const path = made.outputs['statements-path'] ?? '';
  const signed = (await world.step(sign, { decision, artifact, provenance: path })).outputs['evidence'] ?? '';
  const verification = (await world.step(verify, { decision, artifact, signed })).outputs['evidence'] ?? '';
  const sealed = await world.step(sign, { stage: 'seal', decision, artifact, signed, verification });
  const all = mkdtempSync(join(stand.folder, 'published-'));
  cpSync(world.artifactFolder, all, { recursive: true });
  cpSync(sealed.folder, all, { recursive: true });
  rmSync(join(all, 'record.json'));
  return all;
}

/** Of the preset's tools the example release has bandit alone. */
const OTHER_TOOLS = ['pip-audit', 'gitleaks', 'deptry', 'vulture', 'mutmut'];

beforeAll(async () => {
  stand = await signingStand();
  const world = releaseWorld(stand);
  folder = await release(world);
  const { signing, identity, platform } = world.policy;
  const file = {
    extends: 'phased',
    platform,
    signing: {
      fulcio: signing.fulcio,
      rekor: signing.rekor,
      'timestamp-authority': signing.timestampAuthority,
      'trusted-root': signing.trustedRoot,
      detached: true,
    },
    identity: {
      workflow: identity.workflow,
      'builder-commits': identity.builderCommits,
      triggers: identity.triggers,
    },
    release: { first: true, registry: null },
    tools: Object.fromEntries(OTHER_TOOLS.map((tool) => [tool, null])),
  };
  policy = stand.file('interlock.yml', JSON.stringify(file));
  root = stand.file('trusted_root.json', stand.trustedRoot);
});
afterAll(() => stand.close());

async function run(of: string, ...more: readonly string[]): Promise<{ code: number; answer: unknown }> {
  let out = '';
  const write = (text: string): void => {
    out += text;
  };
  const terminal = { out: write, err: () => undefined, environment: {}, cwd: '/' };
  const code = await runCommandLine(['verify', of, '--policy', policy, ...more, '--json'], terminal);
  const answer: unknown = JSON.parse(out);
  return { code, answer };
}

describe('interlock verify DIR', () => {
  test.each(['1001', 'acme/demo'])('accepts a whole release of repository %s', async (source) => {
    const { code, answer } = await run(folder, '--trusted-root', root, '--source-repository', source);
    expect([code, answer]).toEqual([0, expect.objectContaining({ verdict: 'pass', reasons: [] })]);
  });

  test('takes it for the release that it is, and for no other of the same repository', async () => {
    const source = ['--trusted-root', root, '--source-repository', '1001'];
    expect((await run(folder, ...source, '--tag', 'v1.0.0')).code).toBe(0);
    const other = await run(folder, ...source, '--tag', 'v2.0.0');
    expect(other.code).toBe(1);
    expect(JSON.stringify(other.answer)).toContain('IDENTITY_MISMATCH');
    expect((await run(folder, ...source, '--tag', '')).code).toBe(64);
    expect((await run(folder, ...source, '--tag', 'refs/tags/v1.0.0')).code).toBe(64);
  });

  test('refuses it for another repository, for none, and with another trusted root', async () => {
    const refused = await Promise.all([
      run(folder, '--trusted-root', root, '--source-repository', '1002'),
      run(folder, '--trusted-root', root, '--source-repository', 'acme/other'),
      run(folder, '--trusted-root', root),
      run(folder, '--trusted-root', stand.file('other_root.json', `${stand.trustedRoot} `)),
    ]);
    expect(refused.map(({ code }) => code)).toEqual([1, 1, 1, 1]);
    expect(JSON.stringify(refused[2]?.answer)).toContain('IDENTITY_CALLER_UNBOUND');
    expect(JSON.stringify(refused[3]?.answer)).toContain('TRUSTED_ROOT_SWAPPED');
  });

  test('refuses a folder with a file more, and an empty one', async () => {
    const more = mkdtempSync(join(stand.folder, 'more-'));
    cpSync(folder, more, { recursive: true });
    writeFileSync(join(more, 'more.whl'), 'x');
    const source = ['--trusted-root', root, '--source-repository', '1001'];
    expect(JSON.stringify(await run(more, ...source))).toContain('COVERAGE_EXTRA');
    expect(JSON.stringify(await run(mkdtempSync(join(stand.folder, 'empty-')), ...source))).toContain(
      'COVERAGE_MISSING',
    );
  });

  test('ends with 64 when options contradict each other', async () => {
    expect((await run(folder, '--trusted-root', root, '--key', '/k.pem')).code).toBe(64);
    expect((await run(folder)).code).toBe(64);
  });
});
