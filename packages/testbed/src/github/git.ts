import { execFile } from 'node:child_process';
import type { Repository } from '../store/records.ts';

const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;

/** What git answered; `ok` is false when it ended with an error, and then `text` is its complaint. */
export interface GitAnswer {
  readonly ok: boolean;
  readonly text: string;
}

/** Runs git in the repository's folder with the given standard input. */
export function git(repository: Repository, argv: readonly string[], input: string = ''): Promise<GitAnswer> {
  const environment = {
    PATH: process.env['PATH'] ?? '',
    HOME: '/nonexistent',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'safe.directory',
    GIT_CONFIG_VALUE_0: '*',
    GIT_TERMINAL_PROMPT: '0',
  };
  return new Promise((resolve) => {
    const child = execFile(
      'git',
      ['-C', repository.gitDirectory, ...argv],
      { env: environment, maxBuffer: MAX_OUTPUT_BYTES },
      (error, stdout, stderr) =>
        resolve(error === null ? { ok: true, text: stdout } : { ok: false, text: stderr }),
    );
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

/** The object that a name stands for, as `type` peels it (`commit`, `object`); null when there is none. */
export async function resolveObject(
  repository: Repository,
  name: string,
  type: 'commit' | 'object',
): Promise<string | null> {
  const spec = type === 'commit' ? `${name}^{commit}` : name;
  const answer = await git(repository, ['rev-parse', '--verify', '--quiet', '--end-of-options', spec]);
  return answer.ok ? answer.text.trim() : null;
}
