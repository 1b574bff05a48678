import { type ChildProcess, spawn } from 'node:child_process';
import { ActionError } from '../../errors.ts';
import { type CappedOutput, collectOutput } from './capped-output.ts';
import { openLedger } from './cpu-ledger.ts';
import { sampleCpu } from './cpu-sampler.ts';
import { endsWithProcess } from './endings.ts';

/** A program to start. `argv[0]` is looked up on the PATH of `environment` when it is no path; nothing passes a shell. */
export interface ProcessRequest {
  readonly argv: readonly string[];
  /** The whole environment of the program; nothing of ours is added. */
  readonly environment: Readonly<Record<string, string>>;
  readonly cwd: string;
  readonly timeoutSeconds: number;
  /** Limit for each of the two streams. */
  readonly maxOutputBytes: number;
  readonly stdin?: Uint8Array;
}

/** What a finished program left. `exitCode` is null unless it `exited`. */
export interface ProcessResult {
  readonly exitCode: number | null;
  readonly ended: 'exited' | 'timed-out' | 'killed';
  readonly stdout: Uint8Array;
  readonly stderr: Uint8Array;
  /** True when a stream went over the limit or was never closed: what is here is then only its beginning. */
  readonly truncated: boolean;
  readonly durationMs: number;
  /** Processor time of the program and all its children, in steps of 10 ms and never too high; 0 where the system does not say (not Linux). */
  readonly cpuMs: number;
}

/** How long an ended program's streams may stay open: its last words are read in milliseconds. */
const STREAM_GRACE_MILLISECONDS = 2000;

const ledger = openLedger();

/**
 * Starts a program in a process group of its own, waits for its end and for its streams, and kills the whole group at the time limit.
 * Raises TOOL_NOT_STARTED when there is no such program.
 */
export async function runProcess(request: ProcessRequest): Promise<ProcessResult> {
  const [program, ...rest] = request.argv;
  if (program === undefined || program === '') {
    throw notStarted('(nothing)', undefined);
  }
  const startedAt = performance.now();
  const child = spawn(program, rest, {
    cwd: request.cwd,
    env: { ...request.environment },
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
    shell: false,
  });
  const forget = endsWithProcess(() => killGroup(child));
  const stdout = collectOutput(child.stdout, request.maxOutputBytes);
  const stderr = collectOutput(child.stderr, request.maxOutputBytes);
  // A program may end before it has read everything; its exit code says why.
  child.stdin.on('error', () => undefined);
  child.stdin.end(request.stdin ?? '');
  const sampler = sampleCpu(child.pid);
  let hasTimedOut = false;
  const timer = setTimeout(() => {
    hasTimedOut = true;
    killGroup(child);
  }, request.timeoutSeconds * 1000);
  child.once('exit', () => clearTimeout(timer));
  try {
    const { exitCode, waitedCpuMs } = await waitForEnd(child, program);
    const cpuMs = Math.max(waitedCpuMs, sampler.stop());
    const ended = hasTimedOut ? 'timed-out' : exitCode === null ? 'killed' : 'exited';
    const durationMs = performance.now() - startedAt;
    return {
      exitCode: ended === 'exited' ? exitCode : null,
      ended,
      ...bytesOf(stdout, stderr),
      durationMs,
      cpuMs,
    };
  } finally {
    forget();
    sampler.stop();
    clearTimeout(timer);
  }
}

async function waitForEnd(
  child: ChildProcess,
  program: string,
): Promise<{ readonly exitCode: number | null; readonly waitedCpuMs: number }> {
  return await new Promise((resolve, reject) => {
    let waitedCpuMs = 0;
    let grace: NodeJS.Timeout | undefined;
    child.once('error', (cause) => reject(notStarted(program, cause)));
    child.once('exit', () => {
      waitedCpuMs = ledger.take();
      // Nothing outlives its answer, or it would hold the streams open for as long as it likes.
      killGroup(child);
      grace = setTimeout(() => closeStreams(child), STREAM_GRACE_MILLISECONDS);
    });
    child.once('close', (exitCode) => {
      clearTimeout(grace);
      resolve({ exitCode, waitedCpuMs });
    });
  });
}

/** Lets go of streams that a process in another session still holds; what was read of them is then marked as cut. */
function closeStreams(child: ChildProcess): void {
  child.stdout?.destroy();
  child.stderr?.destroy();
}

/** Kills the group that this child leads; it was started with its own, so no other process can be in it. */
function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) {
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // The group is empty: everything has ended.
  }
}

function bytesOf(
  stdout: CappedOutput,
  stderr: CappedOutput,
): Pick<ProcessResult, 'stdout' | 'stderr' | 'truncated'> {
  return {
    stdout: stdout.bytes(),
    stderr: stderr.bytes(),
    truncated: !stdout.isWhole() || !stderr.isWhole(),
  };
}

function notStarted(program: string, cause: unknown): ActionError {
  const name = program.split('/').at(-1) ?? program;
  return new ActionError(
    'TOOL_NOT_STARTED',
    `\`${name}\` could not be started`,
    'Run `interlock doctor` to see what this machine lacks',
    cause,
  );
}
