import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import * as v from 'valibot';

jest.setTimeout(180_000);
const CLI = resolve(import.meta.dirname, '../../../../dist/cli/index.js');
const WHEEL = 'demo-1.0.0-py3-none-any.whl';
const AnswerSchema = v.object({
  verdict: v.string(),
  published: v.optional(v.array(v.string()), []),
  reasons: v.array(v.object({ code: v.string() })),
  notes: v.optional(v.array(v.string()), []),
  evidence: v.optional(v.string(), ''),
});
/** Argv of a Python that writes the wheel of the project as a build would, without one. */
const MAKE_WHEEL = `
import sys, zipfile
with zipfile.ZipFile(sys.argv[1], 'w') as wheel:
    wheel.writestr('demo/__init__.py', 'def one() -> int:\\n    return 1\\n')
    wheel.writestr('demo-1.0.0.dist-info/METADATA', 'Metadata-Version: 2.1\\nName: demo\\nVersion: 1.0.0\\n')
    wheel.writestr('demo-1.0.0.dist-info/WHEEL', 'Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n')
    wheel.writestr('demo-1.0.0.dist-info/RECORD', 'demo/__init__.py,,\\n')
`;
const FILES = {
  'src/demo/__init__.py': 'def one() -> int:\n    return 1\n',
  'pyproject.toml': '[project]\nname = "demo"\nversion = "1.0.0"\n',
  '.github/interlock.yml': `extends: starter\nbuild: { by: caller, argv: [], artifacts: [${WHEEL}] }\nrelease: { first: true }\n`,
};
const execute = promisify(execFile);
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caller-job-'));
  for (const [path, content] of Object.entries(FILES)) {
    await mkdir(join(folder, 'demo', path, '..'), { recursive: true });
    await writeFile(join(folder, 'demo', path), content);
  }
  await mkdir(join(folder, 'dist'));
  await execute('python3', ['-c', MAKE_WHEEL, join(folder, 'dist', WHEEL)]);
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function rehearse(...argv: readonly string[]) {
  const ended = await execute(process.execPath, [CLI, 'rehearse', 'demo', ...argv, '--json'], {
    cwd: folder,
    maxBuffer: 64 * 1024 * 1024,
  }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  );
  return {
    code: ended.code,
    progress: ended.stderr,
    answer: v.parse(v.pipe(v.string(), v.parseJson(), AnswerSchema), ended.stdout),
  };
}

test('what the caller built is taken by number and digest, and released at level 1', async () => {
  const { code, answer } = await rehearse('--built', 'dist');
  expect(answer).toMatchObject({ verdict: 'pass', reasons: [] });
  expect(code).toBe(0);
  expect(answer.published).toContain(WHEEL);
  expect(answer.notes.join()).toContain('nobody saw them being built');
  const lines = (await readFile(join(answer.evidence, 'release', `${WHEEL}.intoto.jsonl`), 'utf8'))
    .trim()
    .split('\n');
  const Envelope = v.object({ dsseEnvelope: v.object({ payload: v.string() }) });
  const statements = lines.map((line) =>
    Buffer.from(
      v.parse(v.pipe(v.string(), v.parseJson(), Envelope), line).dsseEnvelope.payload,
      'base64',
    ).toString(),
  );
  expect(statements.join()).toContain('SLSA_BUILD_LEVEL_1');
});

test('a file that the policy does not declare keeps the release closed', async () => {
  await writeFile(join(folder, 'dist', 'more.txt'), 'more');
  const { code, answer } = await rehearse('--built', 'dist');
  expect(answer).toMatchObject({
    verdict: 'fail',
    published: [],
    reasons: [{ code: 'BUILD_ARTIFACT_EXTRA' }, {}, {}, {}],
  });
  expect(code).toBe(1);
});

test('without what was built it is refused before any tool is provided or any job starts', async () => {
  const { code, answer, progress } = await rehearse();
  expect(answer).toMatchObject({ verdict: 'error', reasons: [{ code: 'ARTIFACT_NOT_GIVEN' }] });
  expect(code).toBe(2);
  expect(progress).toContain('Copy demo into a temporary repository');
  expect(progress).not.toMatch(/provide the tools|  policy /i);
});
