import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Octokit } from '@octokit/rest';
import { startTestbed, type Testbed } from './start.ts';
import { type SampleRepository, sampleRepository } from './testing/repository.ts';

const PLACE = { owner: 'acme', repo: 'demo' };

let testbed: Testbed;
let repository: SampleRepository;
let octokit: Octokit;

beforeAll(async () => {
  testbed = await startTestbed();
  octokit = client(testbed.githubToken);
});

beforeEach(async () => {
  repository = sampleRepository();
  await testbed.setRepository({ owner: 'acme', name: 'demo', gitDirectory: repository.directory });
});

afterEach(() => repository.remove());

afterAll(() => testbed.close());

function client(token: string): Octokit {
  const quiet = {
    debug: () => undefined,
    info: () => undefined,
    warn: () => undefined,
    error: () => undefined,
  };
  return new Octokit({ auth: token, baseUrl: testbed.url, log: quiet });
}

async function statusOf(request: Promise<unknown>): Promise<number> {
  return request.then(
    () => 200,
    (thrown: unknown) =>
      thrown instanceof Error && 'status' in thrown && typeof thrown.status === 'number' ? thrown.status : -1,
  );
}

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
    const reader = client(await testbed.registerToken({ contents: 'read' }));
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

describe('a token', () => {
  test('that is unknown gets 401, that lacks a permission 403, none at all 401', async () => {
    const make = (token: string): Promise<number> =>
      statusOf(client(token).rest.repos.createRelease({ ...PLACE, tag_name: 'v9', draft: true }));
    expect(await make('ghs_unknown')).toBe(401);
    expect(await make(await testbed.registerToken({ contents: 'read' }))).toBe(403);
    const bare = await fetch(`${testbed.url}/repos/acme/demo/releases`, { method: 'POST', body: '{}' });
    expect(bare.status).toBe(401);
  });

  test('is needed for a private repository, which is hidden without one', async () => {
    await testbed.setRepository({
      owner: 'acme',
      name: 'demo',
      gitDirectory: repository.directory,
      visibility: 'private',
    });
    expect((await fetch(`${testbed.url}/repos/acme/demo`)).status).toBe(404);
    const found = (await octokit.rest.repos.get(PLACE)).data;
    expect([found.id, found.private, found.default_branch]).toEqual([1001, true, 'main']);
  });
});

describe('git data', () => {
  test('comes from the real repository', async () => {
    const ref = await octokit.rest.git.getRef({ ...PLACE, ref: 'tags/v1.0.0' });
    expect(ref.data.object).toMatchObject({ sha: repository.second, type: 'commit' });
    const commit = await octokit.rest.repos.getCommit({ ...PLACE, ref: 'v1.0.0' });
    expect(commit.data.parents.map(({ sha }) => sha)).toEqual([repository.first]);
    const compared = await octokit.rest.repos.compareCommitsWithBasehead({
      ...PLACE,
      basehead: `${repository.first}...main`,
    });
    expect([compared.data.status, compared.data.ahead_by]).toEqual(['ahead', 1]);
    expect(compared.data.files?.map(({ filename, status }) => `${status} ${filename}`)).toEqual([
      'modified README.md',
      'added added.txt',
    ]);
  });

  test('a ref is created once and never moved', async () => {
    const body = { ...PLACE, ref: 'refs/tags/lock/1', sha: repository.first };
    expect((await octokit.rest.git.createRef(body)).status).toBe(201);
    expect(await statusOf(octokit.rest.git.createRef({ ...body, sha: repository.second }))).toBe(422);
    expect(repository.git('rev-parse', 'refs/tags/lock/1')).toBe(repository.first);
    const unknown = { ...body, ref: 'refs/tags/x', sha: 'a'.repeat(40) };
    expect(await statusOf(octokit.rest.git.createRef(unknown))).toBe(422);
  });

  test('an annotated tag is an object of its own', async () => {
    const tag = await octokit.rest.git.createTag({
      ...PLACE,
      tag: 'v3.0.0',
      message: 'third',
      object: repository.second,
      type: 'commit',
    });
    await octokit.rest.git.createRef({ ...PLACE, ref: 'refs/tags/v3.0.0', sha: tag.data.sha });
    const ref = await octokit.rest.git.getRef({ ...PLACE, ref: 'tags/v3.0.0' });
    expect(ref.data.object).toMatchObject({ type: 'tag', sha: tag.data.sha });
    const read = await octokit.rest.git.getTag({ ...PLACE, tag_sha: tag.data.sha });
    expect(read.data.object).toMatchObject({ type: 'commit', sha: repository.second });
  });
});

describe('runs and pull requests', () => {
  test('are answered by id, attempt and number', async () => {
    const common = { repository: 'acme/demo', id: 4711, sha: repository.second, ref: 'refs/heads/main' };
    await testbed.setRun({ ...common, jobs: [{ name: 'build', conclusion: 'failure' }] });
    await testbed.setRun({ ...common, attempt: 2, jobs: [{ name: 'build' }, { name: 'sign' }] });
    const run = await octokit.rest.actions.getWorkflowRun({ ...PLACE, run_id: 4711 });
    expect([run.data.run_attempt, run.data.head_sha, run.data.path]).toEqual([
      2,
      repository.second,
      '.github/workflows/release.yml',
    ]);
    const jobs = await octokit.rest.actions.listJobsForWorkflowRunAttempt({
      ...PLACE,
      run_id: 4711,
      attempt_number: 1,
    });
    expect(jobs.data.jobs.map(({ name, conclusion }) => `${name} ${conclusion}`)).toEqual(['build failure']);
    await testbed.setPullRequest({
      repository: 'acme/demo',
      number: 7,
      baseRef: 'main',
      baseSha: repository.first,
      headRef: 'topic',
      headSha: repository.second,
    });
    const pull = await octokit.rest.pulls.get({ ...PLACE, pull_number: 7 });
    expect([pull.data.base.sha, pull.data.head.sha]).toEqual([repository.first, repository.second]);
  });
});
