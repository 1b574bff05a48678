import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exitCode } from '@interlock/shared/action/exit-code.ts';
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
  if (!outcome.reasons.some((reason) => reason.code === example.reason)) {
    leaks.push(`no reason is ${example.reason}: ${outcome.reasons.map((reason) => reason.code).join(', ')}`);
  }
  if (outcome.reasons.some(({ message, next }) => !isLine(message) || !isLine(next))) {
    leaks.push('a reason is not one line with a next step');
  }
  if (outcome.published.length > 0) {
    leaks.push(`published: ${outcome.published.join(', ')}`);
  }
  if (publicReleases > 0) {
    leaks.push(`${publicReleases} releases are public that nobody planted`);
  }
  const failed = outcome.jobs.filter(({ id, result }) => result === 'failure' && id !== 'refused');
  leaks.push(...failed.flatMap(leaksOfJob));
  if (failed.length === 0) {
    leaks.push('no job was refused');
  }
  for (const job of failed) {
    if (!(await keptRecord(job, played))) {
      leaks.push(`${job.id} kept no record of its refusal`);
    }
  }
  return leaks;
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

/** The folder that the refused job names holds a record whose decision has a reason. */
async function keptRecord(job: JobResult, played: Played): Promise<boolean> {
  const folder = played.outputs.get(`${job.id}.evidence-path`) ?? '';
  const text = await readFile(join(folder, 'record.json'), 'utf8').catch(() => null);
  return folder !== '' && (readDecision(text)?.reasons.length ?? 0) > 0;
}

function isLine(text: string): boolean {
  return text !== '' && !LINE_BREAK.test(text);
}
