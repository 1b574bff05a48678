import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestbed } from '@interlock/testbed/start.ts';
import { sampleRepository } from '@interlock/testbed/testing/repository.ts';
import { expect, jest, test } from '@jest/globals';
import { nodeFiles } from '../files/files.ts';
import { nodeGitHub } from './github.ts';

const FILE_BYTES = 1024 * 1024 * 1024;
const BLOCK_BYTES = 8 * 1024 * 1024;
const MAX_GROWTH_KIBIBYTES = 256 * 1024;
jest.setTimeout(180_000);

test('a 1 GiB file goes up and comes down in flat memory', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'interlock-transfer-'));
  const testbed = await startTestbed();
  const repository = sampleRepository();
  try {
    await testbed.setRepository({ owner: 'acme', name: 'demo', gitDirectory: repository.directory });
    const path = join(folder, 'large.bin');
    const handle = await open(path, 'wx');
    for (let written = 0; written < FILE_BYTES; written += BLOCK_BYTES) {
      await handle.write(Buffer.alloc(BLOCK_BYTES, written / BLOCK_BYTES));
    }
    await handle.close();
    const before = process.resourceUsage().maxRSS;
    const github = nodeGitHub({
      api: testbed.url,
      token: testbed.githubToken,
      wait: () => Promise.resolve(),
    });
    const draft = await github.createDraft('acme/demo', {
      tag: 'v1.0.0',
      commit: repository.second,
      name: 'v1.0.0',
      body: '',
    });
    const asset = await github.upload('acme/demo', draft, 'large.bin', path);
    const found = await github.downloadAsset('acme/demo', asset.id, join(folder, 'back.bin'));
    expect(found).toEqual(await nodeFiles(folder, null).digest(path));
    expect(asset.digest).toBe(`sha256:${found.sha256}`);
    expect(process.resourceUsage().maxRSS - before).toBeLessThan(MAX_GROWTH_KIBIBYTES);
  } finally {
    await testbed.close();
    repository.remove();
    await rm(folder, { recursive: true, force: true });
  }
});
