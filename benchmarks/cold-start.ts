import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from './median.ts';

/**
 * Cold start of each action to its first input error, beside an empty Node script and a script that only loads
 * `@actions/core`, in one run. Target: at most 3 times the empty script, else it ends 1. `node benchmarks/cold-start.ts`
 */
const RUNS = 20;
const TARGET_RATIO = 3;
const folder = mkdtempSync(join(tmpdir(), 'interlock-cold-'));
const empty = join(folder, 'empty.mjs');
writeFileSync(empty, '');
const core = join(process.cwd(), 'node_modules/@actions/core/lib/core.js');
const event = join(folder, 'event.json');
writeFileSync(event, '{}');

const facts: Record<string, string> = {
  PATH: process.env['PATH'] ?? '',
  GITHUB_ACTIONS: 'true',
  GITHUB_REPOSITORY: 'acme/demo',
  GITHUB_REPOSITORY_ID: '1',
  GITHUB_SHA: 'a'.repeat(40),
  GITHUB_REF: 'refs/heads/main',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_EVENT_PATH: event,
  GITHUB_RUN_ID: '1',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_API_URL: 'https://api.github.com',
  GITHUB_WORKSPACE: folder,
  RUNNER_TEMP: folder,
  'INPUT_NO-SUCH-INPUT': 'x',
};

function milliseconds(script: string): number {
  const output = join(folder, 'output');
  writeFileSync(output, '');
  const started = performance.now();
  const child = spawnSync(process.execPath, [script], {
    env: { ...facts, GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: output },
    cwd: folder,
  });
  const elapsed = performance.now() - started;
  if (script.includes('dist') && child.status !== 64) {
    throw new Error(
      `${script} ended ${child.status}, not with an input error: ${child.stdout.toString()} ${child.stderr.toString()}`,
    );
  }
  return elapsed;
}

const actions = readdirSync('actions').filter((name) => existsSync(`dist/${name}/index.js`));
process.exitCode = actions.length > 0 ? 0 : 1;
const scripts = [
  { name: 'empty script', script: empty },
  { name: '@actions/core', script: core },
  ...actions.map((name) => ({ name, script: join(process.cwd(), 'dist', name, 'index.js') })),
];
const samples = new Map<string, number[]>(scripts.map(({ name }) => [name, []]));
for (let round = 0; round < RUNS; round += 1) {
  for (const { name, script } of scripts) {
    samples.get(name)?.push(milliseconds(script));
  }
}
const base = median(samples.get('empty script') ?? []);
for (const { name } of scripts) {
  const middle = median(samples.get(name) ?? []);
  const ratio = middle / base;
  const isAbove = actions.includes(name) && ratio > TARGET_RATIO;
  process.exitCode = isAbove ? 1 : process.exitCode;
  process.stdout.write(
    `${name.padEnd(16)} ${middle.toFixed(1).padStart(7)} ms  ${ratio.toFixed(2)} x${isAbove ? '  above target' : ''}\n`,
  );
}
