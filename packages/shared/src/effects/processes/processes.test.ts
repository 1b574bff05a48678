import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { type ProcessRequest, runProcess } from './processes.ts';

const NODE = process.execPath;

describe('runProcess', () => {
  test('gives exit code, both streams and nothing of our environment', async () => {
    const result = await runProcess(
      script('console.log(JSON.stringify(process.env)); console.error("complaint"); process.exit(3)', {
        environment: { ONLY: 'this' },
      }),
    );
    expect(result).toMatchObject({ exitCode: 3, ended: 'exited', truncated: false });
    expect(JSON.parse(text(result.stdout))).toEqual({ ONLY: 'this' });
    expect(text(result.stderr)).toBe('complaint\n');
  });

  test('passes arguments as they are, never through a shell', async () => {
    const result = await runProcess({
      ...script('console.log(process.argv[1])'),
      argv: [NODE, '-e', 'console.log(process.argv[1])', '$(id) ; `id` && "x'],
    });
    expect(text(result.stdout)).toBe('$(id) ; `id` && "x\n');
  });

  test('hands over standard input', async () => {
    const result = await runProcess(
      script('process.stdin.pipe(process.stdout)', { stdin: Buffer.from('handed over') }),
    );
    expect(text(result.stdout)).toBe('handed over');
  });

  test('says that output went over the limit and keeps only its beginning', async () => {
    const result = await runProcess(
      script('process.stdout.write("x".repeat(5000))', { maxOutputBytes: 1000 }),
    );
    expect(result.truncated).toBe(true);
    expect(result.stdout).toHaveLength(1000);
    const exact = await runProcess(
      script('process.stdout.write("x".repeat(1000))', { maxOutputBytes: 1000 }),
    );
    expect(exact.truncated).toBe(false);
  });

  test('kills program and grandchild at the time limit and gives no exit code', async () => {
    const grandchild =
      'const c = require("child_process").spawn(process.execPath, ["-e", "setInterval(() => 0, 1000)"], { stdio: "inherit" }); console.log(c.pid); setInterval(() => 0, 1000)';
    const result = await runProcess(script(grandchild, { timeoutSeconds: 1 }));
    expect(result).toMatchObject({ exitCode: null, ended: 'timed-out' });
    expect(isRunning(Number(text(result.stdout)))).toBe(false);
  });

  test('does not wait for a grandchild that keeps the streams open', async () => {
    const leaves =
      'require("child_process").spawn(process.execPath, ["-e", "setInterval(() => 0, 1000)"], { stdio: "inherit" }); process.exit(0)';
    const result = await runProcess(script(leaves, { timeoutSeconds: 20 }));
    expect(result).toMatchObject({ exitCode: 0, ended: 'exited' });
    expect(result.durationMs).toBeLessThan(15_000);
  });

  test('does not wait for a descendant in a session of its own, and calls what it read cut', async () => {
    const leaves =
      'const c = require("child_process").spawn(process.execPath, ["-e", "setTimeout(() => 0, 8000)"], { stdio: "inherit", detached: true }); c.unref(); console.log("said")';
    const result = await runProcess(script(leaves, { timeoutSeconds: 20 }));
    expect(result).toMatchObject({ exitCode: 0, ended: 'exited', truncated: true });
    expect(text(result.stdout)).toBe('said\n');
    expect(result.durationMs).toBeLessThan(7000);
  });

  test('calls a program that a signal ended killed, not exited', async () => {
    const result = await runProcess(script('process.kill(process.pid, "SIGKILL")'));
    expect(result).toMatchObject({ exitCode: null, ended: 'killed' });
  });

  test('counts processor time', async () => {
    const result = await runProcess(
      script('const end = process.cpuUsage().user + 200000; while (process.cpuUsage().user < end);'),
    );
    expect(result.cpuMs).toBeGreaterThanOrEqual(150);
  });

  test.each([[['/nonexistent/program']], [[]], [['']]])('refuses %j with TOOL_NOT_STARTED', async (argv) => {
    await expect(runProcess({ ...script(''), argv })).rejects.toMatchObject({ code: 'TOOL_NOT_STARTED' });
  });
});

function script(code: string, change: Partial<ProcessRequest> = {}): ProcessRequest {
  return {
    argv: [NODE, '-e', code],
    environment: {},
    cwd: '/',
    timeoutSeconds: 30,
    maxOutputBytes: 100_000,
    ...change,
  };
}

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8');
}

function isRunning(pid: number): boolean {
  try {
    // Dead and not yet waited for by its new parent (state Z) is dead.
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
