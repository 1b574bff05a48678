import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { overlayPolicy, type StandIns } from './policy-overlay.ts';

const STAND_INS: StandIns = {
  url: 'http://127.0.0.1:1',
  server: 'http://gh.localhost:1',
  issuer: 'http://127.0.0.1:1/oidc',
  fulcio: 'http://127.0.0.1:1/fulcio',
  rekor: 'http://127.0.0.1:1/rekor',
  timestampAuthority: 'http://127.0.0.1:1/tsa',
  packageIndex: 'http://127.0.0.1:1/simple/',
  trustedRootSha256: 'a'.repeat(64),
  workflow: 'acme/interlock/.github/workflows/release.yml',
  builderCommit: 'b'.repeat(40),
};

describe('overlayPolicy()', () => {
  test('puts the stand-ins in place of every endpoint of the project', () => {
    const own = 'extends: phased\nsigning: { fulcio: https://fulcio.example, detached: true }\n';
    const policy = parse(overlayPolicy(own, STAND_INS));
    expect(policy.signing).toMatchObject({
      fulcio: STAND_INS.fulcio,
      rekor: STAND_INS.rekor,
      detached: true,
    });
    expect(policy.platform).toEqual({
      server: STAND_INS.server,
      api: STAND_INS.url,
      issuer: STAND_INS.issuer,
    });
    expect(policy.rehearsal).toBe(true);
  });

  test('puts the stand-in in place of a package index, and names none where the project names none', () => {
    const own = 'release: { registry: { kind: simple-index, url: https://index.example/simple/ } }\n';
    const { release } = parse(overlayPolicy(own, STAND_INS));
    expect(release.registry).toEqual({ kind: 'simple-index', url: STAND_INS.packageIndex });
    for (const text of ['release: { first: true, registry: null }\n', 'release: { first: true }\n', null]) {
      expect(parse(overlayPolicy(text, STAND_INS)).release?.registry ?? null).toBeNull();
    }
  });

  test('takes the best box that there is where the project would take a hosted job', () => {
    expect(parse(overlayPolicy('extends: phased\nconfinement: ephemeral\n', STAND_INS)).confinement).toBe(
      'best',
    );
  });

  test('keeps a sandbox that the project requires', () => {
    expect(parse(overlayPolicy('extends: phased\nconfinement: required\n', STAND_INS)).confinement).toBe(
      'required',
    );
  });
});
