import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Played } from '../rehearse/job-runner.ts';
import type { RehearsalOutcome } from '../rehearse/outcome.ts';
import type { Project } from '../rehearse/project.ts';
import { NOTHING_PLAYED, rehearse, stageProject, type Theatre } from '../rehearse/rehearsal.ts';
import { NO_HOOKS } from '../rehearse/stage.ts';
import type { ConformanceCase } from './case-file.ts';
import { hooksOf } from './hooks.ts';
import { leaksOf } from './leaks.ts';
import { plantChange, setPolicy } from './plant.ts';
import { suiteWithShims } from './shim.ts';
import { boundTo, restoreSnapshot, type Snapshot } from './snapshot.ts';

/** How one case ended, and whether it is shut as its file demands. */
export interface CaseResult {
  readonly id: string;
  readonly title: string;
  /** The code of the reason that the case is about. */
  readonly reason: string;
  readonly outcome: RehearsalOutcome;
  readonly played: Played;
  readonly project: Project;
  /** What is not as it must be; empty when the case is shut. */
  readonly leaks: readonly string[];
  readonly elapsedMilliseconds: number;
}

/** Plays one case: from its stage on, with the stages before it, and those that it keeps, taken from the snapshot. */
export async function playCase(
  theatre: Theatre,
  snapshot: Snapshot | null,
  example: ConformanceCase,
  runId: number,
): Promise<CaseResult> {
  const started = performance.now();
  // A case may be played again with another build of the suite, so its folder is named after the run.
  const name = `case-${example.id}-${runId}`;
  const scratch = join(theatre.folder, name, 'scratch');
  await mkdir(scratch, { recursive: true });
  const shimmed = await suiteWithShims(theatre.suite, example.inject, scratch);
  try {
    const broken = { ...theatre, suite: shimmed.suite };
    const start = await startOf(broken, snapshot, example, { name, runId, scratch });
    await theatre.testbed.forgetReleases(start.project.name);
    const { outcome, played } = await rehearse({
      theatre: broken,
      name,
      attempt: 1,
      hooks: hooksOf(example.inject, scratch),
      onJob: () => undefined,
      ...start,
    });
    const planted = example.inject.filter(({ kind }) => kind === 'published-release').length;
    const { releases } = await theatre.testbed.state();
    const publicReleases = releases.filter(({ isDraft }) => !isDraft).length - planted;
    return {
      id: example.id,
      title: example.title,
      reason: example.reason,
      outcome,
      played,
      project: start.project,
      leaks: await leaksOf(example, { outcome, played, publicReleases }),
      elapsedMilliseconds: Math.round(performance.now() - started),
    };
  } finally {
    await theatre.testbed.clearFaults();
    await shimmed.close();
  }
}

interface Start {
  readonly project: Project;
  readonly runId: number;
  readonly snapshot: Played;
  readonly from: string;
  readonly kept: readonly string[];
}

/** Where a case starts: in the clean repository after its first jobs, or in one of its own with the jobs that it keeps. */
async function startOf(
  theatre: Theatre,
  snapshot: Snapshot | null,
  example: ConformanceCase,
  { name, runId, scratch }: { readonly name: string; readonly runId: number; readonly scratch: string },
): Promise<Start> {
  if (example.from !== 'policy' && snapshot !== null) {
    await restoreSnapshot(theatre, snapshot);
    return {
      project: snapshot.project,
      runId: snapshot.runId,
      snapshot: snapshot.played,
      from: example.from,
      kept: [],
    };
  }
  const project = await brokenProject(theatre, example, name);
  if (snapshot === null || example.keep.length === 0) {
    return { project, runId, snapshot: NOTHING_PLAYED, from: 'policy', kept: [] };
  }
  const stage = {
    suite: theatre.suite,
    testbed: theatre.testbed,
    project,
    runId: snapshot.runId,
    attempt: 1,
    folder: scratch,
    hooks: NO_HOOKS,
    onJob: () => undefined,
  };
  const bound = await boundTo(snapshot, example.keep, stage, scratch);
  return { project, runId: snapshot.runId, snapshot: bound, from: 'policy', kept: example.keep };
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
