import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sha256Of } from '../../formats/json/canonical-json.ts';
import { formatDecisionLog } from '../../formats/records/decision-log.ts';
import { parseTrustedRoot } from '../../formats/signed/trusted-root.ts';
import type { ResolvedPolicy } from '../../model/policy.ts';
import { codeOf, type SignedBundles, signedBundles } from '../../testing/signed-bundles.ts';
import { RESOLVED, sealOf } from '../../testing/signed-release.ts';
import { type PreviousCase, verifyPreviousRelease } from './previous-release.ts';

let made: SignedBundles;
let honest: PreviousCase;

beforeAll(async () => {
  made = await signedBundles();
  honest = await caseOf();
});
afterAll(() => made.stand.close());

/** The case of an earlier release whose manifest states what `change` lays over the truth. */
async function caseOf(change: Parameters<typeof sealOf>[1] = {}): Promise<PreviousCase> {
  const { manifest, manifestSignature, decisionLog } = await sealOf(made, change);
  const { policy } = RESOLVED;
  const platform = { ...policy.platform, issuer: made.stand.testbed.issuer };
  const resolved: ResolvedPolicy = { ...RESOLVED, policy: { ...policy, platform } };
  return {
    tag: 'v1.0.0',
    manifest,
    signature: manifestSignature,
    decisionLog,
    trustedRoot: parseTrustedRoot(made.stand.trustedRoot),
    resolved,
    repositoryId: '1001',
    now: new Date(),
  };
}

describe('verifyPreviousRelease()', () => {
  test('gives where the next log continues, also under a policy that has changed since', () => {
    const found = {
      tag: 'v1.0.0',
      manifestSha256: sha256Of(honest.manifest),
      decisionLogHead: sha256Of(honest.decisionLog.trimEnd()),
      sequence: 0,
    };
    expect(verifyPreviousRelease(honest)).toEqual(found);
    const resolved = { ...honest.resolved, sha256: 'e'.repeat(64) };
    expect(verifyPreviousRelease({ ...honest, resolved })).toEqual(found);
  });

  test.each([
    ['commit', { run: { commit: 'd'.repeat(40) } }],
    ['tag', { run: { ref: 'refs/tags/v2.0.0' } }],
    ['repository', { run: { repositoryId: '7' } }],
  ])('refuses a signed manifest that names another %s than its signer', async (_name, change) => {
    const other = await caseOf(change);
    expect(codeOf(() => verifyPreviousRelease(other))).toBe('fail RELEASE_HISTORY');
  });

  test('refuses the genuine files of one release under the tag of another', () => {
    expect(codeOf(() => verifyPreviousRelease({ ...honest, tag: 'v2.0.0' }))).toBe('fail RELEASE_HISTORY');
  });

  test('refuses a manifest that another repository signed, and one that was changed after signing', () => {
    expect(codeOf(() => verifyPreviousRelease({ ...honest, repositoryId: '7' }))).toBe(
      'fail IDENTITY_MISMATCH',
    );
    const manifest = honest.manifest.replace('"size":12', '"size":13');
    expect(codeOf(() => verifyPreviousRelease({ ...honest, manifest }))).toBe('fail ARTIFACT_NOT_SIGNED');
  });

  test('refuses a log that ends elsewhere than the manifest says, though it is a chain', () => {
    const entry = { time: '2026-11-21T00:00:00.000Z', kind: 'release', facts: {} };
    const { text } = formatDecisionLog([entry, entry], null);
    expect(codeOf(() => verifyPreviousRelease({ ...honest, decisionLog: text }))).toBe(
      'fail DECISION_LOG_BROKEN',
    );
  });
});
