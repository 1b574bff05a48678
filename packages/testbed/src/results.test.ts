import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ArtifactClient } from '@actions/artifact';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { RunHandle } from './protocol.ts';
import { startTestbed, type Testbed } from './start.ts';
import { type SampleRepository, sampleRepository } from './testing/repository.ts';

const BLOCK_BYTES = 8 * 1024 * 1024;

let testbed: Testbed;
let folder: string;
let sha: string;
let repository: SampleRepository;
let client: ArtifactClient;
const environment = process.env;

beforeAll(async () => {
  repository = sampleRepository();
  sha = repository.second;
  testbed = await startTestbed();
  await testbed.setRepository({ owner: 'acme', name: 'demo', gitDirectory: repository.directory });
  folder = mkdtempSync(join(tmpdir(), 'interlock-results-'));
  // The client reads the API's address when it is loaded.
  await enter(0);
  const { DefaultArtifactClient } = await import('@actions/artifact');
  client = new DefaultArtifactClient();
  jest.spyOn(process.stdout, 'write').mockReturnValue(true);
});

afterAll(async () => {
  process.env = environment;
  jest.restoreAllMocks();
  await testbed.close();
  repository.remove();
  rmSync(folder, { recursive: true, force: true });
});

async function enter(id: number): Promise<RunHandle> {
  const run = await testbed.setRun({ repository: 'acme/demo', id, sha, ref: 'refs/heads/main' });
  process.env = { ...environment, ...testbed.env(run), GITHUB_WORKSPACE: folder };
  return run;
}

function write(name: string, bytes: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

test('the official client uploads, lists, downloads and deletes, and is told the digest', async () => {
  await enter(1);
  // More than one block, so that blocks are put together in the order of the list.
  const bytes = randomBytes(2 * BLOCK_BYTES + 5);
  const uploaded = await client.uploadArtifact('subjects', [write('big.bin', bytes)], folder, {
    compressionLevel: 0,
  });
  const { artifact } = await client.getArtifact('subjects');
  expect([artifact.id, artifact.digest]).toEqual([uploaded.id, `sha256:${uploaded.digest}`]);
  const target = join(folder, 'out');
  const downloaded = await client.downloadArtifact(Number(uploaded.id), {
    path: target,
    expectedHash: `sha256:${uploaded.digest}`,
  });
  expect(downloaded.digestMismatch).toBe(false);
  expect(readFileSync(join(target, 'big.bin')).equals(bytes)).toBe(true);
  await client.deleteArtifact('subjects');
  expect((await client.listArtifacts()).artifacts).toEqual([]);
});

test('a second upload of a name is refused with 409 and the first stays', async () => {
  await enter(2);
  const first = await client.uploadArtifact('evidence', [write('one.txt', 'one')], folder);
  await expect(client.uploadArtifact('evidence', [write('two.txt', 'two')], folder)).rejects.toThrow(
    /\(409\) Conflict/,
  );
  expect((await client.listArtifacts()).artifacts.map(({ id }) => id)).toEqual([first.id]);
});

test('one run does not see the artifacts of another, whatever its token says', async () => {
  const owner = await enter(3);
  await client.uploadArtifact('mine', [write('mine.txt', 'mine')], folder);
  const stranger = await enter(4);
  expect((await client.listArtifacts()).artifacts).toEqual([]);
  const response = await fetch(
    `${testbed.url}/twirp/github.actions.results.api.v1.ArtifactService/ListArtifacts`,
    {
      method: 'POST',
      headers: { authorization: `Bearer ${stranger.runtimeToken}` },
      body: JSON.stringify({
        workflow_run_backend_id: String(owner.id),
        workflow_job_run_backend_id: 'job-1',
      }),
    },
  );
  expect(response.status).toBe(403);
});

async function call(run: RunHandle, method: string, body: object): Promise<Response> {
  return fetch(`${testbed.url}/twirp/github.actions.results.api.v1.ArtifactService/${method}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${run.runtimeToken}` },
    body: JSON.stringify({
      workflow_run_backend_id: String(run.id),
      workflow_job_run_backend_id: run.job,
      name: 'by-hand',
      ...body,
    }),
  });
}

function put(target: string): Promise<Response> {
  return fetch(target, { method: 'PUT', headers: { 'x-ms-blob-type': 'BlockBlob' }, body: 'bytes' });
}

test('an upload is finalized only with its own size and hash, and only signed addresses give or take bytes', async () => {
  const run = await enter(7);
  const made: unknown = await (await call(run, 'CreateArtifact', { version: 7 })).json();
  const address = Reflect.get(Object(made), 'signed_upload_url');
  expect((await put(String(address).replace(/sig=.*/, 'sig=00'))).status).toBe(403);
  expect((await put(String(address))).status).toBe(201);
  const hash = `sha256:${createHash('sha256').update('bytes').digest('hex')}`;
  expect((await call(run, 'FinalizeArtifact', { size: '4', hash })).status).toBe(400);
  expect((await call(run, 'FinalizeArtifact', { size: '5', hash: `sha256:${'0'.repeat(64)}` })).status).toBe(
    400,
  );
  expect((await call(run, 'GetSignedArtifactURL', {})).status).toBe(404);
  expect((await call(run, 'FinalizeArtifact', { size: '5', hash })).status).toBe(200);
  const signed: unknown = await (await call(run, 'GetSignedArtifactURL', {})).json();
  const download = String(Reflect.get(Object(signed), 'signed_url'));
  expect(await (await fetch(download)).text()).toBe('bytes');
  expect((await fetch(download.replace(/sig=.*/, 'sig=00'))).status).toBe(403);
});

test('a raw file keeps its name and bytes, and another run downloads it with a GitHub token', async () => {
  const run = await enter(5);
  const uploaded = await client.uploadArtifact('ignored', [write('plain.txt', 'plain text')], folder, {
    skipArchive: true,
  });
  await enter(6);
  const target = join(folder, 'raw');
  await client.downloadArtifact(Number(uploaded.id), {
    path: target,
    findBy: {
      token: testbed.githubToken,
      workflowRunId: run.id,
      repositoryOwner: 'acme',
      repositoryName: 'demo',
    },
  });
  expect(readFileSync(join(target, 'plain.txt'), 'utf8')).toBe('plain text');
  const digest = `sha256:${createHash('sha256').update('plain text').digest('hex')}`;
  const { artifacts } = await testbed.state();
  expect(artifacts.find(({ id }) => id === uploaded.id)).toMatchObject({ name: 'plain.txt', digest });
});
