import { canonicalJson, sha256Of } from '@interlock/shared/formats/json/canonical-json.ts';
import { presetPolicy } from '@interlock/shared/formats/policy-file/policy-file.ts';
import type { GivenBuild } from '@interlock/shared/model/build.ts';
import type { Policy } from '@interlock/shared/model/policy.ts';
import { runFacts, world } from '@interlock/shared/testing/world.ts';
import { describe, expect, test } from '@jest/globals';
import { assessArtifacts } from './artifacts.ts';

const NOTHING: GivenBuild = { argv: [], artifacts: [], artifact: null };
const BUILT = { id: 1, sha256: '1'.repeat(64), attempt: 1 };
const CALLERS = { id: 2, sha256: '2'.repeat(64) };
const MADE = { by: 'interlock', argv: ['make'], artifacts: ['dist/a.whl'], lockFile: null } as const;
const TAKEN = { by: 'caller', argv: [], artifacts: ['a.whl'], lockFile: null } as const;
const subjects = [{ name: 'a.whl', size: 5, sha256: sha256Of('bytes') }];

/** Judges what a build job handed over; `callers` is what the caller's own artifact holds. */
async function judged(
  build: Policy['build'],
  given: GivenBuild,
  callers: Readonly<Record<string, string>> = {},
  handed: Partial<Parameters<typeof assessArtifacts>[2]> = {},
) {
  const policy = { ...presetPolicy('starter').policy, build };
  const made = world({
    artifacts: {
      isAvailable: true,
      download: async ({ id }, folder) => {
        const files = id === BUILT.id ? { 'a.whl': 'bytes' } : callers;
        for (const [name, content] of Object.entries(files)) {
          await made.effects.files.write(`${folder}/${name}`, content);
        }
      },
    },
  });
  const none = {
    stage: 'decide',
    release: true,
    policy: BUILT,
    policySha256: '',
    scan: null,
    test: null,
    sbom: null,
  } as const;
  const resolved = { policy, sha256: sha256Of(canonicalJson(policy)), commit: null, isBootstrap: false };
  const inputs = { ...none, artifact: BUILT, subjects, given, ...handed };
  return await assessArtifacts(made.effects, runFacts(), inputs, resolved);
}

describe('assessArtifacts', () => {
  test.each([
    ['no artifact', { artifact: null }],
    ['no list of subjects', { subjects: null }],
    ['an empty list of subjects', { subjects: [] }],
  ])('is an error when the build job handed over %s', async (_name, handed) => {
    const { assessment, files } = await judged(MADE, NOTHING, {}, handed);
    expect(assessment).toMatchObject({
      verdict: 'error',
      enforcement: 'required',
      reasons: [{ code: 'EVIDENCE_MISSING', message: 'The build job handed over no artifacts' }],
    });
    expect(files).toEqual({});
  });

  test('records the build of the policy, or the one that the caller named where the policy names none', async () => {
    const { assessment, files } = await judged(MADE, NOTHING);
    expect(assessment.verdict).toBe('pass');
    expect(JSON.parse(String(files['build.json']))).toEqual(MADE);
    const open = { ...MADE, argv: [], artifacts: [] };
    const named = await judged(open, { ...NOTHING, argv: ['make'], artifacts: ['dist/a.whl'] });
    expect(JSON.parse(String(named.files['build.json']))).toEqual(MADE);
  });

  test('records the artifact of a caller that builds, when it holds what the build job handed over', async () => {
    const { files } = await judged(TAKEN, { ...NOTHING, artifact: CALLERS }, { 'a.whl': 'bytes' });
    expect(JSON.parse(String(files['build.json']))).toEqual({
      by: 'caller',
      artifact: CALLERS,
      artifacts: ['a.whl'],
    });
  });

  test.each([
    ['other bytes', { 'a.whl': 'other' }, 'SUBJECT_SWAPPED'],
    ['a further file', { 'a.whl': 'bytes', 'b.whl': 'b' }, 'BUILD_ARTIFACT_EXTRA'],
    ['nothing', {}, 'BUILD_ARTIFACT_MISSING'],
  ])(
    'refuses what a build job handed over for an artifact of the caller with %s',
    async (_title, held, code) => {
      await expect(judged(TAKEN, { ...NOTHING, artifact: CALLERS }, held)).rejects.toMatchObject({
        code,
        verdict: 'fail',
      });
    },
  );

  test.each([
    ['a file that nobody declared', ['dist/b.whl'], 'BUILD_ARTIFACT_MISSING'],
    ['only some of the declared files', ['dist/*.whl', 'dist/*.tar.gz'], 'BUILD_ARTIFACT_MISSING'],
  ])('refuses %s of our own build', async (_title, artifacts, code) => {
    await expect(judged({ ...MADE, artifacts }, NOTHING)).rejects.toMatchObject({ code, verdict: 'fail' });
  });

  test('takes what a glob of our own build names', async () => {
    expect((await judged({ ...MADE, artifacts: ['dist/*.whl'] }, NOTHING)).assessment.verdict).toBe('pass');
  });

  test('refuses a build that the policy does not allow, whatever the build job did', async () => {
    const artifact = { ...NOTHING, artifact: CALLERS };
    await expect(judged(MADE, artifact)).rejects.toMatchObject({ code: 'ARTIFACT_NOT_WANTED' });
    await expect(judged(TAKEN, NOTHING)).rejects.toMatchObject({ code: 'ARTIFACT_NOT_GIVEN' });
  });
});
