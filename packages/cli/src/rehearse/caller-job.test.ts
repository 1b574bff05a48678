import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { builderOf, demandBuilt, demandFiles } from './caller-job.ts';
import { RELEASE_JOBS } from './jobs.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caller-job-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('demandBuilt()', () => {
  test('wants a folder where the caller builds, and says how to give it', () => {
    expect(() => demandBuilt('caller', null)).toThrow(
      expect.objectContaining({
        code: 'ARTIFACT_NOT_GIVEN',
        verdict: 'error',
        next: expect.stringContaining('--built dist'),
      }),
    );
  });

  test('wants none where Interlock builds', () => {
    expect(() => demandBuilt('interlock', 'dist')).toThrow(
      expect.objectContaining({ code: 'ARTIFACT_NOT_WANTED', verdict: 'fail' }),
    );
  });

  test('takes what fits', () => {
    expect(() => demandBuilt('caller', 'dist')).not.toThrow();
    expect(() => demandBuilt('interlock', null)).not.toThrow();
  });
});

describe('demandFiles()', () => {
  test('wants a folder with something in it', async () => {
    await expect(demandFiles(join(folder, 'none'))).rejects.toMatchObject({ code: 'PROJECT_MISSING' });
    await expect(demandFiles(folder)).rejects.toMatchObject({ code: 'BUILD_ARTIFACT_MISSING' });
    await writeFile(join(folder, 'a.whl'), '');
    await demandFiles(folder);
    await expect(demandFiles(join(folder, 'a.whl'))).rejects.toMatchObject({ code: 'PROJECT_MISSING' });
  });
});

describe('builderOf()', () => {
  const project = () => ({
    folder,
    name: 'acme/demo',
    tag: 'v1.0.0',
    commit: 'c',
    notes: [],
    notScanned: [],
    proposedPolicy: null,
  });

  test.each([
    ['extends: starter\n', 'interlock'],
    ['extends: starter\nbuild: { by: caller, argv: [], artifacts: [a.whl] }\n', 'caller'],
  ] as const)('reads %j', async (text, by) => {
    await mkdir(join(folder, '.github'));
    await writeFile(join(folder, '.github', 'interlock.yml'), text);
    expect(await builderOf(project())).toBe(by);
  });

  test('is the suite where there is no policy', async () => {
    expect(await builderOf({ ...project(), proposedPolicy: 'extends: starter\n' })).toBe('interlock');
  });
});

test('the jobs that take and that judge the artifact are told what the caller uploaded', () => {
  const outputs = new Map([
    ['caller.artifact-id', '7'],
    ['caller.artifact-sha256', 'a'.repeat(64)],
  ]);
  const told = RELEASE_JOBS.filter(({ steps }) =>
    steps.some(({ inputs }) => {
      const given = inputs(outputs, 'v1.0.0');
      return given['artifact-id'] === '7' && given['artifact-sha256'] === 'a'.repeat(64);
    }),
  );
  expect(told.map(({ id }) => id)).toEqual(['build', 'decide']);
});
