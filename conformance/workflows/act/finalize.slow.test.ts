import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { setPolicy } from '../../../packages/cli/src/conformance/plant.ts';
import { openScene, playCaller, type Scene, unchanged } from './scene.ts';

let scene: Scene;

// A package index takes a file name once and for all, so each scene has stand-ins of its own.
beforeEach(async () => {
  scene = await openScene();
});
afterEach(async () => {
  await scene.close();
});

/** The base policy names the package index, as it names every other endpoint. */
function withIndex(folder: string): Promise<void> {
  const url = scene.testbed.endpoints.packageIndex;
  return setPolicy(folder, ['release', 'registry'], { kind: 'simple-index', url });
}

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
  const { ended, project } = await playCaller(scene, {
    name: 'halves',
    caller: 'halves.yml',
    trigger: 'tag',
    runId: 7101,
    adjustBase: withIndex,
    plant: unchanged,
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

test('an index that serves other bytes leaves the release a draft', async () => {
  const { ended, project } = await playCaller(scene, {
    name: 'other-bytes',
    caller: 'halves.yml',
    trigger: 'tag',
    runId: 7102,
    adjustBase: withIndex,
    plant: async (folder) => {
      const script = join(folder, 'publish.mjs');
      const text = await readFile(script, 'utf8');
      const changed = text.replace(
        '= readFileSync(join(folder, file))',
        "= Buffer.concat([readFileSync(join(folder, file)), Buffer.from('x')])",
      );
      expect(changed).not.toBe(text);
      await writeFile(script, changed.replace('version,\n', "version: '1.0.0',\n"));
    },
  });
  expect(ended.jobs.map(({ job, result }) => `${job} ${result}`)).toEqual(
    expect.arrayContaining([
      'Publish/index success',
      'finalize/Interlock finalize/finalize failure',
      'finalize/Interlock finalize/verdict failure',
    ]),
  );
  expect(ended.exitCode).toBe(1);
  const { releases } = await scene.testbed.state();
  const found = releases.filter(({ tagName }) => tagName === project.tag);
  expect(found.map(({ isDraft }) => isDraft)).toEqual([true]);
});

test('a base policy that names no package index leaves the release a draft, whatever was published', async () => {
  const { ended, project } = await playCaller(scene, {
    name: 'no-index',
    caller: 'halves.yml',
    trigger: 'tag',
    runId: 7103,
    adjustBase: unchanged,
    plant: unchanged,
  });
  expect(ended.jobs.map(({ job, result }) => `${job} ${result}`)).toEqual(
    expect.arrayContaining(['Publish/index success', 'finalize/Interlock finalize/finalize failure']),
  );
  expect(ended.annotations.map(({ text }) => text).join('\n')).toContain('REGISTRY_NOT_DECLARED');
  const { releases } = await scene.testbed.state();
  const found = releases.filter(({ tagName }) => tagName === project.tag);
  expect(found.map(({ isDraft }) => isDraft)).toEqual([true]);
});
