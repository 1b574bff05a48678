import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import { goTool, zizmor } from '../ci-tools.ts';
import { REPOSITORY_FOLDER, WORKFLOWS_FOLDER } from './workflow.ts';

const workflows = readdirSync(WORKFLOWS_FOLDER);
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'interlock-lint-'));
  cpSync(join(REPOSITORY_FOLDER, '.github'), join(folder, '.github'), { recursive: true });
  spawnSync('git', ['init', '-q', folder]);
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(
  program: string,
  argv: readonly string[],
  cwd: string,
): { readonly exitCode: number | null; readonly stdout: string; readonly stderr: string } {
  const ended = spawnSync(program, argv, {
    cwd,
    encoding: 'utf8',
    env: { PATH: '/usr/bin:/bin', HOME: folder },
  });
  return { exitCode: ended.status, stdout: ended.stdout, stderr: ended.stderr };
}

function plant(name: string, from: string, to: string): void {
  const text = readFileSync(join(WORKFLOWS_FOLDER, name), 'utf8');
  writeFileSync(
    join(folder, '.github/workflows', name),
    text.replace(from, () => to),
  );
}

describe('actionlint', () => {
  const argv = ['-shellcheck=', '-pyflakes=', '-verbose', '-no-color'];

  test('looks at every workflow and finds nothing', async () => {
    const ended = run(await goTool('actionlint'), argv, REPOSITORY_FOLDER);
    expect(ended).toMatchObject({ exitCode: 0, stdout: '' });
    for (const name of workflows) {
      expect(ended.stderr).toContain(`Linting ${name.startsWith('/') ? name : `.github/workflows/${name}`}`);
    }
  });

  test.each([
    [
      'an action of another form without a ref',
      'uses: $/actions/sbom',
      'uses: acme/sbom',
      /"acme\/sbom" in invalid format/,
    ],
    [
      'an own action in another folder',
      'uses: $/actions/sbom',
      'uses: $/tools/sbom',
      /"\$\/tools\/sbom" in invalid format/,
    ],
    [
      'an output that no job has',
      'needs.build.outputs.subjects',
      'needs.build.outputs.subject',
      /property "subject" is not defined/,
    ],
  ])('its one ignore does not cover %s', async (_title, from, to, problem) => {
    plant('release.yml', from, to);
    const ended = run(await goTool('actionlint'), argv, folder);
    expect(ended.exitCode).toBe(1);
    expect(ended.stdout.trim().split('\n')[0]).toMatch(problem);
  });
});

describe('zizmor', () => {
  const argv = [
    '--offline',
    '--persona=auditor',
    '--format=json-v1',
    '--no-progress',
    '--strict-collection',
    '.github',
  ];
  const Findings = v.array(v.object({ ident: v.string() }));

  test('looks at every workflow and finds nothing', async () => {
    const ended = run(await zizmor(), argv, REPOSITORY_FOLDER);
    expect(v.parse(v.pipe(v.string(), v.parseJson(), Findings), ended.stdout)).toEqual([]);
    expect(ended.exitCode).toBe(0);
    for (const name of workflows) {
      expect(ended.stderr).toContain(`.github/workflows/${name}`);
    }
  });

  test.each([
    [
      'an expression in a script',
      'if [ "$REPORTED"',
      'if [ "${{ github.event.head_commit.message }}"',
      'template-injection',
    ],
    [
      'rights for the whole workflow',
      'permissions: {}\n\n',
      'permissions: write-all\n\n',
      'excessive-permissions',
    ],
    [
      'a checkout that keeps credentials',
      'persist-credentials: false',
      'persist-credentials: true',
      'artipacked',
    ],
  ])('finds %s', async (_title, from, to, rule) => {
    plant('release.yml', from, to);
    const ended = run(await zizmor(), argv, folder);
    const found = v
      .parse(v.pipe(v.string(), v.parseJson(), Findings), ended.stdout)
      .map(({ ident }) => ident);
    expect(found).toContain(rule);
    expect(ended.exitCode).not.toBe(0);
  });
});
