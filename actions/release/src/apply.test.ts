import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Effects } from '@interlock/shared/effects/effects.ts';
import { nodeFiles } from '@interlock/shared/effects/files.ts';
import { nodeGitHub } from '@interlock/shared/effects/github.ts';
import { startTestbed, type Testbed } from '@interlock/testbed/start.ts';
import { type SampleRepository, sampleRepository } from '@interlock/testbed/testing/repository.ts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { apply } from './apply.ts';
import type { Goal, WantedAsset } from './words.ts';

let testbed: Testbed;
let folder = '';
let count = 0;
let repository: SampleRepository;
let name = '';

beforeAll(async () => {
  testbed = await startTestbed();
  folder = await mkdtemp(join(tmpdir(), 'interlock-release-'));
});
afterAll(async () => {
  await testbed.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  await testbed.clearFaults();
  count += 1;
  name = `demo${count}`;
  repository = sampleRepository();
  await testbed.setRepository({ owner: 'acme', name, id: 1000 + count, gitDirectory: repository.directory });
  await testbed.clearRequests();
});
afterEach(() => repository.remove());

function unused(): never {
  throw new Error('not used here');
}

function effects(): Effects {
  const nothing = new Proxy({}, { get: unused });
  const parts: Partial<Effects> = {
    clock: { now: () => new Date(0) },
    environment: {},
    log: { info: () => undefined, registerSecret: () => undefined },
    files: nodeFiles(folder, null),
    github: nodeGitHub({ api: testbed.url, token: testbed.githubToken, wait: () => Promise.resolve() }),
  };
  // @ts-expect-error the ports that are not there throw when they are used
  return new Proxy(parts, { get: (target, key) => target[key] ?? nothing });
}

async function asset(file: string, content: string | Uint8Array): Promise<WantedAsset> {
  const path = join(folder, `${count}-${file}`);
  await writeFile(path, content);
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { name: file, path, size: Buffer.byteLength(content), sha256 };
}

async function goal(change: Partial<Goal> = {}): Promise<Goal> {
  const assets = [
    await asset('a-1.0.whl', 'wheel'),
    await asset('empty.txt', ''),
    await asset('m.json', '{}'),
  ];
  const tag = 'v1.0.0';
  const notes = '<!-- interlock: verification, begin -->\nverify\n<!-- interlock: verification, end -->';
  const commit = repository.second;
  return {
    repository: `acme/${name}`,
    tag,
    commit,
    assets,
    notes,
    mode: 'publish',
    releaseId: null,
    ...change,
  };
}

async function releases(): Promise<readonly { isDraft: boolean; assets: readonly { name: string }[] }[]> {
  const { releases: all } = await testbed.state();
  return all.filter((release) => release.repository === `acme/${name}`);
}

async function draft(fields: Record<string, unknown> = {}): Promise<{ id: number; upload_url: string }> {
  const response = await fetch(`${testbed.url}/repos/acme/${name}/releases`, {
    method: 'POST',
    headers: { authorization: `Bearer ${testbed.githubToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ tag_name: 'v1.0.0', draft: true, body: 'Hand-written.', ...fields }),
  });
  const made: { id: number; upload_url: string } = JSON.parse(await response.text());
  return made;
}

describe('apply()', () => {
  test('makes a draft, uploads, reads back, publishes and checks', async () => {
    const receipt = await apply({ goal: await goal() }, effects());
    expect(receipt.release).toMatchObject({ isDraft: false, isImmutable: true });
    expect(receipt.warnings).toEqual([]);
    expect(await releases()).toMatchObject([{ isDraft: false }]);
    expect(receipt.steps.indexOf('publish')).toBeGreaterThan(receipt.steps.indexOf('read-back m.json'));
    expect(receipt.steps.lastIndexOf('read-back m.json')).toBeGreaterThan(receipt.steps.indexOf('publish'));
  });

  test('stops at a verified draft when it is not to publish', async () => {
    const receipt = await apply({ goal: await goal({ mode: 'draft' }) }, effects());
    expect(receipt.release.isDraft).toBe(true);
    expect(receipt.release.assets).toHaveLength(3);
  });

  test('the second half opens the draft of the first', async () => {
    const first = await apply({ goal: await goal({ mode: 'draft' }) }, effects());
    const second = await apply({ goal: await goal({ releaseId: first.release.id }) }, effects());
    expect(second.release).toMatchObject({ id: first.release.id, isDraft: false });
    expect(second.steps.some((step) => step.startsWith('upload'))).toBe(false);
  });

  test('adopts a draft of the tag and keeps its notes', async () => {
    const { id } = await draft();
    const { release } = await apply({ goal: await goal() }, effects());
    expect(release.id).toBe(id);
    expect(release.body).toMatch(/^Hand-written\.\n\n<!-- interlock/);
  });

  test('refuses a published release of the tag and leaves it alone', async () => {
    await draft({ draft: false });
    await expect(apply({ goal: await goal() }, effects())).rejects.toMatchObject({
      code: 'RELEASE_EXISTS',
      verdict: 'fail',
    });
    expect(await releases()).toMatchObject([{ isDraft: false, assets: [] }]);
  });

  test('refuses two drafts of one tag', async () => {
    await draft();
    await draft();
    await expect(apply({ goal: await goal() }, effects())).rejects.toMatchObject({
      code: 'RELEASE_AMBIGUOUS',
    });
  });

  test('refuses a draft with a foreign asset and deletes nothing', async () => {
    const { upload_url: url } = await draft();
    const body = 'x';
    const headers = { authorization: `Bearer ${testbed.githubToken}`, 'content-length': '1' };
    await fetch(`${url.replace(/\{.*/, '')}?name=other.bin`, { method: 'POST', headers, body });
    await expect(apply({ goal: await goal() }, effects())).rejects.toMatchObject({
      code: 'ASSET_MISMATCH',
      verdict: 'fail',
    });
    expect(await releases()).toMatchObject([{ isDraft: true, assets: [{ name: 'other.bin' }] }]);
  });

  test.each(['before', 'after'] as const)(
    'goes on after an upload that failed (%s it was carried out)',
    async (when) => {
      await testbed.inject({
        match: { method: 'POST', path: '/assets$' },
        after: 1,
        times: 1,
        when,
        effect: { kind: 'status', status: 502 },
      });
      const { release } = await apply({ goal: await goal() }, effects());
      expect(release.isDraft).toBe(false);
      expect((await releases())[0]?.assets).toHaveLength(3);
    },
  );

  test.each(['before', 'after'] as const)(
    'publishes once when the publishing request failed (%s it was carried out)',
    async (when) => {
      await testbed.inject({ match: { method: 'PATCH' }, when, effect: { kind: 'status', status: 503 } });
      const { release } = await apply({ goal: await goal() }, effects());
      expect(release.isDraft).toBe(false);
      const { requests } = await testbed.state();
      expect(requests.filter(({ method }) => method === 'PATCH')).toHaveLength(when === 'before' ? 2 : 1);
      expect(await releases()).toHaveLength(1);
    },
  );

  test('a later attempt finishes what an outage cut off, and does not publish twice', async () => {
    await testbed.inject({
      match: { method: 'POST', path: '/assets$' },
      after: 1,
      times: 0,
      effect: { kind: 'drop' },
    });
    await expect(apply({ goal: await goal() }, effects())).rejects.toMatchObject({
      code: 'GITHUB_UNREACHABLE',
    });
    expect(await releases()).toMatchObject([{ isDraft: true }]);
    await testbed.clearFaults();
    const wanted = await goal();
    await apply({ goal: wanted }, effects());
    const again = await apply({ goal: wanted }, effects());
    expect(again.steps).not.toContain('publish');
    expect(await releases()).toHaveLength(1);
  });

  test('a tag that is moved while files are uploaded keeps the release closed', async () => {
    const effect = {
      kind: 'move-tag',
      repository: `acme/${name}`,
      tag: 'v1.0.0',
      sha: repository.first,
    } as const;
    await testbed.inject({ match: { method: 'POST', path: '/assets$' }, after: 2, effect });
    await expect(apply({ goal: await goal() }, effects())).rejects.toMatchObject({
      code: 'TAG_MOVED',
      verdict: 'fail',
    });
    expect(await releases()).toMatchObject([{ isDraft: true }]);
  });

  test('a tag that is not there stops the release before a draft is made', async () => {
    await expect(apply({ goal: await goal({ tag: 'v9' }) }, effects())).rejects.toMatchObject({
      code: 'TAG_MISSING',
    });
    expect(await releases()).toEqual([]);
  });

  test('an asset that is swapped after its upload keeps the release closed', async () => {
    const bytesBase64 = Buffer.from('evil!').toString('base64');
    const effect = {
      kind: 'swap-asset',
      repository: `acme/${name}`,
      name: 'a-1.0.whl',
      bytesBase64,
    } as const;
    await testbed.inject({ match: { method: 'POST', path: '/assets$' }, after: 2, effect });
    await expect(apply({ goal: await goal() }, effects())).rejects.toMatchObject({
      code: 'ASSET_MISMATCH',
      verdict: 'fail',
    });
    expect(await releases()).toMatchObject([{ isDraft: true }]);
  });

  test('an asset that is swapped while it is published is an alarm that names the release', async () => {
    const bytesBase64 = Buffer.from('evil!').toString('base64');
    const effect = {
      kind: 'swap-asset',
      repository: `acme/${name}`,
      name: 'a-1.0.whl',
      bytesBase64,
    } as const;
    await testbed.inject({ match: { method: 'PATCH' }, effect });
    await expect(apply({ goal: await goal() }, effects())).rejects.toMatchObject({
      code: 'RELEASE_ALARM',
      verdict: 'fail',
      message: expect.stringContaining('v1.0.0'),
    });
    expect(await releases()).toHaveLength(1);
  });

  test('a tag that is moved while it is published is an alarm', async () => {
    const effect = {
      kind: 'move-tag',
      repository: `acme/${name}`,
      tag: 'v1.0.0',
      sha: repository.first,
    } as const;
    await testbed.inject({ match: { method: 'PATCH' }, effect });
    await expect(apply({ goal: await goal() }, effects())).rejects.toMatchObject({ code: 'RELEASE_ALARM' });
  });

  test('says that a release without immutability can still be changed', async () => {
    const options = { owner: 'acme', name, id: 1000 + count, gitDirectory: repository.directory };
    await testbed.setRepository({ ...options, immutableReleases: false });
    const { warnings } = await apply({ goal: await goal() }, effects());
    expect(warnings).toMatchObject([{ code: 'RELEASE_MUTABLE' }]);
  });

  test('never sends the token to the store of the blobs', async () => {
    await apply({ goal: await goal() }, effects());
    const { requests } = await testbed.state();
    const kinds = requests
      .filter(({ path }) => path.startsWith('/storage/'))
      .map(({ tokenKind }) => tokenKind);
    expect(kinds.length).toBeGreaterThan(0);
    expect(new Set(kinds)).toEqual(new Set(['none']));
  });
});
