import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import type { ActEnded } from './act.ts';
import { openScene, playCaller, type Scene, unchanged } from './scene.ts';

let scene: Scene;

beforeAll(async () => {
  scene = await openScene();
});
afterAll(async () => {
  await scene.close();
});

/** Results by the last part of the job's name. act leaves no record of a job that it skipped, so the whole set is compared. */
function results(ended: ActEnded): Readonly<Record<string, string>> {
  return Object.fromEntries(ended.jobs.map(({ job, result }) => [job.split('/').at(-1) ?? job, result]));
}

const Outputs = v.record(v.string(), v.string());

/** What the calling workflow was given, as its own job printed it. */
function givenOutputs(ended: ActEnded): v.InferOutput<typeof Outputs> {
  const line = ended.lines.find((candidate) => candidate.line.startsWith('outputs='))?.line ?? '';
  return v.parse(v.pipe(v.string(), v.parseJson(), Outputs), line.slice('outputs='.length));
}

const PASSED = Object.fromEntries(
  ['policy', 'gate', 'tests', 'build', 'sbom', 'decide', 'sign', 'verify', 'seal', 'release', 'verdict'].map(
    (job) => [job, 'success'],
  ),
);

describe('release.yml, called by another repository under act', () => {
  test('publishes a verified release and gives its outputs', async () => {
    const { ended, project } = await playCaller(scene, {
      name: 'passing',
      caller: 'release.yml',
      trigger: 'tag',
      runId: 7001,
      adjustBase: unchanged,
      plant: unchanged,
    });
    expect(results(ended)).toEqual({ ...PASSED, after: 'success' });
    expect(ended.exitCode).toBe(0);
    expect(ended.lines.map(({ line }) => line)).toContain('node=v24.21.0');

    const reference = expect.stringMatching(/^\d+@sha256:[0-9a-f]{64}@1$/);
    const outputs = givenOutputs(ended);
    expect(outputs).toEqual({
      verdict: 'pass',
      subjects: expect.stringContaining('hostname_api-1.0.0-py3-none-any.whl'),
      'artifact-id': reference,
      'release-id': expect.stringMatching(/^\d+$/),
      'evidence-artifact-id': reference,
      'sealed-artifact-id': reference,
      'policy-sha256': expect.stringMatching(/^[0-9a-f]{64}$/),
    });

    const { releases } = await scene.testbed.state();
    const published = releases.filter((release) => release.tagName === project.tag);
    expect(published).toHaveLength(1);
    expect(published[0]).toMatchObject({
      isDraft: false,
      isImmutable: true,
      id: Number(outputs['release-id']),
    });
    expect(published[0]?.assets.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'hostname_api-1.0.0-py3-none-any.whl',
        'hostname_api-1.0.0.tar.gz',
        'hostname_api-1.0.0-py3-none-any.whl.intoto.jsonl',
        'interlock-manifest.json',
        'interlock-manifest.json.sigstore.json',
      ]),
    );

    const summarized = new Set(ended.summaries.map(({ job }) => job.split('/').at(-1)));
    expect(summarized).toEqual(new Set(Object.keys(PASSED).filter((job) => job !== 'verdict')));
  });

  test('refuses a release whose source holds a dangerous call, and records the refusal', async () => {
    const { ended, project } = await playCaller(scene, {
      name: 'refused',
      caller: 'release.yml',
      trigger: 'tag',
      runId: 7002,
      adjustBase: unchanged,
      plant: async (folder) => {
        const call =
          '\n\ndef run(command: str) -> int:\n    import subprocess\n\n    return subprocess.call(command, shell=True)\n';
        await appendFile(join(folder, 'src/hostname_api/names.py'), call);
      },
    });
    const found = results(ended);
    expect(found).toMatchObject({
      policy: 'success',
      decide: 'failure',
      refused: 'success',
      verdict: 'failure',
    });
    // What stands behind the decision never starts, in the workflow and in its caller.
    for (const job of ['sign', 'verify', 'seal', 'release', 'after']) {
      expect(found).not.toHaveProperty(job);
    }
    expect(ended.exitCode).toBe(1);
    const { releases } = await scene.testbed.state();
    expect(releases.filter((release) => release.tagName === project.tag)).toEqual([]);
  });

  test('refuses a release under another policy than the pinned one before anything else starts', async () => {
    const { ended, project } = await playCaller(scene, {
      name: 'pinned',
      caller: 'pinned.yml',
      trigger: 'tag',
      runId: 7003,
      adjustBase: unchanged,
      plant: unchanged,
    });
    // The output of a skipped job is empty on GitHub and raw text in act, which the recording action refuses to take for a reference.
    expect(results(ended)).toEqual({ policy: 'failure', refused: 'failure', verdict: 'failure' });
    expect(ended.lines.map(({ line }) => line).join('\n')).toContain('POLICY_NOT_PINNED');
    expect(ended.exitCode).toBe(1);
    const { releases } = await scene.testbed.state();
    expect(releases.filter((release) => release.tagName === project.tag)).toEqual([]);
  });
});
