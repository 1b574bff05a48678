import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import { parse } from 'yaml';
import type { Job, Step } from '../../packages/cli/src/rehearse/job.ts';
import { RELEASE_JOBS } from '../../packages/cli/src/rehearse/jobs.ts';
import { LEVELS } from './levels.ts';
import { jobsOf, REPOSITORY_FOLDER, requireWorkflow, type WorkflowJob } from './workflow.ts';

const OWN = '$/actions/';
const jobs = jobsOf(requireWorkflow('release.yml'));

/** The build that a caller names: the job that builds gets it, and the one that decides, which lets no other through. */
const CALLER_BUILD = {
  argv: '${{ inputs.build }}',
  artifacts: '${{ inputs.artifacts }}',
  'artifact-id': '${{ inputs.artifact-id }}',
  'artifact-sha256': '${{ inputs.artifact-sha256 }}',
};

/** What the workflow gives beside what a rehearsal gives: only what a caller chooses. */
const CALLER_INPUTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  build: CALLER_BUILD,
  decide: CALLER_BUILD,
  release: { finalize: '${{ inputs.finalize }}' },
};

/** Outputs that answer every name with the expression by which a workflow reads it, and remember the jobs that were asked. */
function expressions(jobId: string): {
  readonly outputs: ReadonlyMap<string, string>;
  readonly asked: Set<string>;
} {
  const asked = new Set<string>();
  const outputs = new Map<string, string>();
  outputs.get = (name: string) => {
    const [job = '', output = ''] = name.split('.');
    if (job === jobId) {
      return `\${{ steps.<earlier>.outputs.${output} }}`;
    }
    asked.add(job);
    return `\${{ needs.${job}.outputs.${output} }}`;
  };
  return { outputs, asked };
}

function ownSteps(
  job: WorkflowJob,
): readonly { readonly action: string; readonly with: Readonly<Record<string, unknown>> }[] {
  return job.steps.flatMap((step) =>
    'uses' in step && step.uses.startsWith(OWN)
      ? [{ action: step.uses.slice(OWN.length), with: step.with }]
      : [],
  );
}

function expectedStep(
  job: Job,
  step: Step,
): { readonly action: string; readonly with: Readonly<Record<string, unknown>> } {
  const { outputs } = expressions(job.id);
  return { action: step.action, with: { ...step.inputs(outputs, ''), ...CALLER_INPUTS[job.id] } };
}

/** `steps.ID.outputs` with the id left open: which step of the job it is says the order of the steps. */
function withoutStepIds(value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/steps\.[a-z]+\./, 'steps.<earlier>.') : value;
}

describe('release.yml plays the same jobs as a rehearsal', () => {
  test('the same jobs in the same order, and the join', () => {
    expect([...jobs.keys()]).toEqual([...RELEASE_JOBS.map(({ id }) => id), 'verdict']);
  });

  test.each(RELEASE_JOBS)('$id has the same steps with the same inputs', (job) => {
    const steps = ownSteps(jobs.get(job.id)!).map((step) => ({
      action: step.action,
      with: Object.fromEntries(
        Object.entries(step.with).map(([name, value]) => [name, withoutStepIds(value)]),
      ),
    }));
    expect(steps).toEqual(job.steps.map((step) => expectedStep(job, step)));
  });

  test.each(RELEASE_JOBS)('$id waits for the same jobs, and for those whose outputs it reads', (job) => {
    const { outputs, asked } = expressions(job.id);
    for (const step of job.steps) {
      step.inputs(outputs, '');
    }
    // What a job of the caller made comes in as inputs of the workflow, which cannot wait for that job.
    const own = [...asked].filter((id) => id !== 'caller');
    const expected = new Set([...job.needs, ...job.after, ...own]);
    expect(jobs.get(job.id)!.needs.toSorted()).toEqual([...expected].toSorted());
  });

  test.each(RELEASE_JOBS)('$id checks out as in a rehearsal', (job) => {
    const hasCheckout = jobs
      .get(job.id)!
      .steps.some((step) => 'uses' in step && step.uses.startsWith('actions/checkout@'));
    expect(hasCheckout).toBe(job.checkout === 'full');
  });

  test.each(RELEASE_JOBS)('$id gives its verdict and its record by the last of its steps', (job) => {
    const found = jobs.get(job.id)!;
    const last = found.steps.findLast((step) => 'uses' in step)?.id ?? '';
    expect(found.outputs).toMatchObject({
      verdict: `\${{ steps.${last}.outputs.verdict }}`,
      evidence: `\${{ steps.${last}.outputs.evidence }}`,
    });
  });
});

const ActionFile = v.object({
  inputs: v.optional(v.record(v.string(), v.object({ required: v.optional(v.boolean(), false) })), {}),
  outputs: v.record(v.string(), v.object({ description: v.string() })),
});

function actionFile(name: string): v.InferOutput<typeof ActionFile> {
  return v.parse(
    ActionFile,
    parse(readFileSync(join(REPOSITORY_FOLDER, 'actions', name, 'action.yml'), 'utf8')),
  );
}

describe('the actions know what the workflows give and take', () => {
  const uses = Object.keys(LEVELS).flatMap((file) =>
    [...jobsOf(requireWorkflow(file))].flatMap(([id, job]) =>
      ownSteps(job).map((step, index) => ({ place: `${file}/${id}/${index}`, ...step })),
    ),
  );

  test.each(uses)(
    '$place gives $action only declared inputs, and every required one',
    ({ action, with: given }) => {
      const { inputs } = actionFile(action);
      const required = Object.keys(inputs).filter((name) => inputs[name]?.required === true);
      expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(given)));
      expect(Object.keys(given)).toEqual(expect.arrayContaining(required));
    },
  );

  test('every output that a job takes from a step is declared by its action', () => {
    const undeclared = Object.keys(LEVELS).flatMap((file) =>
      [...jobsOf(requireWorkflow(file))].flatMap(([id, job]) =>
        undeclaredOutputs(job).map((name) => `${file}/${id}: ${name}`),
      ),
    );
    expect(undeclared).toEqual([]);
  });
});

function undeclaredOutputs(job: WorkflowJob): readonly string[] {
  const texts = [
    ...Object.values(job.outputs),
    ...job.steps.flatMap((step) => Object.values({ ...step.env, ...('with' in step ? step.with : {}) })),
  ];
  return texts.map(String).flatMap((text) =>
    [...text.matchAll(/steps\.([a-z]+)\.outputs\.([a-z0-9-]+)/g)].flatMap(([, id, output = '']) => {
      const step = job.steps.find((candidate) => candidate.id === id);
      const isScript = step !== undefined && !('uses' in step) && step.run.includes(output);
      const isDeclared =
        step !== undefined &&
        'uses' in step &&
        Object.hasOwn(actionFile(step.uses.slice(OWN.length)).outputs, output);
      return isScript || isDeclared ? [] : [`${id}.${output}`];
    }),
  );
}
