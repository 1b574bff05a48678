import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { readRun } from './run-facts.ts';

const BASE = 'b'.repeat(40);
const EVENT = {
  before: BASE,
  repository: { id: 42, private: false, visibility: 'public', default_branch: 'main' },
  pull_request: {
    number: 7,
    base: { sha: BASE, ref: 'main', repo: { id: 42 } },
    head: { sha: 'c'.repeat(40), repo: { id: 43 } },
  },
};
const RUNNER = {
  GITHUB_ACTIONS: 'true',
  GITHUB_API_URL: 'https://ghe.example/api/v3',
  GITHUB_EVENT_NAME: 'pull_request',
  GITHUB_JOB: 'interlock',
  GITHUB_REF: 'refs/pull/7/merge',
  GITHUB_REPOSITORY: 'acme/app',
  GITHUB_REPOSITORY_ID: '42',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_RUN_ID: '1234567890',
  GITHUB_SERVER_URL: 'https://ghe.example',
  GITHUB_SHA: 'c'.repeat(40),
  GITHUB_WORKSPACE: '/home/runner/work/app/app',
};

const before = { ...process.env };
afterEach(() => {
  process.env = before;
});

test('a run is read as the toolkit reads it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'run-facts-'));
  try {
    const path = join(folder, 'event.json');
    await writeFile(path, JSON.stringify(EVENT));
    process.env = { ...before, ...RUNNER, GITHUB_EVENT_PATH: path };
    const { context } = await import('@actions/github');
    const run = readRun(RUNNER, JSON.stringify(EVENT));
    expect(run).toMatchObject({
      repository: `${context.repo.owner}/${context.repo.repo}`,
      repositoryId: String(context.payload.repository?.['id']),
      commit: context.sha,
      ref: context.ref,
      event: context.eventName,
      runId: String(context.runId),
      attempt: context.runAttempt,
      job: context.job,
      server: context.serverUrl,
      api: context.apiUrl,
      before: context.payload['before'],
      defaultBranch: context.payload.repository?.['default_branch'],
    });
    expect(run.pullRequest).toEqual({
      baseCommit: context.payload.pull_request?.['base'].sha,
      baseBranch: context.payload.pull_request?.['base'].ref,
      isFork: true,
    });
  } finally {
    await rm(folder, { recursive: true });
  }
});

test.each(Object.keys(RUNNER).filter((name) => !['GITHUB_ACTIONS', 'GITHUB_JOB'].includes(name)))(
  'a run without %s is none, where the toolkit goes on',
  (name) => {
    expect(() => readRun({ ...RUNNER, [name]: undefined }, null)).toThrow(
      expect.objectContaining({ code: 'RUN_FACTS' }),
    );
  },
);

test.each(['', '[]', 'null', '{"repository":1}', '{"pull_request":{}}', '{"before":"main"}', '{'])(
  'the payload %j is refused',
  (text) => {
    expect(() => readRun(RUNNER, text)).toThrow(expect.objectContaining({ code: 'RUN_FACTS' }));
  },
);
