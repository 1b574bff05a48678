import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { connect, type TestbedClient } from './client.ts';

/** How to start a testbed; everything has a default. */
export interface TestbedOptions {
  /** Keeps keys, log, releases and blobs, so that a later start goes on with them. Without it a temporary folder. */
  readonly stateDirectory?: string;
  readonly latencyMilliseconds?: number;
  /** `iss` of tokens and certificates; by default the address of the issuer that the testbed plays. */
  readonly issuer?: string;
  /** The script to start: the built server or, by default, the sources. */
  readonly entry?: string;
}

/** A running testbed: where it is, and how to change and read its world. */
export interface Testbed extends TestbedClient {
  readonly stateDirectory: string;
  readonly close: () => Promise<void>;
}

const Ready = v.object({
  url: v.string(),
  issuer: v.string(),
  controlToken: v.string(),
  githubToken: v.string(),
  packageToken: v.string(),
  trustedRootPath: v.string(),
});

const MAX_STDERR_CHARACTERS = 10_000;

/** The server beside this module: its source or, from a built bundle in a sibling folder, the built one. */
function defaultEntry(moduleUrl: string): string {
  const relative = moduleUrl.endsWith('.ts') ? './main.ts' : '../testbed/index.js';
  return fileURLToPath(new URL(relative, moduleUrl));
}

async function firstLine(child: ChildProcess): Promise<string> {
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) {
    throw new Error('the testbed was started without pipes');
  }
  let complaint = '';
  stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(-MAX_STDERR_CHARACTERS);
  });
  const lines = createInterface({ input: stdout });
  return new Promise((resolve, reject) => {
    lines.once('line', resolve);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the testbed ended with code ${code}: ${complaint}`)));
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) {
    return;
  }
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.stdin?.end();
  child.kill('SIGTERM');
  await ended;
}

/** Starts a testbed as a child process and waits until it listens. The caller closes it. */
export async function startTestbed(options: TestbedOptions = {}): Promise<Testbed> {
  const isTemporary = options.stateDirectory === undefined;
  const stateDirectory = options.stateDirectory ?? (await mkdtemp(join(tmpdir(), 'interlock-testbed-')));
  const entry = options.entry ?? defaultEntry(import.meta.url);
  const latency = String(options.latencyMilliseconds ?? 0);
  const issuer = options.issuer === undefined ? [] : ['--issuer', options.issuer];
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      entry,
      '--state',
      stateDirectory,
      '--latency',
      latency,
      ...issuer,
    ],
    { stdio: ['pipe', 'pipe', 'pipe'], env: { PATH: process.env['PATH'] ?? '' } },
  );
  const ready = v.parse(Ready, JSON.parse(await firstLine(child)));
  return {
    ...connect(ready),
    stateDirectory,
    close: async () => {
      await stop(child);
      if (isTemporary) {
        await rm(stateDirectory, { recursive: true, force: true });
      }
    },
  };
}
