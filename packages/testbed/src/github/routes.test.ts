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

describe('a token', () => {
  test('that is unknown gets 401, that lacks a permission 403, none at all 401', async () => {
    const make = (token: string): Promise<number> =>
      statusOf(octokitOf(testbed, token).rest.repos.createRelease({ ...PLACE, tag_name: 'v9', draft: true }));
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
