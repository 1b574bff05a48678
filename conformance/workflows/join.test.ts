import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readOutputFile } from '../../packages/cli/src/rehearse/step-files.ts';
import { LEVELS } from './levels.ts';
import { jobsOf, requireWorkflow, type WorkflowStep } from './workflow.ts';

type Facts = Readonly<Record<string, string>>;

const REFERENCE = `7@sha256:${'a'.repeat(64)}@1`;
const CLOSED = { verdict: 'error' };
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'interlock-join-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Starts the script of a step as the runner does, with its expressions answered by `facts`; an unknown one is empty. */
function play(
  step: WorkflowStep,
  facts: Facts,
): { readonly exitCode: number; readonly outputs: Facts; readonly log: string } {
  if (!('run' in step)) {
    throw new Error('not a script');
  }
  const outputFile = join(folder, 'outputs');
  writeFileSync(outputFile, '');
  const answer = (text: unknown) =>
    String(text).replaceAll(/\$\{\{ ([^}]+) \}\}/g, (_whole, expression: string) => facts[expression] ?? '');
  const env = Object.fromEntries(Object.entries(step.env).map(([name, text]) => [name, answer(text)]));
  let exitCode = 0;
  let log = '';
  try {
    log = execFileSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], {
      env: { PATH: '/usr/bin:/bin', GITHUB_OUTPUT: outputFile, ...env },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (thrown) {
    exitCode = 1;
    log = thrown instanceof Error && 'stdout' in thrown ? String(thrown.stdout) : '';
  }
  return {
    exitCode,
    log,
    outputs: Object.fromEntries(
      readOutputFile(readFileSync(outputFile, 'utf8')) ?? [['verdict', 'unreadable']],
    ),
  };
}

function joinOf(file: string): { readonly step: WorkflowStep; readonly others: readonly string[] } {
  const jobs = jobsOf(requireWorkflow(file));
  const step = jobs.get('verdict')?.steps[0];
  if (step === undefined) {
    throw new Error('no join');
  }
  return { step, others: [...jobs.keys()].filter((id) => id !== 'verdict') };
}

/** Every job passed and gave its outputs. */
function passing(others: readonly string[]): Facts {
  const facts: [string, string][] = others.flatMap((id): [string, string][] => [
    [`needs.${id}.result`, id === 'refused' ? 'skipped' : 'success'],
    [`needs.${id}.outputs.verdict`, 'pass'],
    [`needs.${id}.outputs.evidence`, REFERENCE],
    [`needs.${id}.outputs.artifact`, REFERENCE],
    [`needs.${id}.outputs.subjects`, '[{"name":"a.whl","sha256":"00","size":1}]'],
    [`needs.${id}.outputs.release-id`, '12'],
    [`needs.${id}.outputs.policy-sha256`, 'b'.repeat(64)],
  ]);
  return Object.fromEntries(facts);
}

describe.each(Object.keys(LEVELS))('the join of %s', (file) => {
  const { step, others } = joinOf(file);

  test('opens when every job passed', () => {
    const played = play(step, passing(others));
    expect(played.exitCode).toBe(0);
    expect(played.outputs).toMatchObject({ verdict: 'pass' });
  });

  const results = others.flatMap((id) =>
    ['failure', 'cancelled', 'skipped', ''].map((result) => ({ id, result })),
  );
  test.each(results.filter(({ id, result }) => !(id === 'refused' && result === 'skipped')))(
    'stays closed when $id ended as "$result"',
    ({ id, result }) => {
      const played = play(step, { ...passing(others), [`needs.${id}.result`]: result });
      expect(played.exitCode).toBe(1);
      expect(played.outputs).toMatchObject(CLOSED);
      expect(Object.values(played.outputs).filter((value) => !['error', '[]', ''].includes(value))).toEqual(
        [],
      );
    },
  );

  const verdicts = others
    .filter((id) => id !== 'refused')
    .flatMap((id) =>
      [
        '',
        'fail',
        'error',
        'PASS',
        'pass ',
        'pass\nextra success pass',
        `\${{ needs.${id}.outputs.verdict }}`,
      ].map((verdict) => ({ id, verdict })),
    );
  test.each(verdicts)('stays closed when $id says "$verdict"', ({ id, verdict }) => {
    const played = play(step, { ...passing(others), [`needs.${id}.outputs.verdict`]: verdict });
    expect(played.exitCode).toBe(1);
    expect(played.outputs).toMatchObject(CLOSED);
  });

  test('stays closed when one job writes the lines of the jobs after it', () => {
    const [first = '', ...rest] = others;
    const forged = `pass\n${rest.map((id) => `${id} success pass`).join('\n')}`;
    const facts = {
      ...passing(others),
      [`needs.${first}.outputs.verdict`]: forged,
      [`needs.${rest.at(-1) ?? first}.result`]: 'failure',
    };
    expect(play(step, facts).outputs).toMatchObject(CLOSED);
  });
});

describe('the outputs of a release', () => {
  const { step, others } = joinOf('release.yml');
  const malformed: readonly (readonly [string, string])[] = [
    ['needs.build.outputs.subjects', ''],
    ['needs.build.outputs.subjects', '[]'],
    ['needs.build.outputs.subjects', '[{"name":"a"}]\nverdict=pass'],
    ['needs.build.outputs.artifact', ''],
    ['needs.build.outputs.artifact', `${REFERENCE}\nverdict=pass`],
    ['needs.decide.outputs.evidence', '${{ needs.decide.outputs.evidence }}'],
    ['needs.seal.outputs.evidence', ''],
    ['needs.release.outputs.release-id', 'x'],
    ['needs.policy.outputs.policy-sha256', ''],
  ];
  test.each(malformed)('stay closed when %s is %j', (name, value) => {
    const played = play(step, { ...passing(others), [name]: value });
    expect(played.exitCode).toBe(1);
    expect(played.outputs).toEqual({
      verdict: 'error',
      subjects: '[]',
      'artifact-id': '',
      'release-id': '',
      'evidence-artifact-id': '',
      'sealed-artifact-id': '',
      'policy-sha256': '',
    });
  });
});

describe('the pinned policy', () => {
  const step = jobsOf(requireWorkflow('release.yml')).get('policy')?.steps.at(-1);
  test.each([
    ['', 'b'.repeat(64), 0],
    ['b'.repeat(64), 'b'.repeat(64), 0],
    ['c'.repeat(64), 'b'.repeat(64), 1],
    ['b'.repeat(64), '', 1],
    ['*', 'b'.repeat(64), 1],
  ])('%j against %j ends with %d', (pinned, found, exitCode) => {
    const facts = { 'inputs.policy': pinned, 'steps.plan.outputs.policy-sha256': found };
    expect(step === undefined ? -1 : play(step, facts).exitCode).toBe(exitCode);
  });
});
