import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startTestbed, type Testbed } from '../start.ts';

const BYTES = 'a wheel';
const DIGEST = createHash('sha256').update(BYTES).digest('hex');
const FILE = 'Demo_Pkg-1.0.0-py3-none-any.whl';

let testbed: Testbed;

beforeAll(async () => {
  testbed = await startTestbed();
});

afterAll(() => testbed.close());

function upload(
  changes: Readonly<Record<string, string>> = {},
  token = testbed.packageToken,
): Promise<Response> {
  const form = new FormData();
  const fields = {
    ':action': 'file_upload',
    protocol_version: '1',
    name: 'Demo.Pkg',
    version: '1.0.0',
    filetype: 'bdist_wheel',
    sha256_digest: DIGEST,
    ...changes,
  };
  for (const [name, value] of Object.entries(fields)) {
    form.set(name, value);
  }
  form.set('content', new Blob([BYTES]), FILE);
  return fetch(testbed.endpoints.packageUpload, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`__token__:${token}`).toString('base64')}` },
    body: form,
  });
}

test('an upload needs the token, the right digest and a new file name, and is served as it came', async () => {
  expect((await upload({}, 'pypi-other')).status).toBe(403);
  expect((await upload({ sha256_digest: '0'.repeat(64) })).status).toBe(400);
  expect((await upload({ version: '' })).status).toBe(400);
  expect((await upload()).status).toBe(200);
  expect((await upload()).status).toBe(400);

  const page = await fetch(`${testbed.endpoints.packageIndex}demo-pkg/`, {
    headers: { accept: 'application/vnd.pypi.simple.v1+json' },
  });
  const listing: unknown = await page.json();
  expect(listing).toMatchObject({
    name: 'demo-pkg',
    files: [{ filename: FILE, hashes: { sha256: DIGEST } }],
  });

  const html = await (await fetch(`${testbed.endpoints.packageIndex}Demo.Pkg`)).text();
  const address = /href="([^"#]+)#sha256=([0-9a-f]+)"/.exec(html);
  expect(address?.[2]).toBe(DIGEST);
  expect(await (await fetch(address?.[1] ?? '')).text()).toBe(BYTES);
  expect((await fetch(`${testbed.endpoints.packageIndex}unknown/`)).status).toBe(404);
});
