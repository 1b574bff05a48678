import { dependents, type Played } from '../rehearse/job-runner.ts';
import { git, type Project } from '../rehearse/project.ts';
import {
  CLEAN_EXAMPLE,
  NOTHING_PLAYED,
  rehearse,
  stageProject,
  type Theatre,
} from '../rehearse/rehearsal.ts';
import { NO_HOOKS, type Stage } from '../rehearse/stage.ts';
import { replaceArtifact } from './handed-over.ts';

/** A clean rehearsal whose jobs serve as the earlier stages of the cases that start later. */
export interface Snapshot {
  readonly project: Project;
  readonly played: Played;
  readonly runId: number;
}

/** Plays the clean release that cases start from: all of it, or only the jobs that come before `until`. */
export async function makeSnapshot(theatre: Theatre, runId: number, until: string | null): Promise<Snapshot> {
  const project = await stageProject(theatre, CLEAN_EXAMPLE, 'snapshot');
  const unplayed = until === null ? new Set<string>() : dependents(until);
  const { outcome, played } = await rehearse({
    theatre,
    project,
    name: 'snapshot',
    runId,
    attempt: 1,
    hooks: { ...NO_HOOKS, skipsJob: (id) => unplayed.has(id) },
    snapshot: NOTHING_PLAYED,
    from: 'policy',
    kept: [],
    onJob: () => undefined,
  });
  const isClean =
    until === null ? outcome.verdict === 'pass' : played.results.every(({ result }) => result !== 'failure');
  if (!isClean) {
    const [reason] = outcome.reasons;
    throw new Error(
      `The clean release does not pass, so no case can be judged: ${reason?.code}: ${reason?.message}`,
    );
  }
  return { project, played, runId };
}

/** Shows the stand-ins the clean repository again, with its tag where it was, as no case before has left it. */
export async function restoreSnapshot(theatre: Theatre, { project }: Snapshot): Promise<void> {
  const [owner = '', name = ''] = project.name.split('/');
  await theatre.testbed.setRepository({ owner, name, gitDirectory: project.folder });
  await git(project.folder, 'tag', '-f', project.tag, project.commit);
}

/**
 * What the jobs `kept` of the snapshot would have left for another commit of the same run: nothing in them depends on what the
 * case changes, so their records are bound to its commit.
 */
export async function boundTo(
  snapshot: Snapshot,
  kept: readonly string[],
  stage: Stage,
  scratch: string,
): Promise<Played> {
  let { outputs } = snapshot.played;
  for (const id of kept) {
    const output = `${id}.evidence`;
    // The build hands over files without a record that a later job reads.
    if (id !== 'build' && (outputs.get(output) ?? '') !== '') {
      outputs = await replaceArtifact(
        outputs,
        {
          kind: 'tamper',
          job: 'decide',
          output,
          path: 'record.json',
          change: { kind: 'json', path: ['run', 'commit'], value: stage.project.commit },
        },
        stage,
        scratch,
      );
    }
  }
  return { results: snapshot.played.results, outputs };
}
