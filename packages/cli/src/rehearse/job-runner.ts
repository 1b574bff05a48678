import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Job, Outputs } from './job.ts';
import { passedTitle } from './job-title.ts';
import { RELEASE_JOBS } from './jobs.ts';
import { git } from './project.ts';
import { type JobResult, runOf, type Stage } from './stage.ts';
import { runStep } from './step-runner.ts';
import { suiteCommit } from './suite.ts';

export const BUILDER_WORKFLOW = 'acme/interlock/.github/workflows/release.yml';
const JOB_TIMEOUT_SECONDS = 600;

/** What the jobs left: their results in order, and the outputs of the steps as `job.name`. */
export interface Played {
  readonly results: readonly JobResult[];
  readonly outputs: Outputs;
}

/**
 * Plays the job `from` and every job that comes after it, each as soon as the jobs that it waits for have ended. Results and
 * outputs of all others, and of the `kept` ones, come from `snapshot`. A job whose needs did not all pass is skipped, never guessed.
 */
export async function playJobs(
  stage: Stage,
  snapshot: Played,
  from: string,
  kept: readonly string[],
): Promise<Played> {
  const due = new Set([...dependents(from)].filter((id) => !kept.includes(id)));
  const results = new Map(
    snapshot.results.filter(({ id }) => !due.has(id)).map((result) => [result.id, result]),
  );
  let outputs: Outputs = new Map(
    [...snapshot.outputs].filter(([name]) => !due.has(name.slice(0, name.indexOf('.')))),
  );
  const started = new Map<string, Promise<void>>();
  const play = async (job: Job): Promise<void> => {
    await Promise.all(waitsFor(job).flatMap((id) => started.get(id) ?? []));
    const isRefused = [...results.values()].some(({ result }) => result === 'failure');
    const isDue =
      job.needs.every((id) => results.get(id)?.result === 'success') && (!job.onRefusal || isRefused);
    if (!isDue || stage.hooks.skipsJob(job.id)) {
      results.set(job.id, skipped(job));
      return;
    }
    stage.onJob(job, null);
    const handed = await stage.hooks.beforeJob(job.id, outputs, stage);
    const played = await playJob(stage, job, handed);
    outputs = new Map([...outputs, ...played.outputs]);
    results.set(job.id, played.result);
    stage.onJob(played.result, played.result);
  };
  for (const job of RELEASE_JOBS.filter(({ id }) => due.has(id))) {
    started.set(job.id, play(job));
  }
  await Promise.all(started.values());
  return { results: RELEASE_JOBS.flatMap(({ id }) => results.get(id) ?? []), outputs };
}

function waitsFor(job: Job): readonly string[] {
  return [...job.needs, ...job.after];
}

/** A job and every job that waits for it, directly or not. */
export function dependents(from: string): ReadonlySet<string> {
  const found = new Set([from]);
  for (const job of RELEASE_JOBS) {
    if (waitsFor(job).some((id) => found.has(id))) {
      found.add(job.id);
    }
  }
  return found;
}

async function playJob(
  stage: Stage,
  job: Job,
  earlier: Outputs,
): Promise<{ readonly result: JobResult; readonly outputs: Outputs }> {
  const folder = join(stage.folder, 'jobs', job.id);
  const workspace = join(folder, 'workspace');
  await checkout(stage, job, workspace);
  const environment = await jobEnvironment(stage, job, folder);
  const outputs = new Map(earlier);
  const steps: { action: string; result: JobResult['steps'][number]['result'] }[] = [];
  for (const [index, step] of job.steps.entries()) {
    const inputs = step.inputs(outputs, stage.project.tag);
    const request = await stage.hooks.beforeStep(job.id, {
      suite: stage.suite,
      action: step.action,
      inputs,
      environment,
      workspace,
      temporary: join(folder, 'temporary'),
      folder: join(folder, `${index + 1}-${step.action}`),
      timeoutSeconds: JOB_TIMEOUT_SECONDS,
      wrapper: [],
    });
    const result = await stage.hooks.afterStep(job.id, step.action, request, await runStep(request));
    steps.push({ action: step.action, result });
    for (const [name, value] of result.outputs) {
      outputs.set(`${job.id}.${name}`, value);
    }
    if (result.exitCode !== 0) {
      break;
    }
  }
  const last = steps.at(-1)?.result;
  const isWhole = steps.length === job.steps.length && last?.exitCode === 0;
  return {
    outputs,
    result: {
      id: job.id,
      title: isWhole ? await passedTitle(job, outputs.get(`${job.id}.tools`) ?? '') : job.title,
      trust: job.trust,
      result: isWhole ? 'success' : 'failure',
      exitCode: last?.exitCode ?? null,
      verdict: outputs.get(`${job.id}.verdict`) ?? 'error',
      elapsedMilliseconds: steps.reduce((sum, step) => sum + step.result.elapsedMilliseconds, 0),
      steps,
    },
  };
}

async function checkout(stage: Stage, job: Job, workspace: string): Promise<void> {
  await mkdir(workspace, { recursive: true });
  if (job.checkout === 'full') {
    await git(workspace, 'clone', '-q', '--no-local', '--', stage.project.folder, '.');
    await git(workspace, 'checkout', '-q', '--detach', stage.project.commit);
  }
}

async function jobEnvironment(stage: Stage, job: Job, folder: string): Promise<Record<string, string>> {
  const facts = stage.hooks.runFacts(job.id, stage);
  const run = await stage.testbed.setRun({
    ...runOf(stage),
    attempt: facts.attempt,
    claims: facts.claims,
    job: job.id,
    eventName: 'push',
    jobWorkflowRef: `${BUILDER_WORKFLOW}@refs/tags/v1`,
    jobWorkflowSha: suiteCommit(stage.suite),
  });
  await mkdir(folder, { recursive: true });
  const eventPath = join(folder, 'event.json');
  const repository = { private: false, visibility: 'public', default_branch: 'main' };
  await writeFile(eventPath, JSON.stringify({ before: '0'.repeat(40), repository }));
  const given = stage.testbed.env(run);
  const isSigning = job.trust === 'signs';
  const variables: Record<string, string> = {
    PATH: process.env['PATH'] ?? '/usr/bin:/bin',
    HOME: process.env['HOME'] ?? folder,
    GITHUB_EVENT_PATH: eventPath,
    GITHUB_JOB: job.id,
    // The verifying job reads the release before this one.
    ...(job.id === 'verify' ? { GITHUB_TOKEN: await stage.testbed.registerToken({ contents: 'read' }) } : {}),
    // Only a publishing job has a token that may write: GitHub gives no other job `contents: write`.
    ...(job.trust === 'publishes' ? { GITHUB_TOKEN: stage.testbed.githubToken } : {}),
  };
  for (const [name, value] of Object.entries(given)) {
    if (isSigning || !name.startsWith('ACTIONS_ID_TOKEN_')) {
      variables[name] = value;
    }
  }
  if (!isSigning) {
    // This machine is no hosted runner: a tool without a box must not be recorded as one in a job that is thrown away.
    variables['RUNNER_ENVIRONMENT'] = 'self-hosted';
  }
  return variables;
}

function skipped(job: Job): JobResult {
  return {
    id: job.id,
    title: job.title,
    trust: job.trust,
    result: 'skipped',
    exitCode: null,
    verdict: 'error',
    elapsedMilliseconds: 0,
    steps: [],
  };
}
