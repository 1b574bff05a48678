import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { endsWithProcess, isEnding } from '@interlock/shared/effects/processes/endings.ts';
import { readOutputFile } from './step-files.ts';

/** What a step needs to start: the built action, its inputs and the variables that the runner would set. */
export interface StepRequest {
  readonly suite: string;
  readonly action: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly environment: Readonly<Record<string, string>>;
  readonly workspace: string;
  /** The job's own temporary folder (RUNNER_TEMP). */
  readonly temporary: string;
  /** Folder for this step's output and summary files and its log. */
  readonly folder: string;
  readonly timeoutSeconds: number;
  /** What stands before the program in its argv, such as a program that makes a namespace. */
  readonly wrapper: readonly string[];
}

export interface StepResult {
  readonly exitCode: number | null;
  readonly outputs: ReadonlyMap<string, string>;
  readonly summary: string;
  readonly log: string;
  readonly elapsedMilliseconds: number;
}

const MAX_LOG_BYTES = 4 * 1024 * 1024;

/** Starts one built action as the runner does: `node dist/<action>/index.js`, inputs and facts as variables, nothing else. */
export async function runStep(request: StepRequest): Promise<StepResult> {
  const { folder, temporary } = request;
  await mkdir(folder, { recursive: true });
  await mkdir(temporary, { recursive: true });
  const files = { output: join(folder, 'output'), summary: join(folder, 'summary.md') };
  await Promise.all([writeFile(files.output, ''), writeFile(files.summary, '')]);
  const variables: Record<string, string> = {
    ...request.environment,
    GITHUB_OUTPUT: files.output,
    GITHUB_STEP_SUMMARY: files.summary,
    GITHUB_WORKSPACE: request.workspace,
    RUNNER_TEMP: temporary,
  };
  for (const [name, value] of Object.entries(request.inputs)) {
    variables[`INPUT_${name.toUpperCase()}`] = value;
  }
  const started = performance.now();
  const entry = join(request.suite, 'dist', request.action, 'index.js');
  const ended = await start(
    [...request.wrapper, process.execPath, entry],
    variables,
    request.workspace,
    request.timeoutSeconds,
  );
  const elapsedMilliseconds = Math.round(performance.now() - started);
  await writeFile(join(folder, 'log.txt'), ended.log);
  const outputs = readOutputFile(await readFile(files.output, 'utf8'));
  return {
    exitCode: outputs === null ? null : ended.exitCode,
    outputs: outputs ?? new Map(),
    summary: await readFile(files.summary, 'utf8'),
    log: ended.log,
    elapsedMilliseconds,
  };
}

function start(
  [program = '', ...argv]: readonly string[],
  environment: Readonly<Record<string, string>>,
  workspace: string,
  timeoutSeconds: number,
): Promise<{ readonly exitCode: number | null; readonly log: string }> {
  return new Promise((resolve) => {
    const child = spawn(program, argv, {
      cwd: workspace,
      env: { ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: timeoutSeconds * 1000,
    });
    let log = '';
    const collect = (chunk: Buffer) => {
      if (log.length < MAX_LOG_BYTES) {
        log += chunk.toString('utf8');
      }
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    const closed = new Promise<void>((done) => child.once('close', () => done()));
    // The action ends its own tools when it is told to stop.
    const forget = endsWithProcess(async () => {
      child.kill('SIGTERM');
      await closed;
    });
    child.on('error', (error) => resolve({ exitCode: null, log: `${log}${error.message}\n` }));
    child.on('close', (exitCode) => {
      forget();
      // A rehearsal that is being stopped must not go on from a step that was killed.
      if (!isEnding()) {
        resolve({ exitCode, log });
      }
    });
  });
}
