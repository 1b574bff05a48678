import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { runProcess } from '../processes/processes.ts';
import { makeTestEnvironment } from '../tool-runs/test-environment.ts';
import { provisionTools } from './provision-tools.ts';

const LOCKS = resolve(import.meta.dirname, '../../../../../locks');
const FIVE_MINUTES = 300_000;
/** A package that no lock of ours holds, with the digest of its wheel. */
const SIX = 'six==1.17.0 --hash=sha256:4721f391ed90541fddacab5acf947aa0d3dc7d27b2e1e8eda2be8970586c3274\n';
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'interlock-provision-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('provisionTools', () => {
  test(
    'installs from the lock once, and gives the same store again',
    async () => {
      const options = {
        tools: ['vulture'],
        locksFolder: LOCKS,
        storeRoot: join(folder, 'store'),
        environment: process.env,
      };
      const { store, start } = await provisionTools(options);
      expect(start).toBe('cold');
      expect(await store.resolve('vulture')).toMatchObject({ version: '2.16' });
      const before = await readdir(join(folder, 'store'));
      expect(await provisionTools(options)).toMatchObject({ store: { folder: store.folder }, start: 'warm' });
      expect(await readdir(join(folder, 'store'))).toEqual(before);
      expect(before).toHaveLength(1);
    },
    FIVE_MINUTES,
  );

  test(
    'a package that does not have the digest of its lock is TOOL_PROVISION_FAILED and leaves nothing behind',
    async () => {
      const locksFolder = await changedLocks('python-mutmut/requirements.txt', (text) =>
        text.replaceAll(/--hash=sha256:[0-9a-f]{64}/g, `--hash=sha256:${'0'.repeat(64)}`),
      );
      const storeRoot = join(folder, 'store');
      await expect(
        provisionTools({ tools: ['mutmut'], locksFolder, storeRoot, environment: process.env }),
      ).rejects.toMatchObject({ code: 'TOOL_PROVISION_FAILED' });
      expect(await readdir(storeRoot)).toEqual([]);
    },
    FIVE_MINUTES,
  );

  test(
    'a Go module that does not have the digest of its lock is TOOL_PROVISION_FAILED',
    async () => {
      const locksFolder = await changedLocks('go/gitleaks/go.sum', (text) =>
        text.replace(/(gitleaks\/v8 v8\.30\.1 h1:)\S{6}/, '$1AAAAAA'),
      );
      const options = {
        tools: ['gitleaks'],
        locksFolder,
        storeRoot: join(folder, 'store'),
        environment: process.env,
      };
      await expect(provisionTools(options)).rejects.toMatchObject({ code: 'TOOL_PROVISION_FAILED' });
    },
    FIVE_MINUTES,
  );

  test('an unknown tool is TOOL_UNKNOWN', async () => {
    const options = {
      tools: ['rm'],
      locksFolder: LOCKS,
      storeRoot: join(folder, 'store'),
      environment: process.env,
    };
    await expect(provisionTools(options)).rejects.toMatchObject({ code: 'TOOL_UNKNOWN' });
  });
});

describe('makeTestEnvironment', () => {
  test(
    'holds the tool and what the project locks',
    async () => {
      const environment = await makeTestEnvironment(await withLock(SIX));
      const result = await runProcess({
        argv: [environment.python, '-I', '-c', 'import six, mutmut, pytest; print(six.__version__)'],
        environment: {},
        cwd: '/',
        timeoutSeconds: 60,
        maxOutputBytes: 1000,
      });
      expect({
        out: Buffer.from(result.stdout).toString(),
        err: Buffer.from(result.stderr).toString(),
      }).toEqual({ out: '1.17.0\n', err: '' });
    },
    FIVE_MINUTES,
  );

  test(
    'two versions of one package are TEST_ENVIRONMENT_CONFLICT',
    async () => {
      const options = await withLock(
        `${SIX}click==8.1.7 --hash=sha256:ae74fb96c20a0277a1d615f1e4d73c8414f5a98db8b799a7931d1582f3390c28\n`,
      );
      await expect(makeTestEnvironment(options)).rejects.toMatchObject({ code: 'TEST_ENVIRONMENT_CONFLICT' });
      expect(await readdir(options.folder)).toEqual([]);
    },
    FIVE_MINUTES,
  );

  test(
    'a project lock without digests is LOCK_INVALID, and nothing is installed',
    async () => {
      const options = await withLock('six==1.17.0\n');
      await expect(makeTestEnvironment(options)).rejects.toMatchObject({ code: 'LOCK_INVALID' });
      expect(await readdir(options.folder).catch(() => [])).toEqual([]);
    },
    FIVE_MINUTES,
  );
});

async function changedLocks(file: string, change: (text: string) => string): Promise<string> {
  const copy = join(folder, 'locks');
  await cp(LOCKS, copy, { recursive: true });
  const before = await readFile(join(copy, file), 'utf8');
  expect(change(before)).not.toBe(before);
  await writeFile(join(copy, file), change(before));
  return copy;
}

async function withLock(projectLock: string): Promise<Parameters<typeof makeTestEnvironment>[0]> {
  await writeFile(join(folder, 'lock.txt'), projectLock);
  return {
    folder: join(folder, 'environments'),
    toolLock: join(LOCKS, 'python-mutmut/requirements.txt'),
    projectLock: join(folder, 'lock.txt'),
    environment: process.env,
  };
}
