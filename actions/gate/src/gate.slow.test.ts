import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '@interlock/shared/action/run.ts';
import type { Effects } from '@interlock/shared/effects/effects.ts';
import { nodeEffects } from '@interlock/shared/effects/node.ts';
import { runFacts } from '@interlock/shared/testing/world.ts';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { gate } from './gate.ts';

/** The real tools over the example, through all four stages; each stage in a folder of its own, as jobs are. */
const example = join(import.meta.dirname, '../../../examples/python-api');
let root = '';
let repository = '';
let head = '';
let before = '';

function git(...argv: readonly string[]): string {
  const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.org'];
  const env = { PATH: process.env['PATH'], GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  return execFileSync('git', ['-C', repository, ...identity, ...argv], { encoding: 'utf8', env }).trim();
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'interlock-gate-'));
  repository = join(root, 'project');
  await cp(example, repository, { recursive: true });
  execFileSync('git', ['init', '-q', '-b', 'main', repository]);
  git('add', '-A');
  git('commit', '-q', '-m', 'one');
  before = git('rev-parse', 'HEAD');
  await writeFile(join(repository, 'NOTES'), 'more\n');
  git('add', '-A');
  git('commit', '-q', '-m', 'two');
  head = git('rev-parse', 'HEAD');
});

afterAll(async () => {
  await rm(root, { recursive: true, force: true });
});

let steps = 0;
const artifacts = new Map<number, string>();

async function step(inputs: Readonly<Record<string, string>>) {
  steps += 1;
  const temporary = join(root, `temp-${steps}`);
  const folder = join(temporary, 'record');
  await mkdir(temporary, { recursive: true });
  const facts = runFacts({ commit: head, before, workspace: repository });
  const environment = { PATH: process.env['PATH'], HOME: process.env['HOME'], RUNNER_TEMP: temporary };
  const real = nodeEffects(environment, facts, { redact: (text) => text, register: () => undefined });
  const effects: Effects = {
    ...real,
    artifacts: {
      isAvailable: true,
      upload: async (_name, from) => {
        artifacts.set(steps, from);
        return { id: steps, sha256: 'e'.repeat(64), attempt: 1 };
      },
      download: async ({ id }, to) => {
        await cp(artifacts.get(id) ?? '', to, { recursive: true });
      },
    },
  };
  const outputs: Record<string, string> = {};
  let headline = '';
  const host = {
    inputs,
    setOutputs: async (values: Readonly<Record<string, string>>) => void Object.assign(outputs, values),
    writeSummary: async () => undefined,
    annotate: () => undefined,
    conclude: (_verdict: string, line: string) => void (headline = line),
    recordFolder: async () => folder,
  };
  return { code: await run(gate, effects, host, facts), outputs, headline, folder };
}

test('the example passes with every tool complete and every canary found', async () => {
  const plan = await step({ stage: 'plan' });
  expect(plan.headline).toBe('pass: stage plan is done');
  const handed = {
    policy: plan.outputs['evidence'] ?? '',
    'policy-sha256': plan.outputs['policy-sha256'] ?? '',
  };
  const scan = await step({ stage: 'scan', ...handed });
  const tests = await step({ stage: 'test', ...handed });
  const decided = await step({
    stage: 'decide',
    ...handed,
    scan: scan.outputs['evidence'] ?? '',
    test: tests.outputs['evidence'] ?? '',
  });
  const judged: unknown = JSON.parse(await readFile(join(decided.folder, 'decision.json'), 'utf8'));
  const { decision } = Object(judged);
  const tools = decision.assessments.filter(({ id }: { readonly id: string }) => id.startsWith('tool:'));
  const answers = tools.map(
    ({
      id,
      verdict,
      reasons,
      report,
    }: {
      id: string;
      verdict: string;
      reasons: unknown;
      report: { proof: { canary: string } } | null;
    }) => ({
      id,
      verdict,
      reasons,
      canary: report?.proof.canary,
    }),
  );
  const byId = answers.toSorted((a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1));
  const ids = ['bandit', 'deptry', 'gitleaks', 'mutmut', 'pip-audit', 'vulture'];
  expect(byId).toEqual(
    ids.map((id) => ({ id: `tool:${id}`, verdict: 'pass', reasons: [], canary: 'found' })),
  );
  expect(decided.code).toBe(0);
}, 300_000);
