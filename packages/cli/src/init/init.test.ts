import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parsePolicyFile } from '@interlock/shared/formats/policy-file/policy-file.ts';
import { TOOL_IDS } from '@interlock/shared/tools/registry.generated.ts';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { runCommandLine } from '../command-line.ts';
import { examine } from '../doctor/examine.ts';
import { proposePolicy, proposeWorkflow } from './propose.ts';

const POLICY = '.github/interlock.yml';
const WORKFLOW = '.github/workflows/interlock.yml';
const SUITE = `acme/interlock@${'a'.repeat(40)}`;
let project = '';

beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'init-'));
});

afterEach(async () => {
  await rm(project, { recursive: true, force: true });
});

async function init(...argv: readonly string[]) {
  return initFrom(SUITE, ...argv);
}

async function initFrom(suite: string, ...argv: readonly string[]) {
  const written = { out: '', err: '' };
  const code = await runCommandLine(['init', project, '--suite', suite, ...argv], {
    out: (text) => {
      written.out += text;
    },
    err: (text) => {
      written.err += text;
    },
    environment: {},
    cwd: '/',
  });
  return { code, ...written };
}

describe('interlock init', () => {
  test('writes a policy that the policy reader accepts and a workflow that the doctor finds nothing in', async () => {
    await mkdir(join(project, 'src', 'app'), { recursive: true });
    await writeFile(join(project, 'src', 'app', 'main.py'), '');
    await writeFile(join(project, 'pyproject.toml'), '[project]\n');
    expect((await init()).code).toBe(0);
    const policy = parsePolicyFile(await readFile(join(project, POLICY)), TOOL_IDS);
    expect(policy.policy.sourceRoots).toEqual(['src']);
    const workflow = await readFile(join(project, WORKFLOW), 'utf8');
    expect(workflow.trimEnd().split('\n')).toHaveLength(12);
    expect(examine(new Map([[WORKFLOW, workflow]]))).toEqual([]);
  });
  test('says that a suite changes nothing in a workflow that is there already', async () => {
    await writeFile(join(project, 'pyproject.toml'), '[project]\ndependencies = ["idna"]\n');
    await writeFile(join(project, 'one.py'), '');
    expect((await init()).err).toBe('');
    expect((await init()).err).toMatch(/^`--suite` changed nothing, because \S+ was there already/);
  });
  test('names packages beside each other, and a lock only when it has hashes', async () => {
    await mkdir(join(project, 'app'));
    await mkdir(join(project, 'tests'));
    await writeFile(join(project, 'app', '__init__.py'), '');
    await writeFile(join(project, 'tests', '__init__.py'), '');
    await writeFile(join(project, 'requirements.txt'), 'flask\n');
    await writeFile(join(project, 'requirements-lock.txt'), 'flask==3.0.0 --hash=sha256:00\n');
    await init();
    const { policy } = parsePolicyFile(await readFile(join(project, POLICY)), TOOL_IDS);
    expect(policy).toMatchObject({ sourceRoots: ['app'], dependencyLock: 'requirements-lock.txt' });
    // The gate looks at every tracked file, so a command over the source roots alone would not show what it found.
    expect(policy.tools['bandit']?.localCommand).toContain('git ls-files');
  });
  test('takes single modules where there is no package folder, and says nothing where there is neither', async () => {
    await writeFile(join(project, 'setup.py'), '');
    await init();
    const { policy } = parsePolicyFile(await readFile(join(project, POLICY)), TOOL_IDS);
    expect(policy.sourceRoots).toEqual(['src']);
    expect(await readFile(join(project, POLICY), 'utf8')).not.toContain('source-roots');
    await rm(join(project, '.github'), { recursive: true });
    await writeFile(join(project, 'six.py'), '');
    await init();
    expect(await readFile(join(project, POLICY), 'utf8')).toContain('source-roots: ["six.py"]');
    parsePolicyFile(await readFile(join(project, POLICY)), TOOL_IDS);
  });
  test.each([
    ['nothing but setup.py', { 'setup.py': '' }, true],
    ['a pyproject.toml of tools alone', { 'pyproject.toml': '[tool.black]\nproject = 1\n' }, true],
    ['a [project] table', { 'pyproject.toml': '[build-system]\n[project]\nname = "a"\n' }, false],
    ['tables of poetry', { 'pyproject.toml': '[tool.poetry.dependencies]\n' }, false],
    ['requirements.txt', { 'setup.py': '', 'requirements.txt': 'flask\n' }, false],
  ])('with %s, deptry is left out exactly where it could not look', async (_what, files, isLeftOut) => {
    for (const [name, content] of Object.entries({ ...files, 'six.py': 'x = 1\n' })) {
      await writeFile(join(project, name), content);
    }
    const { code, err } = await init();
    expect(code).toBe(0);
    const { policy } = parsePolicyFile(await readFile(join(project, POLICY)), TOOL_IDS);
    expect(policy.tools['deptry'] === undefined).toBe(isLeftOut);
    expect(policy.tools['vulture']?.localCommand).toContain('git ls-files');
    expect(err.includes('The policy leaves deptry out: it reads declared dependencies')).toBe(isLeftOut);
    // The reason stands in the file too, for whoever reads it later.
    expect((await readFile(join(project, POLICY), 'utf8')).includes('# Left out: ')).toBe(isLeftOut);
  });
  test.each([
    ['a src of another language', ['src/main.c', 'app/__init__.py'], ['app']],
    ['folders without __init__.py', ['app/main.py', 'web/main.js', 'tests/a.py'], ['app']],
    ['a src beside a module', ['src/a/b.py', 'six.py'], ['src']],
    ['a module beside a folder without __init__.py', ['six.py', 'app/main.py'], ['six.py']],
  ])('names only roots that hold Python: %s', async (_what, paths, roots) => {
    await writeFile(join(project, 'setup.py'), '');
    for (const path of paths) {
      await mkdir(join(project, path, '..'), { recursive: true });
      await writeFile(join(project, path), '');
    }
    await init();
    const { policy } = parsePolicyFile(await readFile(join(project, POLICY)), TOOL_IDS);
    expect(policy.sourceRoots).toEqual(roots);
  });
  test('says that it found no source', async () => {
    await writeFile(join(project, 'setup.py'), '');
    expect((await init()).err).toContain('No Python source was found');
  });
  test('never changes a file that is there', async () => {
    await writeFile(join(project, 'setup.py'), '');
    await mkdir(join(project, '.github'));
    await writeFile(join(project, POLICY), 'mine\n');
    const { code, out } = await init();
    expect(code).toBe(0);
    expect(out).toContain(`Kept, it was there already: ${POLICY}`);
    expect(await readFile(join(project, POLICY), 'utf8')).toBe('mine\n');
  });
  test.each(['acme/interlock@main', 'acme/interlock@v1', `acme/interlock@${'a'.repeat(39)}`, 'acme@abc'])(
    'refuses a suite %s that can be moved or is not whole',
    async (suite) => {
      await writeFile(join(project, 'setup.py'), '');
      const { code, err } = await initFrom(suite);
      expect(code).toBe(64);
      expect(err).toContain('40 hexadecimal digits');
      expect(await readdir(project)).toEqual(['setup.py']);
    },
  );
  test('says what its own workflow names, and nothing of one that was kept', async () => {
    await writeFile(join(project, 'setup.py'), '');
    const unnamed = async () => {
      let said = '';
      await runCommandLine(['init', project], {
        out: () => undefined,
        err: (text) => {
          said += text;
        },
        environment: {},
        cwd: '/',
      });
      return said;
    };
    expect(await unnamed()).toContain('The workflow names OWNER/interlock@v1');
    expect(await unnamed()).toBe('');
  });
  test('writes nothing with --print, and both files as one document with --json', async () => {
    await writeFile(join(project, 'setup.py'), '');
    const { out } = await init('--print', '--json');
    expect(JSON.parse(out)).toMatchObject({ files: [{ path: POLICY }, { path: WORKFLOW }] });
    expect(await readdir(project)).toEqual(['setup.py']);
  });
  test('refuses to follow a link out of the project', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'outside-'));
    await writeFile(join(project, 'setup.py'), '');
    await symlink(outside, join(project, '.github'));
    expect((await init()).code).toBe(2);
    expect(await readdir(outside)).toEqual([]);
    await rm(outside, { recursive: true });
  });
  test('refuses a folder below the root of a repository, where GitHub would never read what it wrote', async () => {
    execFileSync('git', ['init', '-q', project]);
    const below = join(project, 'api');
    await mkdir(below);
    await writeFile(join(below, 'setup.py'), '');
    let err = '';
    const io = { out: () => undefined, environment: process.env, cwd: below };
    const said = { ...io, err: (text: string) => void (err += text) };
    expect(await runCommandLine(['init', '--suite', SUITE], said)).toBe(2);
    expect(err).toContain('PROJECT_NO_REPOSITORY');
    expect(await readdir(below)).toEqual(['setup.py']);
    await writeFile(join(project, 'setup.py'), '');
    expect(await runCommandLine(['init', project, '--suite', SUITE], said)).toBe(0);
  });
  test('ends with 2 and writes nothing where there is no project that it knows', async () => {
    const { code, err } = await init();
    expect(code).toBe(2);
    expect(err).toContain('PROJECT_UNKNOWN');
    expect(await readdir(project)).toEqual([]);
  });
});

test('proposePolicy() survives a folder with a hostile name', () => {
  const policy = proposePolicy({ kind: 'python', sourceRoots: ['a b'], dependencyLock: null, leftOut: [] });
  expect(parsePolicyFile(new TextEncoder().encode(policy), TOOL_IDS).policy.sourceRoots).toEqual(['a b']);
});

test('proposeWorkflow() pins the suite to what it was given', () => {
  expect(proposeWorkflow('acme/interlock', 'abc')).toContain('uses: acme/interlock/actions/gate@abc');
});
