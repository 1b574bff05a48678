import { createHash } from 'node:crypto';
import { formatRecord } from '@interlock/shared/action/record.ts';
import { canonicalJson, sha256Of } from '@interlock/shared/formats/json/canonical-json.ts';
import { presetPolicy } from '@interlock/shared/formats/policy-file/policy-file.ts';
import { formatManifest } from '@interlock/shared/formats/signed/manifest.ts';
import { formatSubjects } from '@interlock/shared/formats/signed/subjects.ts';
import type { Decision } from '@interlock/shared/model/decision.ts';
import type { ArtifactReference } from '@interlock/shared/model/evidence.ts';
import type { Policy } from '@interlock/shared/model/policy.ts';
import type { Run } from '@interlock/shared/model/run.ts';
import type { Verdict } from '@interlock/shared/model/verdict.ts';
import { runFacts, world } from '@interlock/shared/testing/world.ts';
import { describe, expect, test } from '@jest/globals';
import { gather } from './gather.ts';
import type { Facts, Inputs } from './words.ts';

/** What a test changes in a run that would pass. */
interface Change {
  readonly stage?: Inputs['stage'];
  readonly decisionVerdict?: Verdict;
  readonly sealedAction?: string;
  readonly policy?: Partial<Policy>;
  readonly policySha256?: string;
  readonly recordedSha256?: string;
  readonly isBootstrap?: boolean;
  readonly run?: Partial<Run>;
  readonly artifacts?: Readonly<Record<string, string>>;
  readonly sealed?: Readonly<Record<string, string | null>>;
}

const WHEEL = 'demo-1.0-py3-none-any.whl';
/** Self-signed, for the subject name `https://github.com/acme/suite/.github/workflows/release.yml@refs/tags/v1`. */
const CERTIFICATE = [
  'MIIBrjCCAVSgAwIBAgIUbyuaXhdbzqBIlCUBQ5nwjrZxN0IwCgYIKoZIzj0EAwIwADAgFw0yNjExMjEwNTQ4NTNaGA8yMTI2MTAy',
  'ODA1NDg1M1owADBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABOh72ZKAen0vzjNabAl6hXQ21hqjCMDAhbJYZ2PMBgugDfcZCtZi',
  'FqQ8C+3Q7rsw1pH5GvA4tlGVzERojfykSN2jgakwgaYwHQYDVR0OBBYEFPtZ/ALjP1qT4qsacqqrlbILZU+XMB8GA1UdIwQYMBaA',
  'FPtZ/ALjP1qT4qsacqqrlbILZU+XMA8GA1UdEwEB/wQFMAMBAf8wUwYDVR0RBEwwSoZIaHR0cHM6Ly9naXRodWIuY29tL2FjbWUv',
  'c3VpdGUvLmdpdGh1Yi93b3JrZmxvd3MvcmVsZWFzZS55bWxAcmVmcy90YWdzL3YxMAoGCCqGSM49BAMCA0gAMEUCIQCCwdGzlYdW',
  'IjqAIaEH3vxqCmLO5brJGZh91yxQTB+cQAIgRU86IMnOrjrberOLpC7d0UzhjwrnU7J/NDIgb7JkP7w=',
].join('');
const BUNDLE = JSON.stringify({ verificationMaterial: { certificate: { rawBytes: CERTIFICATE } } });

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function decision(verdict: Verdict): Decision {
  return { verdict, reasons: [], assessments: [], warnings: [] };
}

function reference(id: number): ArtifactReference {
  return { id, sha256: 'e'.repeat(64), attempt: 2 };
}

async function gathered(change: Change = {}, asked: string[] = []): Promise<Facts> {
  const run = runFacts({ ref: 'refs/tags/v1.0', attempt: 2, ...change.run });
  const policy = { ...presetPolicy('phased').policy, ...change.policy };
  const digest = sha256Of(canonicalJson(policy));
  const subjects = [{ name: WHEEL, size: 5, sha256: sha256('wheel') }];
  const head = (action: string, verdict: Verdict) =>
    formatRecord(
      action,
      runFacts({ ref: 'refs/tags/v1.0', attempt: 2 }),
      decision(verdict),
      '2026-01-01T00:00:00Z',
    );
  const statements = `${WHEEL}.intoto.jsonl`;
  const covered = { [WHEEL]: 'wheel', [`${WHEEL}.sigstore.json`]: BUNDLE, [statements]: '{}' };
  const assets = Object.entries(covered).map(([name, content]) => ({
    name,
    size: content.length,
    sha256: sha256(content),
  }));
  const manifest = formatManifest({
    schema: 1,
    repositoryId: '42',
    ref: 'refs/tags/v1.0',
    commit: run.commit,
    policySha256: digest,
    decisionLogHead: 'a'.repeat(64),
    previousRelease: null,
    assets,
  });
  const records: Readonly<Record<number, Readonly<Record<string, string | null>>>> = {
    1: {
      'record.json': head('gate', change.decisionVerdict ?? 'pass'),
      'policy.json': JSON.stringify({
        policy,
        sha256: change.recordedSha256 ?? digest,
        commit: 'd'.repeat(40),
        isBootstrap: change.isBootstrap ?? false,
      }),
      'subjects.json': formatSubjects(subjects),
    },
    2: change.artifacts ?? { [WHEEL]: 'wheel' },
    3: {
      'record.json': head(change.sealedAction ?? 'sign', 'pass'),
      [`${WHEEL}.sigstore.json`]: BUNDLE,
      [statements]: '{}',
      'interlock-manifest.json': manifest,
      'interlock-manifest.json.sigstore.json': '{}',
      ...change.sealed,
    },
  };
  const { effects } = world({
    packageIndex: {
      files: async (index, project) => {
        asked.push(`${index} ${project}`);
        return [];
      },
    },
    github: { releases: async () => [], tagCommit: async () => run.commit },
    artifacts: {
      isAvailable: true,
      download: async ({ id }, folder) => {
        for (const [name, content] of Object.entries(records[id] ?? {})) {
          if (content !== null) {
            await effects.files.write(`${folder}/${name}`, content);
          }
        }
      },
    },
  });
  const inputs: Inputs = {
    stage: change.stage ?? 'publish',
    policySha256: change.policySha256 ?? digest,
    decision: reference(1),
    artifact: reference(2),
    sealed: reference(3),
    finalize: 'true',
    releaseId: change.stage === 'finalize' ? 3 : null,
  };
  return await gather(inputs, effects, run);
}

describe('gather()', () => {
  test('gives exactly the artifacts and the sealed files as assets', async () => {
    const facts = await gathered();
    expect(facts.goal.assets.map(({ name }) => name).toSorted()).toEqual([
      WHEEL,
      `${WHEEL}.intoto.jsonl`,
      `${WHEEL}.sigstore.json`,
      'interlock-manifest.json',
      'interlock-manifest.json.sigstore.json',
    ]);
    expect(facts.goal).toMatchObject({ tag: 'v1.0', repository: 'acme/app' });
    expect(facts.goal.notes).toContain(
      'https://github.com/acme/suite/.github/workflows/release.yml@refs/tags/v1',
    );
  });

  test('asks the index that the policy names, and none before a draft is to be opened', async () => {
    const registry = { kind: 'simple-index', url: 'https://index.example/simple/' } as const;
    const policy = { release: { first: true, registry } };
    const asked: string[] = [];
    const { served } = await gathered({ stage: 'finalize', policy }, asked);
    expect(asked).toEqual(['https://index.example/simple/ demo']);
    expect(served).toEqual(new Map([[WHEEL, null]]));
    expect((await gathered({ policy }, asked)).served).toBeNull();
    expect(asked).toHaveLength(1);
  });

  test('says in the notes who built, and never that a caller built from the commit', async () => {
    expect((await gathered()).goal.notes).toContain('Built from commit');
    const build = { by: 'caller', argv: [], artifacts: [WHEEL], lockFile: null } as const;
    const { notes } = (await gathered({ policy: { build } })).goal;
    expect(notes).toContain('Built by a job of the project itself (SLSA build level 1)');
    expect(notes).not.toContain('Built from commit');
  });

  test('binds the repository in the command of every verifier: anybody may call the workflow that signed', async () => {
    const { notes } = (await gathered()).goal;
    const commands = notes.split('\n').filter((line) => / verify\b| verify-blob /.test(line));
    const bound = {
      interlock: '--source-repository ',
      cosign: '--certificate-github-workflow-repository acme/app',
      gh: '--repo acme/app',
    };
    expect(commands).toHaveLength(3);
    for (const [verifier, words] of Object.entries(bound)) {
      expect(commands.find((line) => line.startsWith(`${verifier} `))).toContain(words);
    }
  });

  test('binds the tag in the command of every verifier: the files of an earlier release are genuine too', async () => {
    const { notes, tag } = (await gathered()).goal;
    const commands = notes.split('\n').filter((line) => / verify\b| verify-blob /.test(line));
    expect(
      commands.map((line) =>
        / (--tag|--certificate-github-workflow-ref|--source-ref) (\S+)/.exec(line)?.slice(1),
      ),
    ).toEqual([
      ['--tag', tag],
      ['--certificate-github-workflow-ref', `refs/tags/${tag}`],
      ['--source-ref', `refs/tags/${tag}`],
    ]);
  });

  const cases: readonly (readonly [string, Change, string])[] = [
    ['a decision that did not pass', { decisionVerdict: 'fail' }, 'EVIDENCE_NOT_PASSED'],
    ['a record of another action', { sealedAction: 'verify' }, 'EVIDENCE_FOREIGN'],
    ['a policy of another digest', { policySha256: 'f'.repeat(64) }, 'POLICY_SWAPPED'],
    ['a policy that names another digest', { recordedSha256: 'f'.repeat(64) }, 'POLICY_SWAPPED'],
    ['a draft to be opened under a policy without an index', { stage: 'finalize' }, 'REGISTRY_NOT_DECLARED'],
    ['a bootstrap policy', { isBootstrap: true }, 'POLICY_BOOTSTRAP'],
    ['developer mode', { policy: { mode: 'MODE_DEVELOPER' } }, 'POLICY_MODE'],
    ['a redirected API', { run: { api: 'https://evil.example' } }, 'ENDPOINT_REDIRECTED'],
    ['a redirected server', { run: { server: 'https://evil.example' } }, 'ENDPOINT_REDIRECTED'],
    ['a run for a branch', { run: { ref: 'refs/heads/main' } }, 'RELEASE_REF'],
    ['a record of another commit', { run: { commit: '9'.repeat(40) } }, 'EVIDENCE_FOREIGN'],
    ['a swapped artifact', { artifacts: { [WHEEL]: 'evil!' } }, 'SUBJECT_SWAPPED'],
    ['an extra artifact', { artifacts: { [WHEEL]: 'wheel', 'more.whl': 'x' } }, 'SUBJECT_EXTRA'],
    ['no artifact', { artifacts: {} }, 'SUBJECT_MISSING'],
    ['a sealed record without a manifest', { sealed: { 'interlock-manifest.json': null } }, 'ASSET_MISMATCH'],
    ['a sealed record without statements', { sealed: { [`${WHEEL}.intoto.jsonl`]: null } }, 'ASSET_MISMATCH'],
    ['a sealed file that the manifest does not name', { sealed: { 'extra.json': '{}' } }, 'ASSET_MISMATCH'],
    [
      'a sealed file of another digest than in the manifest',
      { sealed: { [`${WHEEL}.intoto.jsonl`]: '[]' } },
      'ASSET_MISMATCH',
    ],
    ['a sealed file with the name of an artifact', { sealed: { [WHEEL]: 'wheel' } }, 'ASSET_MISMATCH'],
    ['a sealed file in a folder', { sealed: { 'a/b.json': '{}' } }, 'ASSET_MISMATCH'],
  ];
  test.each(cases)('refuses %s', async (_name, change, code) => {
    await expect(gathered(change)).rejects.toMatchObject({ code });
  });
});
