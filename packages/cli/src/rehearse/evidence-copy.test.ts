import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { keepEvidence, makeEvidenceFolder, shownLog } from './evidence-copy.ts';

describe('keepEvidence()', () => {
  test('makes a new folder each time and writes files below folders of their own', async () => {
    const parent = await mkdtemp(join(tmpdir(), 'evidence-'));
    const files = { 'release/NOTES.md': 'notes', 'rehearsal.json': '{}' };
    const [one, other] = [
      await keepEvidence(parent, [], new Map(), files),
      await keepEvidence(parent, [], new Map(), files),
    ];
    expect(one).not.toBe(other);
    expect(await readFile(join(one, 'release', 'NOTES.md'), 'utf8')).toBe('notes');
    await rm(parent, { recursive: true });
  });

  test('says of each summary that its addresses are of stand-ins', async () => {
    const parent = await mkdtemp(join(tmpdir(), 'evidence-'));
    const result = {
      exitCode: 0,
      outputs: new Map(),
      summary: '## Release: pass\n',
      log: '',
      elapsedMilliseconds: 1,
    };
    const job = {
      id: 'release',
      title: 'Release',
      trust: 'publish',
      result: 'success' as const,
      exitCode: 0,
      verdict: 'pass',
      elapsedMilliseconds: 1,
      steps: [{ action: 'release', result }],
    };
    const folder = await keepEvidence(parent, [job], new Map(), {});
    const [first, ...rest] = (await readFile(join(folder, 'jobs', 'release', 'summary.md'), 'utf8')).split(
      '\n',
    );
    expect(first).toMatch(/stand-ins for GitHub and Sigstore .* no address/);
    expect(rest.join('\n')).toBe('\n## Release: pass\n');
    await rm(parent, { recursive: true });
  });

  test('says before anything is started that there is no place for evidence', async () => {
    const parent = await mkdtemp(join(tmpdir(), 'evidence-'));
    await writeFile(join(parent, 'file'), '');
    await expect(makeEvidenceFolder(join(parent, 'file', 'rehearsals'))).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
    });
    await rm(parent, { recursive: true });
  });
});

describe('shownLog()', () => {
  test('leaves out what a log on the runner does not show, and nothing else', () => {
    const log = '::add-mask::token\n::debug::Headers\nuploaded ::debug:: 1\n::warning::kept\npass: done\n';
    expect(shownLog(log)).toBe('uploaded ::debug:: 1\n::warning::kept\npass: done\n');
  });
});
