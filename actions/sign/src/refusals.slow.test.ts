import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Policy } from '@interlock/shared/model/policy.ts';
import {
  type ReleaseWorld,
  recordText,
  releaseWorld,
  type StepChange,
  type StepResult,
} from '@interlock/shared/testing/release-world.ts';
import {
  BUILDER_COMMIT,
  type SigningStand,
  signingStand,
  WORKFLOW,
} from '@interlock/shared/testing/signing-world.ts';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { provenance } from '../../provenance/src/provenance.ts';
import { verify } from '../../verify/src/verify.ts';
import { sign } from './sign.ts';

let stand: SigningStand;

beforeAll(async () => {
  stand = await signingStand();
});
afterEach(() => stand.testbed.clearFaults());
afterAll(() => stand.close());

async function build(world: ReleaseWorld, change: StepChange = {}): Promise<StepResult> {
  return await world.step(provenance, { decision: world.decision, artifact: world.artifact }, change);
}

async function signIt(
  world: ReleaseWorld,
  change: StepChange = {},
  statements?: string,
): Promise<StepResult> {
  const path = statements ?? (await build(world)).outputs['statements-path'] ?? '';
  return await world.step(
    sign,
    { decision: world.decision, artifact: world.artifact, provenance: path },
    change,
  );
}

async function logEntries(): Promise<number> {
  return (await stand.testbed.state()).logEntries;
}

/** A run like that of the stand whose token says something else. */
async function tokenThatSays(claims: Readonly<Record<string, string | null>>): Promise<StepChange> {
  const handle = await stand.testbed.setRun({
    repository: 'acme/demo',
    sha: stand.repository.second,
    ref: 'refs/tags/v1.0.0',
    id: stand.run.id,
    jobWorkflowRef: `${WORKFLOW}@refs/tags/v1`,
    jobWorkflowSha: BUILDER_COMMIT,
    claims,
  });
  return { handle };
}

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
    const before = await logEntries();
    const world = releaseWorld(stand);
    const change = await tokenThatSays(changed);
    expect((await build(world, change)).line).toContain(code);
    const { line, exitCode } = await signIt(world, change);
    expect([line, exitCode]).toEqual([expect.stringContaining(code), 1]);
    expect(await logEntries()).toBe(before);
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
    const before = await logEntries();
    const started = Date.now();
    expect((await signIt(world)).line).toMatch(/^pass/);
    // Two artifacts and six statements: provenance, verdict and two SBOMs for each.
    expect((await logEntries()) - before).toBe(8);
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
