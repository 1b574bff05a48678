import { spawn } from 'node:child_process';
import { ActionError } from '../../errors.ts';

const MAX_OUTPUT_BYTES = 512 * 1024 * 1024;
const MAX_STDERR_BYTES = 64 * 1024;

/** Settings that a repository's own configuration cannot override: no hooks, no monitors, no prompts, no other owner's objections. */
const FIXED_CONFIGURATION = [
  '-c',
  'safe.directory=*',
  '-c',
  'core.hooksPath=/dev/null',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.quotePath=false',
  '-c',
  // Who wrote it says which commit has which parents, and git compares nothing.
  'core.commitGraph=false',
  '-c',
  'protocol.version=2',
  '-c',
  'protocol.ext.allow=never',
  '-c',
  'gc.auto=0',
  '-c',
  'maintenance.auto=false',
];

/** What git left: its exit code, and its output as bytes. */
export interface GitExit {
  readonly code: number;
  readonly stdout: Buffer;
}

/**
 * Runs git by argv in an environment of our own and accepts only the exit codes in `accepted`.
 * Replace refs, system and user configuration, filters and credentials play no part. Raises GIT_MISSING, GIT_FAILED, GIT_TOO_LARGE.
 */
export async function runGit(
  path: string,
  repository: string,
  argv: readonly string[],
  accepted: readonly number[] = [0],
  input = '',
): Promise<GitExit> {
  const child = spawn('git', [...FIXED_CONFIGURATION, '-C', repository, ...argv], {
    env: gitEnvironment(path),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const output: Buffer[] = [];
  let outputBytes = 0;
  let complaint = '';
  child.stdout.on('data', (chunk: Buffer) => {
    outputBytes += chunk.length;
    if (outputBytes > MAX_OUTPUT_BYTES) {
      child.kill('SIGKILL');
      return;
    }
    output.push(chunk);
  });
  child.stderr.on('data', (chunk: Buffer) => {
    complaint = (complaint + chunk.toString('utf8')).slice(0, MAX_STDERR_BYTES);
  });
  // git may end before it has read everything; its exit code says why.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  }).catch((cause: unknown) => {
    throw new ActionError(
      'GIT_MISSING',
      'git could not be started',
      'Install git and put it on the PATH',
      cause,
    );
  });
  if (outputBytes > MAX_OUTPUT_BYTES) {
    throw new ActionError(
      'GIT_TOO_LARGE',
      `\`git ${argv[0]}\` wrote more than ${MAX_OUTPUT_BYTES} bytes`,
      'Remove large files from the history that is judged',
    );
  }
  if (code === null || !accepted.includes(code) || isComplaint(complaint, code)) {
    throw new ActionError(
      'GIT_FAILED',
      `\`git ${argv[0]}\` could not read the repository (exit code ${code ?? 'none'})`,
      'Check out the repository with its history (`fetch-depth: 0`) and run again',
    );
  }
  return { code, stdout: Buffer.concat(output) };
}

/** git can print `fatal:` or `error:` and still exit 0, for example in a pager-less sub-command; that is no answer. */
function isComplaint(text: string, code: number): boolean {
  return code === 0 && /^(fatal|error):/m.test(text);
}

function gitEnvironment(path: string): Record<string, string> {
  return {
    PATH: path,
    HOME: '/nonexistent',
    LC_ALL: 'C',
    TZ: 'UTC',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_ATTR_NOSYSTEM: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_ALLOW_PROTOCOL: 'file',
    GIT_NO_LAZY_FETCH: '1',
    GIT_PAGER: 'cat',
  };
}
