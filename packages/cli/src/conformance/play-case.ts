import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Played } from '../rehearse/job-runner.ts';
import type { RehearsalOutcome } from '../rehearse/outcome.ts';
import type { Project } from '../rehearse/project.ts';
import {
  CLEAN_EXAMPLE,
  NOTHING_PLAYED,
  rehearse,
  stageProject,
  type Theatre,
} from '../rehearse/rehearsal.ts';
import { NO_HOOKS } from '../rehearse/stage.ts';
import type { ConformanceCase } from './case-file.ts';
import { hooksOf } from './hooks.ts';
import { plantChange, setPolicy } from './plant.ts';
import { suiteWithShims } from './shim.ts';

/** A clean rehearsal whose jobs serve as the earlier stages of the cases that start later. */
export interface Snapshot {
  readonly project: Project;
  readonly played: Played;
  readonly runId: number;
}

/** How one case ended, and whether it is shut as its file demands. */
export interface CaseResult {
  readonly id: string;
  readonly title: string;
  readonly expected: string;
  readonly outcome: RehearsalOutcome;
  readonly folder: string;
  /** What is not as it must be; empty when the case is shut. */
  readonly leaks: readonly string[];
  readonly elapsedMilliseconds: number;
}

const OPEN_VALUES_ALLOWED = new Set(['verdict', 'evidence', 'evidence-path']);
const CLOSED_VALUES = new Set(['', '[]', '{}', 'false', 'error', 'fail']);

/** Plays one case: from its stage on, with the stages before it taken from the snapshot. */
export async function playCase(
  theatre: Theatre,
  snapshot: Snapshot | null,
  example: ConformanceCase,
  runId: number,
): Promise<CaseResult> {
  const started = performance.now();
  const name = `case-${example.id}`;
  const scratch = join(theatre.folder, name, 'scratch');
  await mkdir(scratch, { recursive: true });
  const isWhole = example.from === 'policy' || snapshot === null;
  const shimmed = await suiteWithShims(theatre.suite, example.inject, scratch);
  const project = isWhole ? await brokenProject(theatre, example, name) : snapshot.project;
  await theatre.testbed.forgetReleases(project.name);
  const played = await rehearse({
    theatre: { ...theatre, suite: shimmed.suite },
    project,
    name,
    runId: isWhole ? runId : snapshot.runId,
    attempt: 1,
    hooks: hooksOf(example.inject, scratch),
    snapshot: isWhole ? NOTHING_PLAYED : snapshot.played,
    from: isWhole ? 'policy' : example.from,
    onJob: () => undefined,
  });
  await theatre.testbed.clearFaults();
  await shimmed.close();
  return {
    id: example.id,
    title: example.title,
    expected: example.verdict,
    outcome: played.outcome,
    folder: played.folder,
    leaks: leaksOf(example, played.outcome, played.played),
    elapsedMilliseconds: Math.round(performance.now() - started),
  };
}

/** Plays the clean release that later cases start from. */
export async function makeSnapshot(theatre: Theatre, runId: number): Promise<Snapshot> {
  const project = await stageProject(theatre, CLEAN_EXAMPLE, 'snapshot');
  const { outcome, played } = await rehearse({
    theatre,
    project,
    name: 'snapshot',
    runId,
    attempt: 1,
    hooks: NO_HOOKS,
    snapshot: NOTHING_PLAYED,
    from: 'policy',
    onJob: () => undefined,
  });
  if (outcome.verdict !== 'pass') {
    const [reason] = outcome.reasons;
    throw new Error(
      `The clean release does not pass, so no case can be judged: ${reason?.code}: ${reason?.message}`,
    );
  }
  return { project, played, runId };
}

async function brokenProject(theatre: Theatre, example: ConformanceCase, name: string): Promise<Project> {
  return stageProject(
    theatre,
    {
      kind: 'example',
      adjustBase: async (folder) => {
        for (const injection of example.inject) {
          if (injection.kind === 'policy') {
            await setPolicy(folder, injection.path, injection.value);
          }
        }
      },
      plant: (folder) => plantChange(example.inject, folder),
      isOutside: example.inject.some(({ kind }) => kind === 'outside-the-branch'),
    },
    name,
  );
}

/** Everything that a shut case must show: verdict, reason with a next step, nothing published, closed outputs, a record. */
function leaksOf(example: ConformanceCase, outcome: RehearsalOutcome, played: Played): readonly string[] {
  const leaks: string[] = [];
  if (outcome.verdict !== example.verdict) {
    leaks.push(`the verdict is ${outcome.verdict}, not ${example.verdict}`);
  }
  if (!outcome.reasons.some((reason) => reason.code === example.reason)) {
    leaks.push(`no reason is ${example.reason}: ${outcome.reasons.map((reason) => reason.code).join(', ')}`);
  }
  if (outcome.reasons.some((reason) => reason.message === '' || reason.next === '')) {
    leaks.push('a reason has no sentence or no next step');
  }
  const isPublishedBefore = example.inject.some((injection) => injection.kind === 'published-release');
  const isAlarm = example.reason === 'RELEASE_ALARM';
  if (outcome.published.length > 0 && !isPublishedBefore && !isAlarm) {
    leaks.push(`published: ${outcome.published.join(', ')}`);
  }
  for (const job of outcome.jobs) {
    if (job.result !== 'failure') {
      continue;
    }
    if (job.exitCode === 0) {
      leaks.push(`${job.id} ended with exit code 0`);
    }
    for (const [output, value] of job.steps.at(-1)?.result.outputs ?? []) {
      if (!OPEN_VALUES_ALLOWED.has(output) && !CLOSED_VALUES.has(value)) {
        leaks.push(`output ${job.id}.${output} is open`);
      }
    }
  }
  const keptRecord = outcome.jobs.some((job) => (played.outputs.get(`${job.id}.evidence-path`) ?? '') !== '');
  if (!keptRecord) {
    leaks.push('no record was kept');
  }
  return leaks;
}
