import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ActEnded, runAct } from './act.ts';

let folder = '';
let count = 0;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'interlock-harness-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const CALLEE = `
on: {workflow_call: {outputs: {verdict: {value: "\${{ jobs.verdict.outputs.verdict }}"}}}}
jobs:
  work:
    runs-on: RUNNER
    steps: [{run: "exit CODE"}]
  verdict:
    needs: [work]
    if: \${{ always() }}
    runs-on: ubuntu-24.04
    outputs: {verdict: "\${{ steps.join.outputs.verdict }}"}
    steps:
      - id: join
        env: {RESULT: "\${{ needs.work.result }}"}
        run: |
          echo "result=[$RESULT]"
          [ "$RESULT" = success ] || exit 1
          echo verdict=pass >>"$GITHUB_OUTPUT"
`;

const CALLER = `
on: {push: {}}
jobs:
  interlock:
    uses: acme/suite/.github/workflows/callee.yml@v1
  after:
    needs: [interlock]
    if: \${{ always() }}
    runs-on: ubuntu-24.04
    steps: [{run: "echo after; echo seen >>$GITHUB_STEP_SUMMARY; node -p process.version"}]
`;

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Runs the two small workflows above with another runner label or another end of the job. */
async function play(runner: string, code: string): Promise<ActEnded> {
  count += 1;
  const run = join(folder, String(count));
  const caller = join(run, 'caller');
  const suite = join(run, 'suite');
  write(join(caller, '.github/workflows/ci.yml'), CALLER);
  write(join(suite, '.github/workflows/callee.yml'), CALLEE.replace('RUNNER', runner).replace('CODE', code));
  execFileSync('git', ['init', '-q', '-b', 'main', caller]);
  const author = ['-c', 'user.name=a', '-c', 'user.email=a@interlock.example'];
  execFileSync('git', [...author, 'commit', '-q', '--allow-empty', '-m', 'one'], { cwd: caller });
  const commit = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: caller, encoding: 'utf8' }).trim();
  return runAct({
    folder: run,
    caller,
    workflow: '.github/workflows/ci.yml',
    commit,
    eventName: 'push',
    event: { ref: 'refs/heads/main' },
    variables: { GITHUB_REPOSITORY: 'acme/demo' },
    secrets: { GITHUB_TOKEN: 'none-at-all' },
    settings: {},
    repositories: { 'acme/suite@v1': suite },
  });
}

function ends(ended: ActEnded): readonly string[] {
  return ended.jobs.map(({ job, result }) => `${job.split('/').at(-1) ?? job} ${result}`);
}

describe('what the harness sees of act', () => {
  test('a run that passes: every job, the summary, this version of Node', async () => {
    const ended = await play('ubuntu-24.04', '0');
    expect(ends(ended)).toEqual(['work success', 'verdict success', 'after success']);
    expect(ended.exitCode).toBe(0);
    expect(ended.lines.map(({ line }) => line)).toContain(process.version);
    expect(ended.summaries).toEqual([{ job: 'ci.yml/after', content: 'seen\n' }]);
    expect(ended.outputs).toContainEqual({
      job: expect.stringMatching(/verdict$/),
      name: 'verdict',
      value: 'pass',
    });
  });

  test('a job that fails: the join reports it, and the caller’s later jobs never start, `always()` or not', async () => {
    const ended = await play('ubuntu-24.04', '1');
    expect(ends(ended)).toEqual(['work failure', 'verdict failure']);
    expect(ended.exitCode).toBe(1);
  });

  test('a runner that nobody plays: no record of the job, and only a join that demands its result turns red', async () => {
    const ended = await play('macos-15', '0');
    expect(ends(ended)).toEqual(['verdict failure']);
    expect(ended.lines.map(({ line }) => line)).toContain('result=[]');
    expect(ended.exitCode).toBe(1);
  });
});
