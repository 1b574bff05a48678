import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cp,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rm,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import { git } from './project.ts';

const ROOT = resolve(import.meta.dirname, '../../../..');
const CLI = join(ROOT, 'dist', 'cli', 'index.js');
const execute = promisify(execFile);

const ReasonsSchema = v.array(v.object({ code: v.string(), message: v.string(), next: v.string() }));
const AnswerSchema = v.object({
  verdict: v.string(),
  published: v.array(v.string()),
  reasons: ReasonsSchema,
  notes: v.array(v.string()),
  confinement: v.array(v.string()),
  evidence: v.string(),
});
const DecisionSchema = v.object({
  decision: v.object({
    assessments: v.array(
      v.object({
        id: v.string(),
        report: v.nullable(
          v.object({
            tool: v.string(),
            completeness: v.string(),
            findings: v.array(v.unknown()),
            proof: v.object({
              inputsExpected: v.number(),
              inputsSeen: v.nullable(v.number()),
              canary: v.string(),
            }),
          }),
        ),
      }),
    ),
  }),
});

let folder = '';
let current = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sdists-'));
  current = join(folder, 'current');
  await mkdir(current);
  await execute(join(ROOT, 'tools', 'fetch-sdists.sh'), [join(folder, 'archives')]);
  await mkdir(join(folder, 'sources'));
  for (const archive of await readdir(join(folder, 'archives'))) {
    execFileSync('tar', [
      '-xzf',
      join(folder, 'archives', archive),
      '-C',
      join(folder, 'sources'),
      '--no-same-owner',
    ]);
  }
}, 180_000);

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Runs the built command line on a folder; gives its exit code and its answer, or what it said instead. */
async function rehearse(path: string, cwd = current) {
  const ended = await execute(process.execPath, [CLI, 'rehearse', path, '--json'], {
    cwd,
    env: { ...process.env, XDG_STATE_HOME: join(folder, 'state') },
    maxBuffer: 64 * 1024 * 1024,
  }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (failure) => ({ code: failure.code, stdout: failure.stdout, stderr: failure.stderr }),
  );
  const answer = v.safeParse(v.pipe(v.string(), v.parseJson(), AnswerSchema), ended.stdout);
  return { ...ended, answer: answer.success ? answer.output : null };
}

/** A digest over names, kinds, modes, times and contents of everything in a folder, `.git` too. */
async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for (const name of (await readdir(path, { recursive: true })).toSorted()) {
    const full = join(path, name);
    const found = await lstat(full);
    const isFile = found.isFile();
    const content = isFile ? await readFile(full) : found.isSymbolicLink() ? await readlink(full) : '';
    hash.update(`${name} ${found.mode} ${isFile ? found.mtimeMs : ''} ${found.size}\n`).update(content);
  }
  return hash.digest('hex');
}

async function toolsOf(evidence: string) {
  const text = await readFile(join(evidence, 'jobs', 'decide', 'evidence', 'record.json'), 'utf8');
  const { decision } = v.parse(v.pipe(v.string(), v.parseJson(), DecisionSchema), text);
  return new Map(
    decision.assessments.flatMap(({ report }) => (report === null ? [] : [[report.tool, report]])),
  );
}

describe('interlock rehearse PATH on projects that nobody here wrote', () => {
  test.each([
    // setup.py alone declares nothing that deptry can read, so its part of the question stays open.
    { name: 'six-1.17.0', own: 'error', roots: 'source-roots: ["six.py"]' },
    // SHA-1 in its signer is a high finding, which stops a release in either phase.
    { name: 'itsdangerous-2.2.0', own: 'fail', roots: 'source-roots: ["src"]' },
    { name: 'idna-3.10', own: 'pass', roots: 'source-roots: ["idna"]' },
  ])(
    '$name is judged by real tools, ends without a policy, and is left as it was',
    async ({ name, own, roots }) => {
      const source = join(folder, 'sources', name);
      const before = await digestOf(source);
      const { code, answer } = await rehearse(source);
      expect(await digestOf(source)).toBe(before);
      expect(code).toBe(2);
      expect(answer).toMatchObject({ verdict: 'error', published: [] });
      expect(answer?.reasons[0]?.code).toBe('POLICY_BOOTSTRAP');
      expect(answer?.reasons[0]?.message).toContain(`the gate's own verdict is \`${own}\``);
      expect(answer?.notes.join()).toContain('not a git repository');
      expect(answer?.confinement.length).toBeGreaterThan(0);
      const tools = await toolsOf(answer?.evidence ?? '');
      const sources = (await readdir(source, { recursive: true })).filter((path) =>
        path.endsWith('.py'),
      ).length;
      expect(tools.get('bandit')).toMatchObject({
        completeness: 'complete',
        proof: { inputsExpected: sources, inputsSeen: sources, canary: 'found' },
      });
      expect(tools.get('bandit')?.findings.length).toBeGreaterThan(0);
      expect(tools.get('gitleaks')).toMatchObject({ completeness: 'complete', proof: { canary: 'found' } });
      const proposed = await readFile(join(answer?.evidence ?? '', 'proposed', 'interlock.yml'), 'utf8');
      expect(proposed).toContain(roots);
    },
  );

  test('a repository is judged at HEAD; what is not in it is named, and not even its index is touched', async () => {
    const repository = join(folder, 'repository');
    await cp(join(folder, 'sources', 'six-1.17.0'), repository, { recursive: true });
    await git(repository, 'init', '-q');
    await writeFile(join(repository, '.gitignore'), '*.log\n');
    await git(repository, 'add', '-A');
    await git(repository, 'commit', '-q', '-m', 'One');
    await writeFile(join(repository, 'six.py'), 'import pickle\n');
    await writeFile(join(repository, 'new file.py'), 'x = 1\n');
    await writeFile(join(repository, 'a.log'), 'x\n');
    // A file of another time and the same content is what git would note in its index.
    await utimes(join(repository, 'setup.py'), new Date(), new Date());
    const before = await digestOf(repository);
    // Started inside of it, the evidence must not land in it.
    const { answer } = await rehearse('.', repository);
    expect(await digestOf(repository)).toBe(before);
    expect(answer?.evidence.startsWith(join(folder, 'state'))).toBe(true);
    expect(answer?.notes.join()).toContain('not scanned, because uncommitted, untracked or ignored');
    expect(answer?.notes.join()).toContain('"six.py", "new file.py", "a.log"');
    const { proof } = (await toolsOf(answer?.evidence ?? '')).get('bandit') ?? {};
    const committed = (await git(repository, 'ls-files', '*.py')).split('\n').length;
    expect(proof).toMatchObject({ inputsExpected: committed, inputsSeen: committed });
  });
});

describe('interlock rehearse PATH on what cannot be rehearsed', () => {
  test.each([
    ['a folder that is not there', 'PROJECT_MISSING', async () => undefined],
    ['an empty folder', 'PROJECT_EMPTY', (path: string) => mkdir(path)],
    [
      'a repository without a commit',
      'PROJECT_EMPTY',
      async (path: string) => {
        await mkdir(path);
        await writeFile(join(path, 'a.py'), 'x = 1\n');
        await git(path, 'init', '-q');
      },
    ],
    [
      'a project that is not Python',
      'PROJECT_UNKNOWN',
      async (path: string) => {
        await mkdir(path);
        await writeFile(join(path, 'package.json'), '{}\n');
      },
    ],
  ])('%s is a coded error', async (title, code, make) => {
    const path = join(folder, title.replaceAll(' ', '-'));
    await make(path);
    const ended = await rehearse(path);
    expect(ended.code).toBe(2);
    expect(`${ended.stdout}${ended.stderr}`).toContain(code);
    expect(`${ended.stdout}${ended.stderr}`).not.toContain('INTERNAL');
  });
});
