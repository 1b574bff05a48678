import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exitCode } from '@interlock/shared/action/exit-code.ts';
import type { Reason } from '@interlock/shared/model/reason.ts';
import type { Played } from '../rehearse/job-runner.ts';
import { type RehearsalOutcome, readDecision } from '../rehearse/outcome.ts';
import type { JobResult } from '../rehearse/stage.ts';
import type { ConformanceCase } from './case-file.ts';

const OPEN_VALUES_ALLOWED = new Set(['verdict', 'evidence', 'evidence-path']);
const CLOSED_VALUES = new Set(['', '[]', '{}', 'false', 'error', 'fail']);
const LINE_BREAK = /[\r\n]/;

/** What a case left in the world, read from the stand-in and the records and never from an output. */
export interface Aftermath {
  readonly outcome: RehearsalOutcome;
  readonly played: Played;
  /** Releases that the stand-in serves to everybody and that the case did not plant itself. */
  readonly publicReleases: number;
}

/**
 * What is not as a shut case must have it; empty when it is shut: the verdict and the reason that its file names, one line of reason
 * with a next step, nothing published, a non-zero exit code that says the verdict, closed outputs, and the record of the job that refused.
 */
export async function leaksOf(example: ConformanceCase, aftermath: Aftermath): Promise<readonly string[]> {
  const { outcome, played, publicReleases } = aftermath;
  const leaks: string[] = [];
  if (outcome.verdict !== example.verdict) {
    leaks.push(`the verdict is ${outcome.verdict}, not ${example.verdict}`);
  }
  const failed = outcome.jobs.filter(({ id, result }) => result === 'failure' && id !== 'refused');
  leaks.push(...(await leaksOfRefusal(example, failed, played)));
  if (outcome.reasons.some(({ message, next }) => !isLine(message) || !isLine(next))) {
    leaks.push('a reason is not one line with a next step');
  }
  if (outcome.published.length > 0) {
    leaks.push(`published: ${outcome.published.join(', ')}`);
  }
  if (publicReleases > 0) {
    leaks.push(`${publicReleases} releases are public that nobody planted`);
  }
  leaks.push(...failed.flatMap(leaksOfJob));
  for (const job of failed) {
    if ((await reasonsKept(job, played)).length === 0) {
      leaks.push(`${job.id} kept no record of its refusal`);
    }
  }
  return leaks;
}

/** The step that the case names is the one that refused, for the reason that the case names. */
async function leaksOfRefusal(
  example: ConformanceCase,
  failed: readonly JobResult[],
  played: Played,
): Promise<readonly string[]> {
  const refused = failed.find((job) => stepOf(job) === example.at);
  if (refused === undefined) {
    return [`${example.at} did not refuse; what did: ${failed.map(stepOf).join(', ') || 'nothing'}`];
  }
  const reasons = await reasonsKept(refused, played);
  const isSaid = reasons.some(
    ({ code, message }) => code === example.reason && message.includes(example.says ?? ''),
  );
  return isSaid
    ? []
    : [
        `no reason of ${example.at} is ${example.reason}${example.says === undefined ? '' : ` that says "${example.says}"`}: ${reasons.map(({ code, message }) => `${code} (${message})`).join(', ')}`,
      ];
}

function stepOf(job: JobResult): string {
  return `${job.id}.${job.steps.at(-1)?.action ?? 'nothing'}`;
}

function leaksOfJob(job: JobResult): readonly string[] {
  const leaks: string[] = [];
  if (job.verdict !== 'fail' && job.verdict !== 'error') {
    leaks.push(`${job.id} was refused and its verdict is ${job.verdict}`);
  } else if (job.exitCode !== exitCode(job.verdict)) {
    leaks.push(`${job.id} ended with exit code ${job.exitCode} on ${job.verdict}`);
  }
  for (const [output, value] of job.steps.at(-1)?.result.outputs ?? []) {
    if (!OPEN_VALUES_ALLOWED.has(output) && !CLOSED_VALUES.has(value)) {
      leaks.push(`output ${job.id}.${output} is open`);
    }
  }
  return leaks;
}

/** The reasons in the record in the folder that a refused job names; none when there is no such record. */
async function reasonsKept(job: JobResult, played: Played): Promise<readonly Reason[]> {
  const folder = played.outputs.get(`${job.id}.evidence-path`) ?? '';
  const text = folder === '' ? null : await readFile(join(folder, 'record.json'), 'utf8').catch(() => null);
  return readDecision(text)?.reasons ?? [];
}

function isLine(text: string): boolean {
  return text !== '' && !LINE_BREAK.test(text);
}
