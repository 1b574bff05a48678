import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { goTool } from '../../ci-tools.ts';
import { type ActLog, readActLog } from './act-log.ts';

/** One run of act: a workflow of a repository, and the world that its steps see. */
export interface ActRequest {
  /** Private working folder of this run. */
  readonly folder: string;
  /** The repository whose workflow starts. */
  readonly caller: string;
  /** Path of that workflow in the repository. */
  readonly workflow: string;
  readonly commit: string;
  readonly eventName: string;
  /** The payload of the event. */
  readonly event: object;
  /** Variables of every step; act sees nothing else of this process. */
  readonly variables: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
  /** Values of the `vars` context. */
  readonly settings: Readonly<Record<string, string>>;
  /** Folders that stand for `OWNER/REPO@REF`. */
  readonly repositories: Readonly<Record<string, string>>;
}

export interface ActEnded extends ActLog {
  readonly exitCode: number | null;
  readonly complaint: string;
}

const RUNNER = 'ubuntu-24.04=-self-hosted';

/** Runs a workflow with act on this machine, without containers. The first `node` that its steps find is the one that runs this. */
export async function runAct(request: ActRequest): Promise<ActEnded> {
  const home = join(request.folder, 'home');
  const event = join(request.folder, 'event.json');
  await mkdir(home, { recursive: true });
  await writeFile(event, JSON.stringify(request.event));
  const none = ['env-file', 'secret-file', 'var-file', 'input-file'].flatMap((name) => [
    `--${name}`,
    '/dev/null',
  ]);
  const argv = [
    [
      request.eventName,
      '-C',
      request.caller,
      '-W',
      join(request.caller, request.workflow),
      '-P',
      RUNNER,
      '-e',
      event,
    ],
    [
      '--container-daemon-socket',
      '-',
      '--no-cache-server',
      '--action-cache-path',
      join(request.folder, 'cache'),
    ],
    ['--json', '--rm', '--no-skip-checkout', ...none],
    pairs('--env', { ...request.variables, SHA_REF: request.commit }),
    pairs('-s', request.secrets),
    pairs('--var', request.settings),
    pairs('--local-repository', request.repositories),
  ].flat();
  // act hands its own environment to every step, so it gets next to nothing.
  const environment = {
    HOME: home,
    PATH: `${dirname(process.execPath)}:/usr/local/go/bin:/usr/local/bin:/usr/bin:/bin`,
    LANG: 'C.UTF-8',
    GIT_PAGER: 'cat',
    INTERLOCK_ACT_REPOSITORY: request.caller,
    INTERLOCK_ACT_FOLDER: import.meta.dirname,
  };
  const ended = await start(await goTool('act'), argv, environment);
  await writeFile(join(request.folder, 'act.jsonl'), ended.stdout);
  return { exitCode: ended.exitCode, complaint: ended.stderr, ...readActLog(ended.stdout) };
}

function pairs(flag: string, values: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(values).flatMap(([name, value]) => [flag, `${name}=${value}`]);
}

function start(
  program: string,
  argv: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<{ readonly exitCode: number | null; readonly stdout: string; readonly stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, argv, {
      cwd: '/',
      env: { ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ exitCode, stdout, stderr }));
  });
}
