import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { startTestbed } from './start.ts';
import { sampleRepository } from './testing/repository.ts';
import { signMessage, verifyBundle } from './testing/signing.ts';

test('a testbed started again on the same folder goes on with trust root, log and releases', async () => {
  const stateDirectory = mkdtempSync(join(tmpdir(), 'interlock-state-'));
  const repository = sampleRepository();
  const data = Buffer.from('kept');
  const setting = { repository: 'acme/demo', sha: repository.second, ref: 'refs/heads/main' };

  const first = await startTestbed({ stateDirectory });
  await first.setRepository({ owner: 'acme', name: 'demo', gitDirectory: repository.directory });
  const bundle = await signMessage(first, await first.setRun(setting), data);
  await fetch(`${first.url}/repos/acme/demo/releases`, {
    method: 'POST',
    headers: { authorization: `Bearer ${first.githubToken}` },
    body: JSON.stringify({ tag_name: 'v1.0.0' }),
  });
  const root = readFileSync(first.trustedRootPath, 'utf8');
  const policy = { extensions: { issuer: first.issuer } };
  await first.close();

  const second = await startTestbed({ stateDirectory });
  expect(readFileSync(second.trustedRootPath, 'utf8')).toBe(root);
  expect(() => verifyBundle(second.trustedRootPath, bundle, policy, data)).not.toThrow();
  expect(second.url).toBe(first.url);
  const state = await second.state();
  expect([state.logEntries, state.releases.map(({ tagName }) => tagName)]).toEqual([1, ['v1.0.0']]);
  const later = await signMessage(second, await second.setRun(setting), data);
  expect(() => verifyBundle(second.trustedRootPath, later, policy, data)).not.toThrow();
  await second.close();
  repository.remove();
  rmSync(stateDirectory, { recursive: true, force: true });
});
