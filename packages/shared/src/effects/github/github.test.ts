import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { GitHub } from '../effects.ts';
import { nodeGitHub } from './github.ts';

/** One answer of the server; it takes them in their order and repeats the last one. */
interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

let servers: Server[] = [];
let seen: { readonly url: string; readonly token: string }[] = [];
let waited: number[] = [];
afterEach(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  servers = [];
  seen = [];
  waited = [];
});

async function github(answers: readonly Answer[], token: string | null = 'ghs_test'): Promise<GitHub> {
  let turn = 0;
  const started = createServer((request, response) => {
    seen.push({ url: request.url ?? '', token: request.headers.authorization ?? '' });
    const { status = 200, headers = {}, body = {} } = answers[Math.min(turn, answers.length - 1)] ?? {};
    turn += 1;
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  servers.push(started);
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  const { port } = addressOf(started);
  const wait = async (milliseconds: number): Promise<void> => {
    waited.push(milliseconds);
  };
  return nodeGitHub({ api: `http://127.0.0.1:${port}`, token, wait });
}

function addressOf(listening: Server): AddressInfo {
  const address = listening.address();
  if (address === null || typeof address === 'string') {
    throw new Error('not listening');
  }
  return address;
}

const REPOSITORY = {
  id: 5,
  full_name: 'acme/demo',
  private: false,
  visibility: 'public',
  default_branch: 'main',
};

function release(id: number): Record<string, unknown> {
  const urls = { html_url: 'https://github.com/x', upload_url: 'https://uploads.github.com/x{?name}' };
  return { id, tag_name: `v${id}`, draft: false, target_commitish: 'main', assets: [], ...urls };
}

describe('nodeGitHub()', () => {
  test('waits as long as Retry-After says, and tries again', async () => {
    const port = await github([
      { status: 503, headers: { 'retry-after': '7' } },
      { status: 429, headers: { 'retry-after': '2' } },
      { body: REPOSITORY },
    ]);
    expect(await port.repository('acme/demo')).toEqual({ id: '5', isPrivate: false, defaultBranch: 'main' });
    expect(waited).toEqual([7000, 2000]);
  });

  test('gives up when all waiting together would be too long', async () => {
    const port = await github([{ status: 503, headers: { 'retry-after': '100' } }]);
    await expect(port.repository('acme/demo')).rejects.toMatchObject({ code: 'GITHUB_UNREACHABLE' });
    expect(waited).toEqual([100_000]);
  });

  test('does not repeat a request that may have been carried out', async () => {
    const port = await github([{ status: 502 }]);
    await expect(port.publish('acme/demo', 1, { tag: 'v1', commit: 'a'.repeat(40) })).rejects.toMatchObject({
      code: 'GITHUB_UNREACHABLE',
      message: expect.not.stringMatching(/[{}?]/),
    });
    expect(seen).toHaveLength(1);
  });

  test('names the permission that is missing and nothing of the answer or the token', async () => {
    const headers = { 'x-accepted-github-permissions': 'contents=write' };
    const port = await github([{ status: 403, headers, body: { message: 'payload ghs_test' } }]);
    const thrown = await port.repository('acme/demo').catch((error: unknown) => error);
    expect(thrown).toMatchObject({
      code: 'GITHUB_REFUSED',
      next: 'Give the job the permission contents=write',
    });
    expect(JSON.stringify(thrown) + String(thrown)).not.toMatch(/payload|ghs_test/);
  });

  test('starts no request without a token', async () => {
    const port = await github([{ body: REPOSITORY }], null);
    await expect(port.repository('acme/demo')).rejects.toMatchObject({ code: 'GITHUB_REFUSED' });
    expect(seen).toEqual([]);
  });

  test('follows no redirect with its token', async () => {
    const port = await github([
      { status: 301, headers: { location: 'http://evil.localhost/' }, body: REPOSITORY },
    ]);
    await expect(port.repository('acme/other')).rejects.toMatchObject({ code: 'GITHUB_UNREADABLE' });
    expect(seen).toHaveLength(1);
  });

  test('reads a full page as a sign of another, also without a link', async () => {
    const page = (from: number, count: number) =>
      Array.from({ length: count }, (_, index) => release(from + index));
    const port = await github([{ body: page(1, 100) }, { body: page(101, 3) }]);
    expect(await port.releases('acme/demo')).toHaveLength(103);
  });

  test('follows a link that a short page announces, and refuses an entry that comes twice', async () => {
    const link = { link: '<http://x/?page=2>; rel="next"' };
    const port = await github([{ headers: link, body: [release(1)] }, { body: [release(1)] }]);
    await expect(port.releases('acme/demo')).rejects.toMatchObject({ code: 'GITHUB_UNREADABLE' });
    expect(seen.map(({ url }) => url).at(-1)).toContain('page=2');
  });

  test('a list whose second page cannot be read is no list', async () => {
    const link = { link: '<http://x/?page=2>; rel="next"' };
    const port = await github([{ headers: link, body: [release(1)] }, { status: 404 }]);
    await expect(port.releases('acme/demo')).rejects.toMatchObject({ code: 'GITHUB_REFUSED' });
  });

  test.each(['', 'null', '[]', '{"id":"5"}', '<html>', '{"id":5'])('refuses the answer %j', async (body) => {
    const port = await github([{ body }]);
    await expect(port.repository('acme/demo')).rejects.toMatchObject({ code: 'GITHUB_UNREADABLE' });
  });

  test('counts the jobs of a run against the total', async () => {
    const port = await github([
      { body: { total_count: 2, jobs: [{ id: 1, name: 'gate', run_attempt: 1 }] } },
    ]);
    await expect(port.jobs('acme/demo', '7', 1)).rejects.toMatchObject({ code: 'GITHUB_UNREADABLE' });
  });

  test('a tag that another ref answers for is not that tag', async () => {
    const object = { type: 'commit', sha: 'a'.repeat(40) };
    const port = await github([{ body: { ref: 'refs/tags/v1.0', object } }]);
    await expect(port.tagCommit('acme/demo', 'v1')).rejects.toMatchObject({ code: 'GITHUB_UNREADABLE' });
    const none = await github([{ status: 404 }]);
    expect(await none.tagCommit('acme/demo', 'v1')).toBeNull();
  });

  test('sends no upload to a host that is not the API’s own', async () => {
    const port = await github([{ body: release(1) }, { body: [] }]);
    const found = await port.release('acme/demo', 1);
    await expect(port.upload('acme/demo', found, 'a.whl', '/etc/hostname')).rejects.toMatchObject({
      code: 'ENDPOINT_REDIRECTED',
    });
    expect(seen).toHaveLength(2);
  });
});
