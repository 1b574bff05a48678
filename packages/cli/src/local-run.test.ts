import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import { localRun } from './local-run.ts';

function git(folder: string, ...argv: readonly string[]): void {
  execFileSync('git', ['-C', folder, '-c', 'user.name=t', '-c', 'user.email=t@example.org', ...argv]);
}

describe('localRun()', () => {
  test('is a run of its own each time: a second gate at one commit is no duplicate of the first for `promote`', async () => {
    const clock = jest.spyOn(Date, 'now');
    try {
      clock.mockReturnValue(1_795_264_815_000);
      const first = await localRun(tmpdir(), process.env);
      clock.mockReturnValue(1_795_264_815_001);
      const second = await localRun(tmpdir(), process.env);
      expect(first.runId).toBe('1795264815000');
      expect({ ...second, runId: first.runId }).toEqual(first);
      expect(second.runId).not.toBe(first.runId);
    } finally {
      clock.mockRestore();
    }
  });

  test('tells two repositories in folders of one name apart, and a clone from neither', async () => {
    const base = mkdtempSync(join(tmpdir(), 'local-run-'));
    const repository = (parent: string) => {
      const folder = join(base, parent, 'app');
      mkdirSync(folder, { recursive: true });
      git(folder, 'init', '--quiet');
      git(folder, 'commit', '--quiet', '--allow-empty', '--message', parent);
      return folder;
    };
    try {
      const [one, other] = [repository('one'), repository('other')];
      const clone = join(base, 'clone', 'app');
      git(base, 'clone', '--quiet', one, clone);
      git(clone, 'commit', '--quiet', '--allow-empty', '--message', 'more');
      const ids = await Promise.all(
        [one, clone, other].map(async (path) => {
          const { repository: name, repositoryId } = await localRun(path, process.env);
          return `${name} ${repositoryId}`;
        }),
      );
      expect(ids[1]).toBe(ids[0]);
      expect(ids[2]).not.toBe(ids[0]);
      expect(ids.every((id) => id.startsWith('local/app '))).toBe(true);
    } finally {
      rmSync(base, { recursive: true });
    }
  });

  test('knows no repository where there is none', async () => {
    expect((await localRun(tmpdir(), process.env)).repositoryId).toBe('0');
  });
});
