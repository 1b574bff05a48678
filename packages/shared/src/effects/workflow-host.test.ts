import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { workflowHost } from './workflow-host.ts';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'interlock-host-'));
  execFileSync('mkfifo', [join(folder, 'pipe')]);
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each(['.', 'pipe', 'none/output'])('names an output file that cannot be written: %s', async (name) => {
  const path = join(folder, name);
  const host = workflowHost(
    { GITHUB_OUTPUT: path, GITHUB_STEP_SUMMARY: path, RUNNER_TEMP: path },
    (text) => text,
  );
  const refused = expect.objectContaining({ code: 'RUNNER_FILE_UNWRITABLE' });
  await expect(host.setOutputs({ verdict: 'error' })).rejects.toEqual(refused);
  await expect(host.writeSummary('text')).rejects.toEqual(refused);
});

test('names a temporary folder that cannot be written', async () => {
  const host = workflowHost({ RUNNER_TEMP: join(folder, 'none') }, (text) => text);
  await expect(host.recordFolder()).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
});
