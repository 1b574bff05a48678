import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { runCommandLine } from '../command-line.ts';

let project = '';
beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'doctor-'));
  await mkdir(join(project, '.github', 'workflows'), { recursive: true });
});
afterEach(async () => {
  await rm(project, { recursive: true, force: true });
});

async function doctor(...commands: readonly string[]) {
  const steps = commands.map((command) => `      - run: ${command}\n`).join('');
  return await doctorOf(`on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n${steps}`);
}

async function doctorOf(workflow: string, ...options: readonly string[]) {
  await writeFile(join(project, '.github/workflows/ci.yml'), workflow);
  let out = '';
  const code = await runCommandLine(['doctor', project, ...options], {
    out: (text) => {
      out += text;
    },
    err: () => undefined,
    environment: {},
    cwd: '/',
  });
  return { code, out };
}

test('a line with two faults is told once, with both, and counts as one place', async () => {
  const { code, out } = await doctor('bandit -r src || true');
  expect(code).toBe(1);
  expect(out.match(/ci\.yml:6/g)).toHaveLength(1);
  expect(out).toContain('ci.yml:6  medium  lying-exit-code, swallowed-exit-code\n');
  expect(out).toContain('may fail without failing the step');
  expect(out).toContain('ends with 0 on a path that does not exist');
  expect(out).toContain('\n1 workflow read, 1 place where green may mean nothing.\n');
});

test('two lines are two places', async () => {
  expect((await doctor('make || true', 'make check || true')).out).toContain('2 places where');
});

test.each(['on: push\njobs: {', '', 'null', 'on: push\non: push\njobs: {}\n', '\u0000'])(
  'a workflow that cannot be read, such as %j, is an error and no verdict about it',
  async (workflow) => {
    const { code, out } = await doctorOf(workflow, '--json');
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ verdict: 'error', findings: [{ rule: 'unreadable-workflow' }] });
    expect((await doctorOf(workflow)).out).toContain('1 of them could not be read');
  },
);

test.each([
  ['a folder', async (path: string): Promise<unknown> => await mkdir(path), 'This is a folder'],
  ['too large', async (path: string) => await writeFile(path, '#'.repeat(1_100_000)), 'larger than 1 MiB'],
  ['not UTF-8', async (path: string) => await writeFile(path, new Uint8Array([0xff])), 'not UTF-8'],
])('a workflow that is %s says so', async (_what, make, why) => {
  await make(join(project, '.github/workflows/d.yml'));
  const { code, out } = await doctor('make');
  expect(code).toBe(2);
  expect(out).toMatch(new RegExp(`d\\.yml:1  medium  unreadable-workflow\n.*${why}`));
});

test('a project without a workflow is an error and no verdict, and is told how to get one', async () => {
  await rm(join(project, '.github'), { recursive: true });
  execFileSync('git', ['init', '-q', project]);
  let err = '';
  const code = await runCommandLine(['doctor', project], {
    out: () => undefined,
    err: (text) => {
      err += text;
    },
    environment: process.env,
    cwd: '/',
  });
  expect(code).toBe(2);
  expect(err).toContain('WORKFLOW_MISSING');
  expect(err).toContain('There is no file in .github/workflows');
  expect(err).toContain('interlock init');
});

test('a folder below the root is no place without checks: the workflows of its repository lie elsewhere', async () => {
  execFileSync('git', ['init', '-q', project]);
  let err = '';
  const code = await runCommandLine(['doctor', join(project, '.github')], {
    out: () => undefined,
    err: (text) => {
      err += text;
    },
    environment: process.env,
    cwd: '/',
  });
  expect(code).toBe(2);
  expect(err).toContain('PROJECT_NO_REPOSITORY');
});
