import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Policy } from '@interlock/shared/model/policy.ts';
import { releaseWorld, type StepChange } from '@interlock/shared/testing/release-world.ts';
import { type SigningStand, signingStand } from '@interlock/shared/testing/signing-world.ts';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { build, logEntries, signIt, tokenThatSays } from './testing/signing-job.ts';

let stand: SigningStand;

beforeAll(async () => {
  stand = await signingStand();
});
afterAll(() => stand.close());

describe('nothing is signed, and nothing reaches the log', () => {
  const claims: readonly (readonly [string, Readonly<Record<string, string | null>>, string])[] = [
    ['another repository', { repository: 'acme/other' }, 'CLAIMS_MISMATCH'],
    ['another repository id', { repository_id: '9' }, 'CLAIMS_MISMATCH'],
    ['another commit', { sha: 'e'.repeat(40) }, 'CLAIMS_MISMATCH'],
    ['another ref', { ref: 'refs/heads/main' }, 'CLAIMS_MISMATCH'],
    ['another event', { event_name: 'pull_request' }, 'CLAIMS_MISMATCH'],
    ['another run', { run_id: '1' }, 'CLAIMS_MISMATCH'],
    ['another attempt', { run_attempt: '2' }, 'CLAIMS_MISMATCH'],
    ['no commit', { sha: null }, 'CLAIMS_MISMATCH'],
    ['a runner that GitHub does not host', { runner_environment: 'self-hosted' }, 'RUNNER_REFUSED'],
    [
      'another workflow',
      { job_workflow_ref: 'acme/demo/.github/workflows/x.yml@refs/tags/v1' },
      'IDENTITY_MISMATCH',
    ],
    ['a builder commit that is not listed', { job_workflow_sha: 'e'.repeat(40) }, 'BUILDER_NOT_ACCEPTED'],
    ['a private repository', { repository_visibility: 'private' }, 'PUBLIC_LOG_REFUSED'],
  ];
  test.each(claims)('for a token of %s', async (_title, changed, code) => {
    const before = await logEntries(stand);
    const world = releaseWorld(stand);
    const change = await tokenThatSays(stand, changed);
    expect((await build(world, change)).line).toContain(code);
    const { line, exitCode } = await signIt(world, change);
    expect([line, exitCode]).toEqual([expect.stringContaining(code), 1]);
    expect(await logEntries(stand)).toBe(before);
  });

  const runs: readonly (readonly [string, StepChange, string])[] = [
    ['of a pull request', { run: { event: 'pull_request' } }, 'EVENT_REFUSED'],
    ['of an event that the policy does not list', { run: { event: 'schedule' } }, 'EVENT_REFUSED'],
    ['of a branch that nobody merged', { run: { ref: 'refs/heads/evil' } }, 'EVENT_REFUSED'],
    ['of a private repository', { run: { isPrivate: true } }, 'PUBLIC_LOG_REFUSED'],
    ['with another API address', { run: { api: 'https://api.other.example' } }, 'ENDPOINT_REDIRECTED'],
    ['with another server', { run: { server: 'https://other.example' } }, 'ENDPOINT_REDIRECTED'],
    ['with a token in the environment', { environment: { SIGSTORE_ID_TOKEN: 'x' } }, 'ENDPOINT_REDIRECTED'],
    [
      'with a log in the environment',
      { environment: { REKOR_URL: 'https://log.example' } },
      'ENDPOINT_REDIRECTED',
    ],
    [
      'with a trust root in the environment',
      { environment: { COSIGN_TRUSTED_ROOT: '/x' } },
      'ENDPOINT_REDIRECTED',
    ],
    [
      'without the right to a token',
      { environment: { ACTIONS_ID_TOKEN_REQUEST_TOKEN: '' } },
      'TOKEN_REFUSED',
    ],
    [
      'with a right to a token that does not hold',
      { environment: { ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'wrong' } },
      'TOKEN_REFUSED',
    ],
  ];
  test.each(runs)('in a run %s', async (_title, change, code) => {
    const world = releaseWorld(stand);
    const { line } = await signIt(world, change);
    expect(line).toContain(code);
  });

  const policies: readonly (readonly [string, Partial<Policy>, string])[] = [
    ['in developer mode', { mode: 'MODE_DEVELOPER' }, 'MODE_DEVELOPER_REFUSED'],
    ['with another trusted root', {}, 'TRUSTED_ROOT_SWAPPED'],
  ];
  test.each(policies)('under a policy %s', async (_title, change, code) => {
    const world = releaseWorld(stand, change);
    const spoilt = join(world.folderOf(world.decision), 'trusted_root.json');
    writeFileSync(spoilt, `${readFileSync(spoilt, 'utf8')} `);
    expect((await signIt(world, {}, '/tmp')).line).toContain(code);
  });

  test('when provenance, statements or artifacts were changed on the way', async () => {
    const world = releaseWorld(stand);
    const path = (await build(world)).outputs['statements-path'] ?? '';
    const other = mkdtempSync(join(stand.folder, 'provenance-'));
    const text = readFileSync(join(path, 'provenance.json'), 'utf8');
    writeFileSync(join(other, 'provenance.json'), text.replace('"push"', '"pull_request"'));
    expect((await signIt(world, {}, other)).line).toContain('PROVENANCE_DISAGREES');

    const result = join(world.folderOf(world.decision), 'statements/test-result.json');
    const kept = readFileSync(result, 'utf8');
    writeFileSync(result, kept.replace(/"sha256":"[0-9a-f]{4}/, '"sha256":"0000'));
    expect((await signIt(world, {}, path)).line).toContain('SUBJECT_NOT_STATED');
    writeFileSync(result, kept.replace('"PASSED"', '"FAILED"'));
    expect((await signIt(world, {}, path)).line).toContain('SUMMARY_REFUSED');
    writeFileSync(result, kept);

    writeFileSync(join(world.artifactFolder, world.subjects[0]?.name ?? ''), 'swapped');
    expect((await signIt(world, {}, path)).line).toContain('SUBJECT_SWAPPED');
  });
});
