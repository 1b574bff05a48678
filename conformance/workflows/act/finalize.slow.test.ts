import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openScene, playRelease, type Scene } from './scene.ts';

let scene: Scene;

beforeAll(async () => {
  scene = await openScene();
});
afterAll(async () => {
  await scene.close();
});

const FIRST_HALF = [
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
  'verdict',
];

test('a caller publishes the fetched files with a token of its own, and finalize.yml opens the draft', async () => {
  const { ended, project } = await playRelease(scene, {
    name: 'halves',
    caller: 'halves.yml',
    runId: 7101,
    plant: async () => undefined,
  });
  expect(ended.jobs.map(({ job, result }) => `${job} ${result}`).toSorted()).toEqual(
    [
      ...FIRST_HALF.map((job) => `interlock/Interlock release/${job} success`),
      'Publish/index success',
      'finalize/Interlock finalize/finalize success',
      'finalize/Interlock finalize/verdict success',
    ].toSorted(),
  );
  expect(ended.exitCode).toBe(0);

  const { releases, packages } = await scene.testbed.state();
  const release = releases.find(({ tagName }) => tagName === project.tag);
  expect(release).toMatchObject({ isDraft: false, isImmutable: true });
  expect(packages.map(({ filename }) => filename).toSorted()).toEqual([
    'hostname_api-1.0.0-py3-none-any.whl',
    'hostname_api-1.0.0.tar.gz',
  ]);
  for (const file of packages) {
    expect(release?.assets.find(({ name }) => name === file.filename)?.digest).toBe(`sha256:${file.sha256}`);
  }
});
