import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CommandPlan } from '../model/tool-adapter.ts';
import type { ToolRequest, ToolRun, Tools } from './effects.ts';
import { nodeTools } from './node-tools.ts';
import { provisionTools } from './provision-tools.ts';
import { defaultStoreRoot } from './store-folder.ts';
import { TOOL_CATALOGUE } from './tool-catalogue.ts';

const ROOT = resolve(import.meta.dirname, '../../../..');
const EXPECTED_LAYER = process.getuid?.() === 0 ? 'dropped-uid' : 'user-namespace';
const TEN_MINUTES = 600_000;
/** Assembled, so that no scanner takes this test for a leak. */
const PLANTED_TOKEN = ['ghp', 'x7Q2mB9vK4tR8wY1nC5zL3pD6sF0hJaGeUiO'].join('_');

let scratch = '';
let tools: Tools;

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'interlock-tools-'));
  const storeRoot = defaultStoreRoot(process.getuid?.(), process.env);
  const store = await provisionTools({
    tools: TOOL_CATALOGUE.map(({ id }) => id),
    locksFolder: join(ROOT, 'locks'),
    storeRoot,
    environment: process.env,
  });
  tools = await nodeTools({
    storeFolder: store.folder,
    locksFolder: join(ROOT, 'locks'),
    assetsFolder: join(ROOT, 'packages/shared/assets'),
    testEnvironments: join(storeRoot, 'test-environments'),
    temporary: scratch,
    unconfined: 'none',
    environment: process.env,
  });
}, TEN_MINUTES);

afterAll(async () => {
  await rm(scratch, { recursive: true, force: true });
});

describe('nodeTools', () => {
  test('probe finds the box of this user, not a weaker one', async () => {
    expect(await tools.probe()).toMatchObject({ confinement: EXPECTED_LAYER });
  });

  test('runs bandit in the box and finds the planted line', async () => {
    const source = await project({ 'a.py': 'import pickle\n' });
    const run = await tools.run(
      request('bandit', source, {
        argv: ['bandit', '-r', '.', '-f', 'json', '-o', '{out}/bandit.json'],
        reports: ['bandit.json'],
      }),
    );
    expect(run).toMatchObject({
      confinement: EXPECTED_LAYER,
      version: '1.9.4',
      output: { exitCode: 1, ended: 'exited' },
    });
    expect(JSON.parse(report(run, 'bandit.json')).results).toMatchObject([
      { test_id: 'B403', filename: './a.py' },
    ]);
    expect(run.cpuMilliseconds).toBeGreaterThan(0);
  });

  test('a module of the project cannot stand in for the tool', async () => {
    const source = await project({
      'a.py': 'import pickle\n',
      'bandit.py': 'raise SystemExit(0)\n',
      'json.py': 'raise SystemExit(0)\n',
    });
    const run = await tools.run(
      request('bandit', source, {
        argv: ['bandit', '-r', 'a.py', '-f', 'json', '-o', '{out}/o.json'],
        reports: ['o.json'],
      }),
    );
    expect(run.output.exitCode).toBe(1);
  });

  test('a project that only its owner can read is looked at all the same', async () => {
    const source = await project({ 'a.py': 'import pickle\n' });
    await chmod(join(source, 'a.py'), 0o600);
    await chmod(source, 0o700);
    const run = await tools.run(
      request('bandit', source, {
        argv: ['bandit', '-r', '.', '-f', 'json', '-o', '{out}/o.json'],
        reports: ['o.json'],
      }),
    );
    expect(JSON.parse(report(run, 'o.json')).results).toHaveLength(1);
  });

  test('gitleaks reads the history of a repository that another user owns', async () => {
    const source = await project({ 'config.txt': `token = "${PLANTED_TOKEN}"\n` });
    git(source, 'init', '-q');
    git(source, 'add', '.');
    git(source, '-c', 'user.name=a', '-c', 'user.email=a@example.com', 'commit', '-q', '-m', 'one');
    const argv = [
      'gitleaks',
      'git',
      '--no-banner',
      '--redact',
      '--exit-code',
      '2',
      '-f',
      'json',
      '-r',
      '{out}/leaks.json',
      '.',
    ];
    const run = await tools.run(request('gitleaks', source, { argv, reports: ['leaks.json'] }));
    expect(text(run.output.stderr)).toContain('1 commits scanned');
    expect(run.output.exitCode).toBe(2);
    expect(JSON.parse(report(run, 'leaks.json'))).toHaveLength(1);
  });

  test.each([
    ['deptry', ['deptry', '.', '-o', '{out}/o.json']],
    ['vulture', ['vulture', 'a.py']],
    ['syft', ['syft', 'scan', '{src}', '-q', '-o', 'cyclonedx-json@1.6={out}/o.json']],
  ])('%s runs in the box', async (tool, argv) => {
    const source = await project({
      'a.py': 'def unused():\n    pass\n',
      'pyproject.toml': '[project]\nname = "a"\nversion = "1"\n',
      'requirements.txt': 'left==1.0\n',
    });
    const run = await tools.run(request(tool, source, { argv, reports: ['o.json'] }));
    expect(run.output.ended).toBe('exited');
    expect(tool === 'vulture' ? text(run.output.stdout) : report(run, 'o.json')).toMatch(
      /unused function|left|\[\]/,
    );
  });

  test('pip-audit asks the frozen advisories, each question is known, and a hit is found', async () => {
    const source = await project({
      'requirements.txt': `old-thing==1.0 --hash=sha256:${'0'.repeat(64)}\nnew-thing==2.0 --hash=sha256:${'1'.repeat(64)}\n`,
    });
    const argv = [
      'pip-audit',
      '--strict',
      '-s',
      'osv',
      '--osv-url',
      '{advisories}',
      '--disable-pip',
      '--require-hashes',
      '-r',
      'requirements.txt',
      '-f',
      'json',
      '-o',
      '{out}/o.json',
      '--progress-spinner',
      'off',
      '--cache-dir',
      '/tmp/c',
    ];
    const run = await tools.run({
      ...request('pip-audit', source, { argv, reports: ['o.json'] }),
      advisories: snapshot(),
    });
    expect(run.queried).toEqual(['new-thing==2.0', 'old-thing==1.0']);
    expect(run.output.exitCode).toBe(1);
    expect(JSON.parse(report(run, 'o.json')).dependencies).toMatchObject([
      { name: 'old-thing', vulns: [{ id: 'PYSEC-2026-1' }] },
      { name: 'new-thing', vulns: [] },
    ]);
  });

  test('mutmut changes a copy, never the project, and its results are read from the copy', async () => {
    const source = await project({
      'src/a.py': 'def add(x, y):\n    return x + y\n',
      'tests/test_a.py': 'from a import add\n\ndef test_add():\n    assert add(1, 2) == 3\n',
      'pyproject.toml':
        '[tool.mutmut]\nsource_paths = ["src"]\n[tool.pytest.ini_options]\npythonpath = ["src"]\n',
    });
    const plan = {
      argv: ['mutmut', 'run', '--max-children', '2'],
      then: ['mutmut', 'export-cicd-stats'],
      writesProject: true,
      reports: ['{src}/mutants/mutmut-cicd-stats.json', '{src}/mutants/**/*.meta'],
    };
    const run = await tools.run(request('mutmut', source, plan));
    expect({ code: run.output.exitCode, stderr: text(run.output.stderr) }).toMatchObject({ code: 0 });
    expect(JSON.parse(report(run, '{src}/mutants/mutmut-cicd-stats.json'))).toMatchObject({
      killed: 1,
      survived: 0,
    });
    expect(JSON.parse(report(run, '{src}/mutants/src/a.py.meta')).exit_code_by_key).toBeDefined();
    expect(execFileSync('ls', [source], { encoding: 'utf8' })).not.toContain('mutants');
  });

  test('a tool that runs out of time is stopped and has no exit code', async () => {
    const source = await project({ 'a.py': 'import pickle\n' });
    const run = await tools.run(
      request('bandit', source, { argv: ['bandit', '-r', '.'], timeoutSeconds: 0.02 }),
    );
    expect(run.output).toMatchObject({ ended: 'timed-out', exitCode: null });
  });

  test('a tool that is not in the store is TOOL_MISSING', async () => {
    await expect(tools.run(request('unheard-of', scratch, { argv: ['unheard-of'] }))).rejects.toMatchObject({
      code: 'TOOL_MISSING',
    });
  });
});

function request(tool: string, source: string, change: Partial<CommandPlan>): ToolRequest {
  const plan: CommandPlan = {
    argv: [tool],
    environment: {},
    reports: [],
    config: {},
    timeoutSeconds: 120,
    writesProject: false,
    then: null,
    ...change,
  };
  return { tool, plan, source, advisories: null, environmentLock: null };
}

async function project(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(scratch, 'project-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

function snapshot(): Uint8Array {
  const affected = [
    {
      package: { ecosystem: 'PyPI', name: 'old-thing' },
      ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed: '1.1' }] }],
    },
  ];
  const advisories = [
    {
      id: 'PYSEC-2026-1',
      modified: '2026-01-01T00:00:00Z',
      schema_version: '1.6.0',
      summary: 'made up',
      details: 'made up',
      affected,
    },
  ];
  return Buffer.from(
    JSON.stringify({
      ecosystem: 'PyPI',
      date: '2026-01-31',
      packages: ['old-thing', 'new-thing'],
      advisories,
    }),
  );
}

function git(folder: string, ...argv: readonly string[]): void {
  execFileSync('git', ['-C', folder, ...argv]);
}

function report(run: ToolRun, name: string): string {
  return text(run.output.reports.get(name) ?? null);
}

function text(bytes: Uint8Array | null): string {
  return Buffer.from(bytes ?? []).toString('utf8');
}
