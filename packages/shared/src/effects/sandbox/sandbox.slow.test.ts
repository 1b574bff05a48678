import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ProcessResult } from '../processes/processes.ts';
import type { BoxRequest } from './box-request.ts';
import { linkedFiles } from './linked-files.ts';
import { type BoxLayer, boxOwner, runBoxed } from './sandbox.ts';
import { probeSandbox } from './sandbox-probe.ts';

const LAYER: BoxLayer = process.getuid?.() === 0 ? 'dropped-uid' : 'user-namespace';
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'interlock-sandbox-'));
  await chmod(folder, 0o755);
  await Promise.all(['source', 'out', 'config', 'home'].map((name) => mkdir(join(folder, name))));
  const { userId, groupId } = boxOwner(LAYER);
  await chown(join(folder, 'out'), userId, groupId);
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('probeSandbox', () => {
  test('finds the box that this user can make', async () => {
    expect(await probeSandbox(folder)).toMatchObject({ layer: LAYER, reason: '' });
  });

  test('a box that is open to the host is no box', async () => {
    const probe = await probeSandbox(folder, plain);
    expect(probe.layer).toBe('none');
    expect(probe.reason).toMatch(/root|read files of the host/);
  });

  test('a box that only shows one file of the host is no box', async () => {
    expect(await probeSandbox(folder, leaky)).toMatchObject({
      layer: 'none',
      reason: 'a program in the box can read files of the host',
    });
  });

  test('a box whose source can be written is no box', async () => {
    expect(await probeSandbox(folder, writable)).toMatchObject({
      layer: 'none',
      reason: 'a program in the box can write to its source',
    });
  });

  test.each([
    ['cannot be made', { exitCode: 1, ended: 'exited' as const, stdout: '' }],
    ['says nothing', { exitCode: 0, ended: 'exited' as const, stdout: '' }],
    [
      'says that all is well without having tried',
      { exitCode: 0, ended: 'exited' as const, stdout: '{"secret":"denied"}' },
    ],
  ])('a box that %s is no box', async (_, answer) => {
    const broken: typeof runBoxed = async () => finished(answer);
    expect(await probeSandbox(folder, broken)).toMatchObject({
      layer: 'none',
      reason: 'a box could not be made',
    });
  });
});

describe('runBoxed', () => {
  test('shows the program nothing of the host: environment, processes, files, user', async () => {
    process.env['INTERLOCK_TEST_SECRET'] = 'not for tools';
    const code = `
      const fs = require('node:fs');
      console.log(JSON.stringify({ environment: Object.keys(process.env).sort(), processes: fs.readdirSync('/proc').filter((name) => /^[0-9]+$/.test(name)).length,
        root: fs.readdirSync('/').sort(), user: process.getuid(), capabilities: /CapEff:\\s*(\\S+)/.exec(fs.readFileSync('/proc/self/status', 'utf8'))[1],
        bounding: /CapBnd:\\s*(\\S+)/.exec(fs.readFileSync('/proc/self/status', 'utf8'))[1], interfaces: Object.keys(require('node:os').networkInterfaces()) }));`;
    const seen = JSON.parse(text((await runBoxed(LAYER, nodeRequest(code))).stdout));
    delete process.env['INTERLOCK_TEST_SECRET'];
    expect(seen.environment).toEqual([
      'HOME',
      'LANG',
      'PATH',
      'PWD',
      'PYTHONDONTWRITEBYTECODE',
      'TMPDIR',
      'TZ',
    ]);
    expect(seen.processes).toBeLessThanOrEqual(2);
    expect(seen.root).not.toEqual(expect.arrayContaining(['etc']));
    expect(seen.root).not.toEqual(expect.arrayContaining(['root']));
    expect(seen.user).toBe(boxOwner(LAYER).userId);
    expect(seen.user).not.toBe(0);
    expect(seen.capabilities).toBe('0000000000000000');
    expect(seen.interfaces).toEqual(['lo']);
  });

  test('there is no program to start but its own', async () => {
    const code = `console.log(require('node:child_process').spawnSync('/bin/sh', ['-c', 'id']).error.code)`;
    expect(text((await runBoxed(LAYER, nodeRequest(code))).stdout)).toBe('ENOENT\n');
  });

  test('what it writes to the out folder is there afterwards, and the source is as it was', async () => {
    const code = `const fs = require('node:fs'); fs.writeFileSync('/out/report', 'seen'); try { fs.writeFileSync('/src/x', ''); } catch (error) { console.log(error.code); }`;
    expect(text((await runBoxed(LAYER, nodeRequest(code))).stdout)).toBe('EROFS\n');
    expect(await readFile(join(folder, 'out/report'), 'utf8')).toBe('seen');
  });

  test('a program that is killed has no exit code', async () => {
    const result = await runBoxed(LAYER, nodeRequest('process.kill(process.pid, "SIGKILL")'));
    expect(result).toMatchObject({ ended: 'killed', exitCode: null });
  });

  test('a program that writes without end is stopped by its limit', async () => {
    const code = `const fs = require('node:fs'); process.on('SIGXFSZ', () => process.exit(9)); const b = Buffer.alloc(1 << 20); const f = fs.openSync('/tmp/x', 'w'); for (;;) fs.writeSync(f, b);`;
    const result = await runBoxed(LAYER, nodeRequest(code));
    expect(result.exitCode === 0).toBe(false);
  });

  test('a program that is not there is TOOL_NOT_STARTED, not a finding', async () => {
    await expect(runBoxed(LAYER, { ...nodeRequest(''), argv: ['/opt/none'] })).rejects.toMatchObject({
      code: 'TOOL_NOT_STARTED',
    });
    await expect(runBoxed(LAYER, { ...nodeRequest(''), mounts: ['/opt/none'] })).rejects.toMatchObject({
      code: 'TOOL_NOT_STARTED',
    });
  });

  test('a box that runs out of time leaves nothing running', async () => {
    const marker = `interlock-marker-${process.pid}`;
    const result = await runBoxed(LAYER, {
      ...nodeRequest(`/* ${marker} */ setInterval(() => 0, 1000)`),
      timeoutSeconds: 1,
    });
    expect(result).toMatchObject({ ended: 'timed-out', exitCode: null });
    expect(await processesNaming(marker)).toBe('');
  });

  test('without a box the program runs with the same cleared environment', async () => {
    const result = await runBoxed(
      'none',
      nodeRequest('console.log(Object.keys(process.env).sort().join(), process.env.HOME)'),
    );
    expect(text(result.stdout)).toBe(
      `HOME,LANG,PATH,PYTHONDONTWRITEBYTECODE,TMPDIR,TZ ${join(folder, 'home')}\n`,
    );
  });
});

function nodeRequest(code: string): BoxRequest & { readonly mounts: readonly string[] } {
  return {
    argv: [process.execPath, '-e', code],
    environment: {},
    mounts: NODE_FILES,
    source: { folder: join(folder, 'source'), access: 'read-only' },
    out: join(folder, 'out'),
    config: join(folder, 'config'),
    home: join(folder, 'home'),
    path: [],
    timeoutSeconds: 60,
    maxOutputBytes: 100_000,
  };
}

const NODE_FILES = [process.execPath, ...(await linkedFiles([process.execPath]))];

const plain: typeof runBoxed = (_, request) => runBoxed('none', request);

const leaky: typeof runBoxed = (layer, request) =>
  runBoxed(layer, { ...request, mounts: [...request.mounts, request.home] });

const writable: typeof runBoxed = async (layer, request) => {
  await chmod(request.source.folder, 0o777);
  return await runBoxed(layer, { ...request, source: { ...request.source, access: 'writable' } });
};

function finished(answer: {
  readonly exitCode: number;
  readonly ended: 'exited';
  readonly stdout: string;
}): ProcessResult {
  return {
    ...answer,
    stdout: Buffer.from(answer.stdout),
    stderr: new Uint8Array(),
    truncated: false,
    durationMs: 1,
    cpuMs: 0,
  };
}

/** The command lines of live processes that hold a text; this test's own is `node jest`. */
async function processesNaming(marker: string): Promise<string> {
  const list = spawn('ps', ['-eo', 'stat,args']);
  let output = '';
  list.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  await once(list, 'close');
  return output
    .split('\n')
    .filter((line) => line.includes(marker) && !line.startsWith('Z'))
    .join('\n');
}

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8');
}
