import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestbed, type Testbed } from '@interlock/testbed/start.ts';
import { type SampleRepository, sampleRepository } from '@interlock/testbed/testing/repository.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Artifacts } from '../effects.ts';
import { nodeFiles } from '../files/files.ts';
import { nodeArtifacts } from './artifacts.ts';

let testbed: Testbed;
let folder = '';
let repository: SampleRepository;
let artifacts: Artifacts;

beforeAll(async () => {
  testbed = await startTestbed();
  folder = await mkdtemp(join(tmpdir(), 'interlock-artifacts-'));
  repository = sampleRepository();
  await testbed.setRepository({ owner: 'acme', name: 'demo', gitDirectory: repository.directory });
});
afterAll(async () => {
  await testbed.close();
  repository.remove();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  await testbed.clearFaults();
  const run = await testbed.setRun({
    repository: 'acme/demo',
    sha: repository.second,
    ref: 'refs/tags/v1.0.0',
    attempt: 3,
  });
  const environment = testbed.env(run);
  // The official client reads these from the process.
  Object.assign(process.env, environment);
  const connection = {
    url: environment['ACTIONS_RESULTS_URL'] ?? '',
    token: environment['ACTIONS_RUNTIME_TOKEN'] ?? '',
    wait: () => Promise.resolve(),
  };
  artifacts = nodeArtifacts(connection, 3, nodeFiles(folder, null));
});

async function sent(): Promise<string> {
  const root = await mkdtemp(join(folder, 'sent-'));
  await nodeFiles(folder, null).write(join(root, 'deep/one.txt'), 'one');
  await writeFile(join(root, 'empty'), '');
  await writeFile(join(root, 'large.bin'), Buffer.alloc(3_000_000, 'interlock'));
  return root;
}

describe('nodeArtifacts()', () => {
  test('gives back exactly the files that were sent, by id and digest', async () => {
    const root = await sent();
    const reference = await artifacts.upload('interlock-test', root);
    expect(reference).toMatchObject({ attempt: 3, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const target = `${await mkdtemp(join(folder, 'got-'))}/new`;
    await artifacts.download(reference, target);
    expect(await nodeFiles(folder, null).list(target)).toEqual(['deep/one.txt', 'empty', 'large.bin']);
    expect((await readFile(join(target, 'large.bin'))).equals(Buffer.alloc(3_000_000, 'interlock'))).toBe(
      true,
    );
  });

  test('refuses an artifact of another digest and unpacks nothing of it', async () => {
    const reference = await artifacts.upload('interlock-test', await sent());
    const target = join(folder, 'refused');
    await expect(artifacts.download({ ...reference, sha256: '0'.repeat(64) }, target)).rejects.toMatchObject({
      code: 'ARTIFACT_DIGEST_MISMATCH',
      verdict: 'fail',
    });
    expect(await nodeFiles(folder, null).exists(target)).toBe('missing');
  });

  test('refuses an artifact of which the service says another digest than it gives', async () => {
    const reference = await artifacts.upload('interlock-test', await sent());
    const { fetch } = globalThis;
    globalThis.fetch = async (input, options) => {
      const response = await fetch(input, options);
      return response.url.endsWith('/ListArtifacts')
        ? new Response((await response.text()).replaceAll(reference.sha256, '0'.repeat(64)))
        : response;
    };
    try {
      await expect(artifacts.download(reference, join(folder, 'lied'))).rejects.toMatchObject({
        code: 'ARTIFACT_DIGEST_MISMATCH',
      });
    } finally {
      globalThis.fetch = fetch;
    }
  });

  test.each([
    [
      'a link',
      'i = zipfile.ZipInfo("a.whl"); i.create_system = 3; i.external_attr = 0o120777 << 16; z.writestr(i, "/etc/passwd")',
    ],
    ['a path upwards', 'z.writestr("../a.whl", "x")'],
    ['an absolute path', 'z.writestr("/a.whl", "x")'],
    ['a path twice', 'z.writestr("a.whl", "1"); z.writestr("A.whl", "2"); z.filelist[1].filename = "a.whl"'],
    ['more bytes than any release', 'z.writestr("a.whl", "x"); z.filelist[0].file_size = 1 << 40'],
    ['too many files', '[z.writestr(str(n), "") for n in range(50001)]'],
  ])('unpacks nothing of an artifact with %s, though its digest is the stated one', async (_title, code) => {
    const { id, attempt } = await artifacts.upload('interlock-test', await sent());
    const archive = join(await mkdtemp(join(folder, 'hostile-')), 'a.zip');
    const open = 'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1], "w")';
    execFileSync('python3', ['-I', '-c', `${open}\n${code}\nz.close()`, archive]);
    const bytes = await readFile(archive);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const { fetch } = globalThis;
    globalThis.fetch = async (input, options) => {
      const response = await fetch(input, options);
      if (response.url.endsWith('/ListArtifacts')) {
        return new Response((await response.text()).replace(/sha256:[0-9a-f]{64}/, `sha256:${sha256}`));
      }
      return response.url.includes('/twirp/') ? response : new Response(bytes);
    };
    const target = join(folder, `hostile-${id}`);
    try {
      await expect(artifacts.download({ id, sha256, attempt }, target)).rejects.toMatchObject({
        code: 'ARTIFACT_UNSAFE',
        verdict: 'fail',
      });
    } finally {
      globalThis.fetch = fetch;
    }
    expect(await nodeFiles(folder, null).exists(target)).toBe('missing');
  });

  test('says that an artifact is not there', async () => {
    await expect(
      artifacts.download({ id: 999_999, sha256: '0'.repeat(64), attempt: 1 }, join(folder, 'none')),
    ).rejects.toMatchObject({
      code: 'ARTIFACT_MISSING',
    });
  });

  test('refuses to download into a folder that holds something', async () => {
    const root = await sent();
    const reference = await artifacts.upload('interlock-test', root);
    await expect(artifacts.download(reference, root)).rejects.toMatchObject({ code: 'FILE_EXISTS' });
  });

  test('a service that does not answer is an error, after several tries', async () => {
    await testbed.inject({
      match: { path: 'ListArtifacts' },
      times: 0,
      effect: { kind: 'status', status: 503 },
    });
    await expect(
      artifacts.download({ id: 1, sha256: '0'.repeat(64), attempt: 1 }, join(folder, 'no')),
    ).rejects.toMatchObject({
      code: 'ARTIFACT_SERVICE',
    });
  });

  test('is not available on a person’s own machine', async () => {
    const none = nodeArtifacts(null, 1, nodeFiles(folder, null));
    expect(none.isAvailable).toBe(false);
    await expect(none.upload('x', folder)).rejects.toMatchObject({ code: 'ARTIFACT_SERVICE' });
  });
});
