import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { plantedSecret, setPolicy } from '../../../packages/cli/src/conformance/plant.ts';
import type { ActEnded } from './act.ts';
import { openScene, playCaller, type Scene, unchanged } from './scene.ts';

let scene: Scene;

beforeAll(async () => {
  scene = await openScene();
});
afterAll(async () => {
  await scene.close();
});

/** Judges one change; gitleaks is a required check at its base. */
async function judge(
  name: string,
  runId: number,
  plant: (folder: string) => Promise<void>,
): Promise<{ readonly ended: ActEnded; readonly jobs: readonly string[] }> {
  const { ended } = await playCaller(scene, {
    name,
    caller: 'gate.yml',
    trigger: 'pull request',
    runId,
    adjustBase: (folder) => setPolicy(folder, ['tools', 'gitleaks', 'phase'], 2),
    plant,
  });
  const jobs = ended.jobs.map(
    ({ job, result }) => `${job.replace('interlock/Interlock gate/', '')} ${result}`,
  );
  return { ended, jobs: jobs.toSorted((one, other) => one.localeCompare(other)) };
}

test('a pull request without findings passes, and nothing but a token to read was needed', async () => {
  const { ended, jobs } = await judge('clean', 7201, unchanged);
  expect(jobs).toEqual([
    'decide success',
    'gate success',
    'policy success',
    'tests success',
    'verdict success',
  ]);
  expect(ended.exitCode).toBe(0);
  const { requests } = await scene.testbed.state();
  expect(requests.filter(({ path }) => path.startsWith('/repos/') || path.startsWith('/oidc/token'))).toEqual(
    [],
  );
});

test('a pull request that brings a secret is refused', async () => {
  const { ended, jobs } = await judge('secret', 7202, (folder) =>
    appendFile(join(folder, 'src/hostname_api/names.py'), `\n\nTOKEN = "${plantedSecret()}"\n`),
  );
  expect(jobs).toEqual([
    'decide failure',
    'gate success',
    'policy success',
    'tests success',
    'verdict failure',
  ]);
  expect(ended.exitCode).toBe(1);
});
