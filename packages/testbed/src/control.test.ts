import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { startTestbed, type Testbed } from './start.ts';
import { type SampleRepository, sampleRepository } from './testing/repository.ts';

let testbed: Testbed;
let repository: SampleRepository;

beforeAll(async () => {
  repository = sampleRepository();
  testbed = await startTestbed();
  await testbed.setRepository({ owner: 'acme', name: 'demo', gitDirectory: repository.directory });
});

afterEach(async () => {
  await testbed.clearFaults();
  await testbed.setLatency(0);
});

afterAll(async () => {
  repository.remove();
  await testbed.close();
});

function github(method: string, path: string, body?: object): Promise<Response> {
  return fetch(`${testbed.url}/repos/acme/demo${path}`, {
    method,
    headers: { authorization: `Bearer ${testbed.githubToken}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

async function draftWithAsset(tag: string): Promise<number> {
  await github('POST', '/releases', { tag_name: tag, draft: true });
  const release = (await testbed.state()).releases.find(({ tagName }) => tagName === tag);
  await fetch(`${testbed.url}/uploads/repos/acme/demo/releases/${release?.id}/assets?name=a.txt`, {
    method: 'POST',
    headers: { authorization: `Bearer ${testbed.githubToken}` },
    body: 'right bytes',
  });
  return release?.id ?? 0;
}

test('the control interface is closed without its token', async () => {
  const answers = await Promise.all([
    fetch(`${testbed.url}/_testbed/state`),
    fetch(`${testbed.url}/_testbed/faults`, { method: 'DELETE', headers: { authorization: 'Bearer x' } }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([401, 401]);
});

test('a status fault strikes after so many and so often, with its headers', async () => {
  await testbed.inject({
    match: { method: 'GET', path: '^/repos/acme/demo$' },
    after: 1,
    times: 2,
    effect: { kind: 'status', status: 429, headers: { 'retry-after': '7' } },
  });
  const answers = [];
  for (let index = 0; index < 4; index += 1) {
    answers.push(await github('GET', ''));
  }
  expect(answers.map(({ status }) => status)).toEqual([200, 429, 429, 200]);
  expect(answers[1]?.headers.get('retry-after')).toBe('7');
});

test('a fault after the deed answers an error although the deed was done', async () => {
  await testbed.inject({
    match: { method: 'POST', path: '/releases$' },
    when: 'after',
    effect: { kind: 'status', status: 502 },
  });
  expect((await github('POST', '/releases', { tag_name: 'half-way', draft: true })).status).toBe(502);
  expect((await testbed.state()).releases.map(({ tagName }) => tagName)).toContain('half-way');
});

test('a dropped and a truncated answer break the connection', async () => {
  await testbed.inject({ match: { path: '^/repos/acme/demo$' }, effect: { kind: 'drop' } });
  await expect(github('GET', '')).rejects.toThrow();
  await testbed.inject({ match: { path: '^/repos/acme/demo$' }, effect: { kind: 'truncate', bytes: 20 } });
  await expect(github('GET', '').then((answer) => answer.text())).rejects.toThrow();
  expect((await github('GET', '')).status).toBe(200);
});

test('bytes of an asset are swapped just before the release is published', async () => {
  const id = await draftWithAsset('swapped');
  const bytesBase64 = Buffer.from('wrong').toString('base64');
  await testbed.inject({
    match: { method: 'PATCH', path: '/releases/\\d+$' },
    effect: { kind: 'swap-asset', repository: 'acme/demo', name: 'a.txt', bytesBase64 },
  });
  await github('PATCH', `/releases/${id}`, { draft: false });
  const page = await fetch(`${testbed.url}/acme/demo/releases/download/swapped/a.txt`);
  expect(await page.text()).toBe('wrong');
});

test('a tag is moved during the run', async () => {
  await testbed.inject({
    match: { path: '/git/ref/tags/v1.0.0$' },
    after: 1,
    effect: { kind: 'move-tag', repository: 'acme/demo', tag: 'v1.0.0', sha: repository.first },
  });
  const read = async (): Promise<string> => (await github('GET', '/git/ref/tags/v1.0.0')).text();
  expect(await read()).toContain(repository.second);
  expect(await read()).toContain(repository.first);
});

test('latency delays each request and the log of requests says what came', async () => {
  await testbed.clearRequests();
  await testbed.setLatency(80);
  const before = performance.now();
  await github('GET', '/releases');
  expect(performance.now() - before).toBeGreaterThanOrEqual(75);
  const { requests } = await testbed.state();
  expect(
    requests.map(({ method, path, status, tokenKind }) => `${method} ${path} ${status} ${tokenKind}`),
  ).toEqual(['GET /repos/acme/demo/releases 200 bearer']);
});

test('a malformed fault is refused with a sentence', async () => {
  await expect(testbed.inject({ match: {}, effect: { kind: 'status', status: 99 } })).rejects.toThrow(/400/);
});
