import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { packageIndex } from './package-index.ts';

const SHA256 = 'a'.repeat(64);
const ANSWERS: Readonly<Record<string, readonly [number, string]>> = {
  '/good/': [
    200,
    JSON.stringify({
      files: [
        { filename: 'a.whl', hashes: { sha256: SHA256 } },
        { filename: 'b.whl', hashes: {} },
      ],
    }),
  ],
  '/none/': [404, 'not here'],
  '/html/': [200, '<a href="a.whl">'],
  '/broken/': [500, JSON.stringify({ files: [] })],
  '/list/': [200, '[]'],
  '/sha1/': [200, JSON.stringify({ files: [{ filename: 'a.whl', hashes: { sha256: 5 } }] })],
};
let server: Server;
let address = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    const [status, body] = ANSWERS[request.url ?? ''] ?? [400, ''];
    response.writeHead(status).end(body);
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const at = server.address();
  address = typeof at === 'object' && at !== null ? `http://127.0.0.1:${at.port}/` : '';
});

afterAll(() => {
  server.close();
});

describe('packageIndex', () => {
  test('lists the files of a project, and null for a digest that the index does not give', async () => {
    await expect(packageIndex.files(address, 'good')).resolves.toEqual([
      { name: 'a.whl', sha256: SHA256 },
      { name: 'b.whl', sha256: null },
    ]);
  });

  test('lists nothing where the index does not know the project', async () => {
    await expect(packageIndex.files(address, 'none')).resolves.toEqual([]);
  });

  test.each(['html', 'broken', 'list', 'sha1', 'a/b?c'])(
    'does not take the answer to %s for an empty list',
    async (project) => {
      await expect(packageIndex.files(address, project)).rejects.toMatchObject({ code: 'INDEX_UNREADABLE' });
    },
  );

  test('says that an index did not answer', async () => {
    await expect(packageIndex.files('http://127.0.0.1:1/', 'good')).rejects.toMatchObject({
      code: 'INDEX_UNREADABLE',
    });
  });
});
