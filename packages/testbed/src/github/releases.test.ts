import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Octokit } from '@octokit/rest';
import { startTestbed, type Testbed } from '../start.ts';
import { octokitOf, PLACE, statusOf } from '../testing/octokit.ts';
import { type SampleRepository, sampleRepository } from '../testing/repository.ts';

let testbed: Testbed;
let repository: SampleRepository;
let octokit: Octokit;

beforeAll(async () => {
  testbed = await startTestbed();
  octokit = octokitOf(testbed, testbed.githubToken);
});

beforeEach(async () => {
  repository = sampleRepository();
  await testbed.setRepository({ owner: 'acme', name: 'demo', gitDirectory: repository.directory });
});

afterEach(() => repository.remove());

afterAll(() => testbed.close());

async function upload(uploadUrl: string, name: string, text: string): Promise<{ id: number; name: string }> {
  const answer = await octokit.request(`POST ${uploadUrl}`, {
    name,
    data: text,
    headers: { 'content-type': 'application/octet-stream', 'content-length': Buffer.byteLength(text) },
  });
  return answer.data;
}

let tagNumber = 0;
async function draft(): Promise<Awaited<ReturnType<Octokit['rest']['repos']['createRelease']>>['data']> {
  tagNumber += 1;
  const tag = `v2.${tagNumber}.0`;
  return (await octokit.rest.repos.createRelease({ ...PLACE, tag_name: tag, draft: true, name: tag })).data;
}

describe('a release', () => {
  test('is drafted, filled, published and then immutable', async () => {
    const made = await draft();
    expect([made.draft, made.immutable, made.published_at]).toEqual([true, false, null]);
    await upload(made.upload_url, 'a.txt', 'bytes of a');
    const listed = await octokit.rest.repos.listReleaseAssets({ ...PLACE, release_id: made.id });
    const digest = `sha256:${createHash('sha256').update('bytes of a').digest('hex')}`;
    expect(listed.data.map(({ name, size, state, digest: found }) => ({ name, size, state, found }))).toEqual(
      [{ name: 'a.txt', size: 10, state: 'uploaded', found: digest }],
    );
    const place = { ...PLACE, release_id: made.id };
    const published = (await octokit.rest.repos.updateRelease({ ...place, draft: false })).data;
    expect([published.draft, published.immutable]).toEqual([false, true]);
    expect(repository.git('rev-parse', `refs/tags/${made.tag_name}`)).toBe(repository.second);
    expect(await statusOf(upload(made.upload_url, 'late.txt', 'late'))).toBe(422);
    const assetId = published.assets[0]?.id ?? 0;
    expect(await statusOf(octokit.rest.repos.deleteReleaseAsset({ ...PLACE, asset_id: assetId }))).toBe(422);
    expect(await statusOf(octokit.rest.repos.updateRelease({ ...place, draft: true }))).toBe(422);
    const renamed = await octokit.rest.repos.updateRelease({ ...place, body: 'notes may change' });
    expect(renamed.data.body).toBe('notes may change');
  });

  test('gives its bytes back to the API and to a browser, the latter only once published', async () => {
    const made = await draft();
    const asset = await upload(made.upload_url, 'a.bin', 'the bytes');
    const reply = await fetch(`${testbed.url}/repos/acme/demo/releases/assets/${asset.id}`, {
      headers: { accept: 'application/octet-stream', authorization: `Bearer ${testbed.githubToken}` },
    });
    expect(reply.redirected).toBe(true);
    expect(await reply.text()).toBe('the bytes');
    const unsigned = reply.url.replace(/sig=[0-9a-f]{4}/, 'sig=0000');
    expect((await fetch(unsigned)).status).toBe(403);
    const page = `${testbed.url}/acme/demo/releases/download/${made.tag_name}/a.bin`;
    expect((await fetch(page)).status).toBe(404);
    await octokit.rest.repos.updateRelease({ ...PLACE, release_id: made.id, draft: false });
    expect(await (await fetch(page)).text()).toBe('the bytes');
  });

  test('draft is hidden from its tag and from callers that may only read', async () => {
    const made = await draft();
    expect(await statusOf(octokit.rest.repos.getReleaseByTag({ ...PLACE, tag: made.tag_name }))).toBe(404);
    const reader = octokitOf(testbed, await testbed.registerToken({ contents: 'read' }));
    expect(await statusOf(reader.rest.repos.getRelease({ ...PLACE, release_id: made.id }))).toBe(404);
    expect(await statusOf(octokit.rest.repos.getRelease({ ...PLACE, release_id: made.id }))).toBe(200);
  });

  test('takes no second asset of a name and no second published release of a tag', async () => {
    const made = await draft();
    await upload(made.upload_url, 'a.txt', 'one');
    expect(await statusOf(upload(made.upload_url, 'a.txt', 'two'))).toBe(422);
    const twin = (await octokit.rest.repos.createRelease({ ...PLACE, tag_name: made.tag_name, draft: true }))
      .data;
    await octokit.rest.repos.updateRelease({ ...PLACE, release_id: made.id, draft: false });
    expect(
      await statusOf(octokit.rest.repos.updateRelease({ ...PLACE, release_id: twin.id, draft: false })),
    ).toBe(422);
    const after = (await octokit.rest.repos.getRelease({ ...PLACE, release_id: twin.id })).data;
    expect(after.draft).toBe(true);
    await octokit.rest.repos.deleteRelease({ ...PLACE, release_id: made.id });
    expect(await statusOf(octokit.rest.repos.createRelease({ ...PLACE, tag_name: made.tag_name }))).toBe(422);
  });

  test('of a repository without immutable releases stays open, and its tag is still taken', async () => {
    await testbed.setRepository({
      owner: 'acme',
      name: 'demo',
      gitDirectory: repository.directory,
      immutableReleases: false,
    });
    const made = await draft();
    const twin = (await octokit.rest.repos.createRelease({ ...PLACE, tag_name: made.tag_name, draft: true }))
      .data;
    const published = await octokit.rest.repos.updateRelease({ ...PLACE, release_id: made.id, draft: false });
    expect(published.data.immutable).toBe(false);
    expect((await upload(made.upload_url, 'late.txt', 'late')).name).toBe('late.txt');
    expect(
      await statusOf(octokit.rest.repos.updateRelease({ ...PLACE, release_id: twin.id, draft: false })),
    ).toBe(422);
  });

  test('renames assets as GitHub does', async () => {
    const made = await draft();
    const names = ['a b.txt', '.hidden', 'x+y@z_1-2.whl', 'é..ü.txt', 'v1~rc.zip'];
    const stored = [];
    for (const name of names) {
      stored.push((await upload(made.upload_url, name, name)).name);
    }
    expect(stored).toEqual(['a.b.txt', 'default.hidden', 'x+y@z_1-2.whl', 'e.u.txt', 'v1.rc.zip']);
  });

  test('lists in pages that link to each other', async () => {
    for (let index = 0; index < 3; index += 1) {
      await draft();
    }
    const all = await octokit.paginate(octokit.rest.repos.listReleases, { ...PLACE, per_page: 2 });
    const state = await testbed.state();
    expect(all.map(({ id }) => id)).toEqual(state.releases.map(({ id }) => id).toReversed());
  });
});
