import { execFileSync } from 'node:child_process';
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  EXPECTED_LAYER,
  openRealTools,
  type RealTools,
  reportText,
  textOf,
  toolRequest,
} from '../../testing/real-tools.ts';

/** Assembled, so that no scanner takes this test for a leak. */
const PLANTED_TOKEN = ['ghp', 'x7Q2mB9vK4tR8wY1nC5zL3pD6sF0hJaGeUiO'].join('_');
const TEN_MINUTES = 600_000;
let real: RealTools;

beforeAll(async () => {
  real = await openRealTools();
}, TEN_MINUTES);

afterAll(async () => {
  await real.remove();
});

describe('nodeTools', () => {
  test('probe finds the box of this user, not a weaker one', async () => {
    expect(await real.tools.probe()).toMatchObject({ confinement: EXPECTED_LAYER });
  });

  test('runs bandit in the box and finds the planted line', async () => {
    const source = await real.project({ 'a.py': 'import pickle\n' });
    const run = await real.tools.run(
      toolRequest('bandit', source, {
        argv: ['bandit', '-r', '.', '-f', 'json', '-o', '{out}/bandit.json'],
        reports: ['bandit.json'],
      }),
    );
    expect(run).toMatchObject({
      confinement: EXPECTED_LAYER,
      version: '1.9.4',
      output: { exitCode: 1, ended: 'exited' },
    });
    expect(JSON.parse(reportText(run, 'bandit.json')).results).toMatchObject([
      { test_id: 'B403', filename: './a.py' },
    ]);
    expect(run.cpuMilliseconds).toBeGreaterThan(0);
  });

  test('a module of the project cannot stand in for the tool', async () => {
    const source = await real.project({
      'a.py': 'import pickle\n',
      'bandit.py': 'raise SystemExit(0)\n',
      'json.py': 'raise SystemExit(0)\n',
    });
    const run = await real.tools.run(
      toolRequest('bandit', source, {
        argv: ['bandit', '-r', 'a.py', '-f', 'json', '-o', '{out}/o.json'],
        reports: ['o.json'],
      }),
    );
    expect(run.output.exitCode).toBe(1);
  });

  test('a project that only its owner can read is looked at all the same', async () => {
    const source = await real.project({ 'a.py': 'import pickle\n' });
    await chmod(join(source, 'a.py'), 0o600);
    await chmod(source, 0o700);
    const run = await real.tools.run(
      toolRequest('bandit', source, {
        argv: ['bandit', '-r', '.', '-f', 'json', '-o', '{out}/o.json'],
        reports: ['o.json'],
      }),
    );
    expect(JSON.parse(reportText(run, 'o.json')).results).toHaveLength(1);
  });

  test('gitleaks reads the history of a repository that another user owns', async () => {
    const source = await real.project({ 'config.txt': `token = "${PLANTED_TOKEN}"\n` });
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
    const run = await real.tools.run(toolRequest('gitleaks', source, { argv, reports: ['leaks.json'] }));
    expect(textOf(run.output.stderr)).toContain('1 commits scanned');
    expect(run.output.exitCode).toBe(2);
    expect(JSON.parse(reportText(run, 'leaks.json'))).toHaveLength(1);
  });

  test.each([
    ['deptry', ['deptry', '.', '-o', '{out}/o.json']],
    ['vulture', ['vulture', 'a.py']],
    ['syft', ['syft', 'scan', '{src}', '-q', '-o', 'cyclonedx-json@1.6={out}/o.json']],
  ])('%s runs in the box', async (tool, argv) => {
    const source = await real.project({
      'a.py': 'def unused():\n    pass\n',
      'pyproject.toml': '[project]\nname = "a"\nversion = "1"\n',
      'requirements.txt': 'left==1.0\n',
    });
    const run = await real.tools.run(toolRequest(tool, source, { argv, reports: ['o.json'] }));
    expect(run.output.ended).toBe('exited');
    expect(tool === 'vulture' ? textOf(run.output.stdout) : reportText(run, 'o.json')).toMatch(
      /unused function|left|\[\]/,
    );
  });

  test('a tool that runs out of time is stopped and has no exit code', async () => {
    const source = await real.project({ 'a.py': 'import pickle\n' });
    const run = await real.tools.run(
      toolRequest('bandit', source, { argv: ['bandit', '-r', '.'], timeoutSeconds: 0.02 }),
    );
    expect(run.output).toMatchObject({ ended: 'timed-out', exitCode: null });
  });

  test('a tool that is not in the store is TOOL_MISSING', async () => {
    await expect(
      real.tools.run(toolRequest('unheard-of', real.scratch, { argv: ['unheard-of'] })),
    ).rejects.toMatchObject({
      code: 'TOOL_MISSING',
    });
  });
});

function git(folder: string, ...argv: readonly string[]): void {
  execFileSync('git', ['-C', folder, ...argv]);
}
