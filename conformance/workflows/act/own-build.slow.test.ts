import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import { setPolicy } from '../../../packages/cli/src/conformance/plant.ts';
import type { Project } from '../../../packages/cli/src/rehearse/project.ts';
import { releasedFiles } from '../../../packages/cli/src/rehearse/released-files.ts';
import type { ActEnded } from './act.ts';
import { openScene, playCaller, type Scene, unchanged } from './scene.ts';

let scene: Scene;

beforeAll(async () => {
  scene = await openScene();
});
afterAll(async () => {
  await scene.close();
});

const WHEEL = 'hostname_api-1.0.0-py3-none-any.whl';
const RELEASE_JOBS = [
  'policy',
  'gate',
  'tests',
  'build',
  'sbom',
  'decide',
  'sign',
  'verify',
  'seal',
  'release',
];

/** The base policy lets the caller build one wheel. */
function callerBuilds(folder: string): Promise<void> {
  const build = { by: 'caller', argv: [], artifacts: [WHEEL], 'lock-file': 'requirements-dev.txt' };
  return setPolicy(folder, ['build'], build);
}

function endsOf(ended: ActEnded): readonly string[] {
  return ended.jobs.map(({ job, result }) => `${job} ${result}`).toSorted();
}

const Line = v.pipe(v.string(), v.parseJson(), v.object({ dsseEnvelope: v.object({ payload: v.string() }) }));
const StatementSchema = v.object({
  predicateType: v.string(),
  predicate: v.looseObject({
    verifiedLevels: v.optional(v.array(v.string())),
    runDetails: v.optional(v.object({ builder: v.object({ id: v.string() }) })),
  }),
});

/** The statements of the wheel, as a consumer downloads them from the release. */
async function statementsOf(project: Project): Promise<readonly v.InferOutput<typeof StatementSchema>[]> {
  const { files } = await releasedFiles(scene.testbed, project);
  const bytes = v.parse(v.instance(Uint8Array), files[`release/${WHEEL}.intoto.jsonl`]);
  const lines = Buffer.from(bytes).toString('utf8').trim().split('\n');
  return lines.map((line) => {
    const { payload } = v.parse(Line, line).dsseEnvelope;
    return v.parse(StatementSchema, JSON.parse(Buffer.from(payload, 'base64').toString('utf8')));
  });
}

describe('a caller that builds in a job of its own', () => {
  test('gets a verified release of its artifact, which claims build level 1 and names the caller as builder', async () => {
    const { ended, project } = await playCaller(scene, {
      name: 'own-build',
      caller: 'own-build.yml',
      trigger: 'tag',
      runId: 7301,
      adjustBase: callerBuilds,
      plant: unchanged,
    });
    expect(endsOf(ended)).toEqual(
      [
        'Publish/wheel success',
        ...[...RELEASE_JOBS, 'verdict'].map((job) => `interlock/Interlock release/${job} success`),
      ].toSorted(),
    );
    expect(ended.exitCode).toBe(0);
    const statements = await statementsOf(project);
    const levels = statements.flatMap(({ predicate }) => predicate.verifiedLevels ?? []);
    expect(levels).toEqual(['SLSA_BUILD_LEVEL_1']);
    const builders = statements.flatMap(({ predicate }) => predicate.runDetails?.builder.id ?? []);
    expect(builders).toEqual([
      `https://github.com/acme/demo/.github/workflows/publish.yml@refs/tags/${project.tag}`,
    ]);
  });

  test('is refused where the policy builds itself, before anything of its artifact is taken', async () => {
    const { ended, project } = await playCaller(scene, {
      name: 'own-build-refused',
      caller: 'own-build.yml',
      trigger: 'tag',
      runId: 7302,
      adjustBase: unchanged,
      plant: unchanged,
    });
    expect(endsOf(ended)).toEqual(
      expect.arrayContaining([
        'Publish/wheel success',
        'interlock/Interlock release/build failure',
        'interlock/Interlock release/verdict failure',
      ]),
    );
    expect(ended.annotations.map(({ text }) => text).join('\n')).toContain('ARTIFACT_NOT_WANTED');
    expect(ended.exitCode).toBe(1);
    const { releases } = await scene.testbed.state();
    expect(releases.filter(({ tagName }) => tagName === project.tag)).toEqual([]);
  });
});
