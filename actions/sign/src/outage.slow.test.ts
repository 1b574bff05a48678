import { readdirSync } from 'node:fs';
import { releaseWorld } from '@interlock/shared/testing/release-world.ts';
import { type SigningStand, signingStand } from '@interlock/shared/testing/signing-world.ts';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { logEntries, signIt } from './testing/signing-job.ts';

let stand: SigningStand;

beforeAll(async () => {
  stand = await signingStand();
});
afterEach(() => stand.testbed.clearFaults());
afterAll(() => stand.close());

describe('when Sigstore has trouble', () => {
  const REKOR = { method: 'POST', path: '^/rekor/' } as const;

  test('an answer that was lost does not sign twice, and a passing failure is waited for as the service asks', async () => {
    const world = releaseWorld(stand);
    await stand.testbed.inject({ match: REKOR, when: 'after', effect: { kind: 'status', status: 502 } });
    await stand.testbed.inject({ match: { path: '^/fulcio/' }, effect: { kind: 'drop' } });
    await stand.testbed.inject({
      match: { path: '^/tsa/' },
      effect: { kind: 'status', status: 429, headers: { 'retry-after': '2' } },
    });
    const before = await logEntries(stand);
    const started = Date.now();
    expect((await signIt(world)).line).toMatch(/^pass/);
    // Two artifacts and six statements: provenance, verdict and two SBOMs for each.
    expect((await logEntries(stand)) - before).toBe(8);
    expect(Date.now() - started).toBeGreaterThan(2000);
  });

  test('an outage closes the job in the time for all tries, and a refusal at once', async () => {
    const world = releaseWorld(stand, { rehearsal: true });
    await stand.testbed.inject({ match: REKOR, times: 0, effect: { kind: 'status', status: 503 } });
    const out = await signIt(world);
    expect([out.line, out.exitCode, out.outputs['verdict']]).toEqual([
      expect.stringContaining('SIGSTORE_UNREACHABLE'),
      2,
      'error',
    ]);
    expect(readdirSync(out.folder)).toEqual(['record.json']);
    await stand.testbed.clearFaults();
    await stand.testbed.inject({ match: REKOR, times: 0, effect: { kind: 'status', status: 400 } });
    expect((await signIt(world)).line).toContain('SIGSTORE_REFUSED');
  }, 30_000);

  test('an answer that is cut off is not signed with', async () => {
    const world = releaseWorld(stand, { rehearsal: true });
    await stand.testbed.inject({
      match: { path: '^/rekor/' },
      times: 0,
      effect: { kind: 'truncate', bytes: 40 },
    });
    expect((await signIt(world)).exitCode).not.toBe(0);
  }, 30_000);
});
