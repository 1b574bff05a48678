import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { suiteRoot } from '../suite-root.ts';
import { makeTestEnvironment } from '../tool-runs/test-environment.ts';
import { collectArtifacts } from './builds-collect.ts';
import { nodeBuilds } from './builds-node.ts';
import type { BuildRun, Builds } from './builds-port.ts';

jest.setTimeout(120_000);
let builds: Builds;
let folder = '';
let count = 0;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'interlock-builds-'));
  builds = await nodeBuilds(process.env, folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function built(
  source: string,
  argv: readonly string[],
  artifacts: readonly string[],
  lock: string | null = null,
  timeoutSeconds = 60,
): Promise<BuildRun> {
  count += 1;
  return builds.run({
    source,
    argv,
    lock,
    sourceDateEpoch: 1_700_000_000,
    timeoutSeconds,
    artifacts,
    into: join(folder, `into-${count}`),
  });
}

async function project(): Promise<string> {
  count += 1;
  const source = join(folder, `project-${count}`);
  await mkdir(source);
  await writeFile(join(source, 'file.txt'), 'content');
  return source;
}

function python(code: string): readonly string[] {
  return ['python', '-c', `import os, pathlib, socket, sys\n${code}`];
}

describe('nodeBuilds().run()', () => {
  test('builds the example twice to the same bytes', async () => {
    const source = join(await suiteRoot(), 'examples/python-api');
    const argv = ['python', '-m', 'build', '--no-isolation'];
    const lock = join(source, 'requirements-dev.txt');
    const [one, two] = [
      await built(source, argv, ['dist/*'], lock),
      await built(source, argv, ['dist/*'], lock),
    ];
    expect(one.artifacts.map(({ name }) => name)).toEqual([
      'hostname_api-1.0.0-py3-none-any.whl',
      'hostname_api-1.0.0.tar.gz',
    ]);
    expect(two.artifacts).toEqual(one.artifacts);
    expect(execFileSync('ls', [source], { encoding: 'utf8' })).not.toContain('dist');
  });

  test('has no network, no token and no home of ours, and knows the time of the commit', async () => {
    process.env['GITHUB_TOKEN'] = 'ghs_not_a_token';
    const probe = python(`
out = dict(os.environ)
try:
  socket.create_connection(("127.0.0.1", 22), 1); net = "open"
except OSError as e:
  net = "closed"
pathlib.Path("result.txt").write_text(net + " " + os.environ["SOURCE_DATE_EPOCH"] + " " + str("GITHUB_TOKEN" in out) + " " + str(os.path.exists("/etc/passwd")))`);
    const run = await built(await project(), probe, ['result.txt']);
    delete process.env['GITHUB_TOKEN'];
    expect(run.exitCode).toBe(0);
    expect(run.artifacts).toHaveLength(1);
    const text = execFileSync('cat', [join(folder, `into-${count}`, 'result.txt')], { encoding: 'utf8' });
    expect(text).toBe(run.confinement === 'none' ? text : 'closed 1700000000 False False');
  });

  test('takes nothing from a build that failed, and stops one that does not end', async () => {
    const failed = await built(
      await project(),
      python('pathlib.Path("a.whl").write_text("x"); sys.exit(3)'),
      ['a.whl'],
    );
    expect(failed).toMatchObject({ exitCode: 3, artifacts: [] });
    const stopped = await built(await project(), python('import time; time.sleep(60)'), ['a.whl'], null, 1);
    expect(stopped).toMatchObject({ exitCode: null, ended: 'timed-out', artifacts: [] });
  });

  test('says so when a build leaves a tree that no path reaches, and removes it', async () => {
    const deep = python(
      'pathlib.Path("a.whl").write_text("x")\nfor _ in range(60): os.mkdir("d" * 200); os.chdir("d" * 200)',
    );
    await expect(built(await project(), deep, ['a.whl'])).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
  });
  test('says which artifact the build did not make', async () => {
    await expect(built(await project(), python('pass'), ['dist/*.whl'])).rejects.toMatchObject({
      code: 'BUILD_ARTIFACT_MISSING',
    });
  });
});

/** A lock that names a source archive whose own code builds it, and lets the installer build; `marker` is what that code writes. */
async function lockThatBuilds(marker: string): Promise<string> {
  count += 1;
  const root = join(folder, `evil-${count}`);
  await mkdir(join(root, 'evil-1.0'), { recursive: true });
  const backend = `import pathlib\npathlib.Path(${JSON.stringify(marker)}).write_text("ran")\n`;
  await writeFile(join(root, 'evil-1.0/backend.py'), backend);
  await writeFile(
    join(root, 'evil-1.0/pyproject.toml'),
    '[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n',
  );
  await writeFile(join(root, 'evil-1.0/PKG-INFO'), 'Metadata-Version: 2.1\nName: evil\nVersion: 1.0\n');
  const archive = join(root, 'evil-1.0.tar.gz');
  execFileSync('tar', ['-C', root, '-czf', archive, 'evil-1.0']);
  const sha256 = createHash('sha256').update(readFileSync(archive)).digest('hex');
  const lock = join(root, 'requirements.txt');
  await writeFile(lock, `--no-binary :all:\n${archive} --hash=sha256:${sha256}\n`);
  return lock;
}

describe('a lock of the project', () => {
  const marker = () => join(folder, `marker-${count}`);
  const refused = { code: 'LOCK_INVALID' };

  test('builds nothing outside of the box before a build', async () => {
    const mark = marker();
    const lock = await lockThatBuilds(mark);
    const run = built(await project(), python('pass'), ['file.txt'], lock).catch((thrown: unknown) => thrown);
    const outcome = await run;
    expect(existsSync(mark)).toBe(false);
    expect(outcome).toMatchObject(refused);
  });

  test('builds nothing where the artifacts are listed', async () => {
    const mark = marker();
    const lock = await lockThatBuilds(mark);
    const into = join(folder, `installed-${count}`);
    await mkdir(into);
    await expect(builds.install({ artifacts: [], lock, into })).rejects.toMatchObject(refused);
    expect(existsSync(mark)).toBe(false);
  });

  test('builds nothing for the tests', async () => {
    const mark = marker();
    const options = {
      folder: join(folder, `environments-${count}`),
      toolLock: join(await suiteRoot(), 'examples/python-api/requirements.txt'),
      projectLock: await lockThatBuilds(mark),
      environment: process.env,
    };
    await expect(makeTestEnvironment(options)).rejects.toMatchObject(refused);
    expect(existsSync(mark)).toBe(false);
  });
});

describe('collectArtifacts()', () => {
  test.each([
    [
      'a link',
      (source: string) => symlinkSync('/etc/passwd', join(source, 'a.whl')),
      'BUILD_ARTIFACT_MISSING',
    ],
    [
      'a folder that is a link',
      (source: string) => symlinkSync('/etc', join(source, 'dist')),
      'BUILD_ARTIFACT_MISSING',
    ],
  ])('follows no %s', async (_name, plant, code) => {
    const source = await project();
    plant(source);
    await expect(
      collectArtifacts(source, ['a.whl', 'dist/passwd'], join(folder, `c-${count}`)),
    ).rejects.toMatchObject({ code });
  });

  test('refuses names that a release cannot carry, and two that are the same', async () => {
    const source = await project();
    await mkdir(join(source, 'a'));
    await writeFile(join(source, 'a/FILE.txt'), '');
    await writeFile(join(source, 'b c.txt'), '');
    await expect(collectArtifacts(source, ['b c.txt'], join(folder, `d-${count}`))).rejects.toMatchObject({
      code: 'BUILD_ARTIFACT_NAME',
    });
    await expect(collectArtifacts(source, ['**'], join(folder, `e-${count}`))).rejects.toMatchObject({
      code: 'BUILD_ARTIFACT_NAME',
    });
    await writeFile(join(source, 'decision-log.jsonl'), '');
    const log = collectArtifacts(source, ['*.jsonl'], join(folder, `f-${count}`));
    await expect(log).rejects.toMatchObject({ code: 'BUILD_ARTIFACT_NAME' });
  });
});
