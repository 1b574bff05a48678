import { formatRecord } from '@interlock/shared/action/record.ts';
import type { BuildRequest, BuildRun } from '@interlock/shared/effects/builds/builds-port.ts';
import { canonicalJson, sha256Of } from '@interlock/shared/formats/json/canonical-json.ts';
import { presetPolicy } from '@interlock/shared/formats/policy-file/policy-file.ts';
import type { GivenBuild } from '@interlock/shared/model/build.ts';
import type { Decision } from '@interlock/shared/model/decision.ts';
import type { Policy } from '@interlock/shared/model/policy.ts';
import { runFacts, world } from '@interlock/shared/testing/world.ts';
import { describe, expect, test } from '@jest/globals';
import { decide } from './decide.ts';
import { gather } from './gather.ts';
import { report } from './report.ts';
import type { Facts } from './words.ts';

const ARTIFACT = { name: 'a-1.0.whl', size: 5, sha256: 'a'.repeat(64) };
const CALLERS = { id: 99, sha256: 'f'.repeat(64) };
const BUILT: BuildRun = {
  exitCode: 0,
  ended: 'exited',
  stdout: new Uint8Array(),
  stderr: new Uint8Array(),
  confinement: 'user-namespace',
  wallMilliseconds: 1,
  artifacts: [ARTIFACT],
};

async function decided(
  build: Partial<Policy['build']> = {},
  built: Partial<BuildRun> = {},
  lock = 'requirements-dev.txt',
  given: GivenBuild = { argv: [], artifacts: [], artifact: null },
): Promise<{ decision: Decision; requests: BuildRequest[]; facts: Facts }> {
  const run = runFacts();
  const preset = presetPolicy('phased').policy;
  const policy = {
    ...preset,
    build: { ...preset.build, argv: ['python', '-m', 'build'], artifacts: ['dist/*.whl'], ...build },
  };
  const digest = sha256Of(canonicalJson(policy));
  const requests: BuildRequest[] = [];
  const pass = { verdict: 'pass', reasons: [], assessments: [], warnings: [] } as const;
  const made = world({
    git: {
      export: async (_repository, _commit, folder) => {
        await made.effects.files.write(`${folder}/${lock}`, 'idna==3.20');
      },
      committedAt: async () => 1_700_000_000,
    },
    builds: {
      run: async (request) => {
        requests.push(request);
        return { ...BUILT, ...built };
      },
    },
    artifacts: {
      isAvailable: true,
      download: async ({ id }, folder) => {
        if (id === CALLERS.id) {
          await made.effects.files.write(`${folder}/a-1.0.whl`, 'bytes');
          return;
        }
        await made.effects.files.write(
          `${folder}/record.json`,
          formatRecord('gate', run, pass, '2026-01-01T00:00:00Z'),
        );
        await made.effects.files.write(
          `${folder}/policy.json`,
          JSON.stringify({ policy, sha256: digest, commit: null, isBootstrap: false }),
        );
      },
    },
  });
  const inputs = { policy: { id: 1, sha256: 'e'.repeat(64), attempt: 1 }, policySha256: digest, given };
  const facts = await gather(inputs, made.effects, run);
  return { decision: decide(inputs, facts).decision, requests, facts };
}

describe('build', () => {
  test('runs the command of the policy with its lock and the time of the commit', async () => {
    const { decision, requests } = await decided();
    expect(decision.verdict).toBe('pass');
    expect(requests).toMatchObject([
      { argv: ['python', '-m', 'build'], sourceDateEpoch: 1_700_000_000, artifacts: ['dist/*.whl'] },
    ]);
    expect(requests[0]?.lock).toMatch(/\/source\/requirements-dev\.txt$/);
  });

  test.each([
    ['no command', { argv: [] }, 'BUILD_NOT_DECLARED'],
    ['no artifacts', { artifacts: [] }, 'BUILD_NOT_DECLARED'],
    ['a lock that is not in the commit', { lockFile: 'absent.txt' }, 'BUILD_LOCK_MISSING'],
  ])('does not build with %s', async (_name, build, code) => {
    await expect(decided(build)).rejects.toMatchObject({ code });
  });

  test.each([
    ['a failed command', { exitCode: 1, artifacts: [] }],
    ['a command that was killed', { exitCode: null, ended: 'killed', artifacts: [] } as const],
    ['a command over its time', { exitCode: null, ended: 'timed-out', artifacts: [] } as const],
    ['a command over its time that still ended with 0', { ended: 'timed-out' } as const],
    ['an artifact beside exit code 3', { exitCode: 3 }],
    ['no artifact', { artifacts: [] }],
  ])('is an error for %s', async (_name, built) => {
    const { decision } = await decided({}, built);
    expect(decision).toMatchObject({ verdict: 'error', reasons: [{ code: 'BUILD_FAILED' }] });
  });

  test('is closed without the sandbox that the policy demands', async () => {
    const { decision } = await decided({}, { confinement: 'none' });
    expect(decision).toMatchObject({ verdict: 'fail', reasons: [{ code: 'CONFINEMENT_MISSING' }] });
  });
});

describe('build of a caller that builds itself', () => {
  const by = { by: 'caller', argv: [], artifacts: ['*.whl'] } as const;
  const given: GivenBuild = { argv: [], artifacts: [], artifact: CALLERS };

  test('takes the artifact, runs nothing, and says in its record that the caller built', async () => {
    const { decision, requests, facts } = await decided(by, {}, undefined, given);
    expect(decision.verdict).toBe('pass');
    expect(requests).toEqual([]);
    expect(facts.subjects).toMatchObject([{ name: 'a-1.0.whl', size: 5 }]);
    const { record, summary } = report({
      inputs: null,
      run: runFacts(),
      facts,
      decision,
      plan: null,
      receipt: null,
    });
    expect(JSON.parse(String(record['build.json']))).toMatchObject({ by: 'caller', artifact: CALLERS });
    expect(Object.keys(record)).toEqual(['build.json']);
    expect(summary).toContain('The caller built these artifacts');
  });

  test('is refused without the artifact, and the artifact where Interlock builds', async () => {
    await expect(decided(by)).rejects.toMatchObject({ code: 'ARTIFACT_NOT_GIVEN' });
    await expect(decided({}, {}, undefined, given)).rejects.toMatchObject({ code: 'ARTIFACT_NOT_WANTED' });
  });
});
