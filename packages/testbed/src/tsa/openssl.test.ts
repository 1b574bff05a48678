import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startTestbed, type Testbed } from '../start.ts';

let testbed: Testbed;
let folder: string;

beforeAll(async () => {
  testbed = await startTestbed();
  folder = mkdtempSync(join(tmpdir(), 'interlock-openssl-'));
});

afterAll(async () => {
  await testbed.close();
  rmSync(folder, { recursive: true, force: true });
});

test('openssl accepts the answer to its own query, and refuses it for other data', async () => {
  const [data, query, reply, chain] = ['data', 'query', 'reply', 'chain'].map((name) => join(folder, name));
  writeFileSync(String(data), 'to be stamped');
  execFileSync(
    'openssl',
    ['ts', '-query', '-data', String(data), '-sha256', '-cert', '-out', String(query)],
    {
      stdio: 'ignore',
    },
  );
  const response = await fetch(testbed.endpoints.timestamp, {
    method: 'POST',
    headers: { 'content-type': 'application/timestamp-query' },
    body: readFileSync(String(query)),
  });
  expect(response.status).toBe(201);
  writeFileSync(String(reply), Buffer.from(await response.arrayBuffer()));
  writeFileSync(String(chain), await (await fetch(`${testbed.endpoints.timestamp}/certchain`)).text());
  const verify = (file: string): string =>
    execFileSync(
      'openssl',
      [
        'ts',
        '-verify',
        '-data',
        file,
        '-in',
        String(reply),
        '-CAfile',
        String(chain),
        '-untrusted',
        String(chain),
      ],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
    );
  expect(verify(String(data))).toContain('Verification: OK');
  writeFileSync(String(query), 'other data');
  expect(() => verify(String(query))).toThrow();
});
