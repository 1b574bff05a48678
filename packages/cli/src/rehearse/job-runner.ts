import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Job, Outputs } from './job.ts';
import { RELEASE_JOBS } from './jobs.ts';
import { git } from './project.ts';
import type { JobResult, Stage } from './stage.ts';
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
 * Plays the jobs of a release from `from` on. Outputs and results of the jobs before it come from `snapshot`.
 * A job whose needs did not all pass is skipped, never guessed.
 */
export async function playJobs(stage: Stage, snapshot: Played, from: string): Promise<Played> {
  const first = RELEASE_JOBS.findIndex((job) => job.id === from);
  const results: JobResult[] = snapshot.results.slice(0, first);
  let outputs: Outputs = snapshot.outputs;
  for (const job of RELEASE_JOBS.slice(first)) {
    const passed = new Set(
      results.filter((result) => result.result === 'success').map((result) => result.id),
    );
    const isRefused = results.some((result) => result.result === 'failure');
    const isDue = job.needs.every((id) => passed.has(id)) && job.onRefusal === (job.onRefusal && isRefused);
    if (!isDue || stage.hooks.skipsJob(job.id)) {
      results.push(skipped(job));
      continue;
    }
    stage.onJob(job, null);
    outputs = await stage.hooks.beforeJob(job.id, outputs, stage);
    const played = await playJob(stage, job, outputs);
    outputs = played.outputs;
    results.push(played.result);
    stage.onJob(job, played.result);
  }
  return { results, outputs };
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
      title: job.title,
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
    repository: stage.project.name,
    sha: stage.project.commit,
    ref: `refs/tags/${stage.project.tag}`,
    id: stage.runId,
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
    // Only a publishing job has a token that may write: GitHub gives no other job `contents: write`.
    ...(job.trust === 'publishes' ? { GITHUB_TOKEN: stage.testbed.githubToken } : {}),
  };
  for (const [name, value] of Object.entries(given)) {
    if (isSigning || !name.startsWith('ACTIONS_ID_TOKEN_')) {
      variables[name] = value;
    }
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
