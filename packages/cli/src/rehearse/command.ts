import { realpath, rmdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { endsWithProcess } from '@interlock/shared/effects/processes/endings.ts';
import type { Reason } from '@interlock/shared/model/reason.ts';
import type { Run } from '@interlock/shared/model/run.ts';
import { demandFolder } from '../demand-folder.ts';
import { keptParent } from '../kept-parent.ts';
import { localRun } from '../local-run.ts';
import { builderOf, demandBuilt, demandFiles, playCallerJob } from './caller-job.ts';
import { fillEvidence, makeEvidenceFolder } from './evidence-copy.ts';
import type { RehearsalOutcome } from './outcome.ts';
import { evidencePage, toolsOf } from './page.ts';
import { conclusion, progress, type Screen } from './progress.ts';
import type { Project } from './project.ts';
import { demandMachine, provideTools } from './provision.ts';
import {
  CLEAN_EXAMPLE,
  NOTHING_PLAYED,
  openTheatre,
  rehearse,
  type Source,
  stageProject,
  type Theatre,
} from './rehearsal.ts';
import { releasedFiles } from './released-files.ts';
import { NO_HOOKS } from './stage.ts';
import { suiteFolder } from './suite.ts';

/** The answer of `rehearse --json`. `steps` are the jobs in order; `evidence` is the folder that was kept. */
export interface RehearsalAnswer {
  readonly verdict: RehearsalOutcome['verdict'];
  readonly published: readonly string[];
  readonly reasons: readonly Reason[];
  readonly warnings: readonly Reason[];
  readonly steps: readonly {
    readonly id: string;
    readonly title: string;
    readonly trust: string;
    readonly result: string;
    readonly verdict: string;
    readonly elapsedMilliseconds: number;
  }[];
  readonly evidence: string;
  /** What was rehearsed, as `promote` knows it beside the records of the gate on this machine. */
  readonly project: Pick<Run, 'repository' | 'repositoryId' | 'commit'>;
  readonly standIns: readonly string[];
  /** How the judged commit was made, and what of the folder is not in it. */
  readonly notes: readonly string[];
  /** The boxes that the tools ran in, such as `user-namespace` or `dropped-uid`. */
  readonly confinement: readonly string[];
  readonly elapsedMilliseconds: number;
}

export const STAND_INS = [
  'the GitHub API, its releases and its artifact store',
  'the token issuer, the certificate authority, the transparency log and the timestamp authority of Sigstore',
  'the runner: jobs run on this machine side by side',
] as const;

/** The project that is released when none is named. */
const EXAMPLE = 'examples/python-api';

/**
 * Rehearses a whole release of the example, or of the folder `path`, and keeps its evidence. `built` is a folder of what the caller's
 * own job would upload, or null.
 */
export async function rehearseOnce(
  path: string | null,
  built: string | null,
  screen: Screen,
): Promise<RehearsalAnswer> {
  const startedAt = new Date();
  const show = progress(screen);
  const suite = suiteFolder();
  if (path !== null) {
    await demandFolder(path);
  }
  if (built !== null) {
    await demandFiles(built);
  }
  // Before anything is started: a folder that cannot be written should not be found out after a minute of work.
  const evidence = await makeEvidenceFolder(await parentOf(path));
  // Stays when something was kept in it.
  const removeEmpty = async () => rmdir(evidence).catch(() => undefined);
  const forget = endsWithProcess(removeEmpty);
  try {
    await show.phase('Check the machine', demandMachine);
    const theatre = await show.phase('Start the stand-ins for GitHub and Sigstore', () => openTheatre(suite));
    try {
      return await playIn(theatre, { path, built, evidence, startedAt, show, screen });
    } finally {
      await theatre.close();
    }
  } finally {
    await removeEmpty();
    forget();
  }
}

interface Rehearsal {
  readonly path: string | null;
  readonly built: string | null;
  readonly evidence: string;
  readonly startedAt: Date;
  readonly show: ReturnType<typeof progress>;
  readonly screen: Screen;
}

async function playIn(
  theatre: Theatre,
  { path, built, evidence, startedAt, show, screen }: Rehearsal,
): Promise<RehearsalAnswer> {
  const source: Source = path === null ? CLEAN_EXAMPLE : { kind: 'path', path: resolve(path) };
  const title =
    path === null ? `Make a repository of ${EXAMPLE}` : `Copy ${path} into a temporary repository`;
  const project = await show.phase(title, () => stageProject(theatre, source, 'rehearsal'));
  demandBuilt(await builderOf(project), built);
  // Last, because it can take minutes: what the project itself is refused for is known by now.
  await show.phase('Provide the tools', () => provideTools(theatre.suite));
  const run = { testbed: theatre.testbed, project, runId: startedAt.getTime(), attempt: 1 };
  const handed =
    built === null
      ? NOTHING_PLAYED.outputs
      : await show.phase(`Take ${built} as your own job would upload it`, () =>
          playCallerJob(run, resolve(built), theatre.folder),
        );
  const { outcome, played } = await rehearse({
    theatre,
    project,
    name: 'rehearsal',
    // Each rehearsal is a run of its own, so that two of one commit are two records for `promote`.
    runId: run.runId,
    attempt: run.attempt,
    hooks: NO_HOOKS,
    snapshot: { ...NOTHING_PLAYED, outputs: handed },
    from: 'policy',
    kept: [],
    onJob: show.job,
  });
  const tools = await toolsOf(played);
  const elapsedMilliseconds = Date.now() - startedAt.getTime();
  const standIns = [
    ...STAND_INS,
    `the name and the tag: ${path ?? EXAMPLE} is released as ${project.name} ${project.tag}`,
  ];
  const confinement = [...new Set(tools.flatMap(({ report }) => report?.proof.confinement ?? []))];
  const notes = notesOf(project, built);
  const answer = {
    ...answerOf(outcome, evidence, standIns),
    project: await projectOf(path ?? join(theatre.suite, EXAMPLE)),
    notes,
    confinement: confinement.toSorted(),
    elapsedMilliseconds,
  };
  const released =
    outcome.published.length === 0
      ? { files: {}, command: null }
      : await releasedFiles(theatre.testbed, project);
  await fillEvidence(evidence, outcome.jobs, played.outputs, {
    ...released.files,
    ...filesOf(project),
    'rehearsal.json': `${JSON.stringify(answer, null, 2)}\n`,
    'index.html': await evidencePage(outcome, played, project, standIns, startedAt),
  });
  screen.write(`\n${conclusion(outcome, { notes, tools, elapsedMilliseconds })}`);
  screen.write(`\n  Evidence: ${evidence}\n  Page:     ${evidence}/index.html\n`);
  if (released.command !== null) {
    screen.write(
      `  Verify:   cd ${evidence}/release && ${released.command.replace(/^interlock/, join(theatre.suite, 'interlock'))}\n`,
    );
  }
  screen.write(`  From a stand-in: ${standIns.join('; ')}.\n`);
  return answer;
}

/** Links on either side must not hide that the current folder lies in the rehearsed one. */
async function parentOf(path: string | null): Promise<string> {
  const project = path === null ? null : await realpath(resolve(path)).catch(() => resolve(path));
  return keptParent('rehearsals', await realpath(process.cwd()), project, process.env);
}

async function projectOf(path: string): Promise<RehearsalAnswer['project']> {
  const { repository, repositoryId, commit } = await localRun(resolve(path), process.env);
  return { repository, repositoryId, commit };
}

function notesOf({ notes, proposedPolicy }: Project, built: string | null): readonly string[] {
  return [
    ...notes,
    ...(built === null ? [] : [`The artifacts are those of ${built}; nobody saw them being built`]),
    ...(proposedPolicy === null
      ? []
      : [
          'The project has no policy, so the preset `starter` judged; what `interlock init` would write is in `proposed/interlock.yml` of the evidence',
        ]),
  ];
}

function filesOf({ notScanned, proposedPolicy }: Project): Readonly<Record<string, string>> {
  return {
    ...(notScanned.length === 0 ? {} : { 'not-scanned.txt': `${notScanned.join('\n')}\n` }),
    ...(proposedPolicy === null ? {} : { 'proposed/interlock.yml': proposedPolicy }),
  };
}

function answerOf(
  outcome: RehearsalOutcome,
  evidence: string,
  standIns: readonly string[],
): Omit<RehearsalAnswer, 'project' | 'notes' | 'confinement' | 'elapsedMilliseconds'> {
  return {
    verdict: outcome.verdict,
    published: outcome.published,
    reasons: outcome.reasons,
    warnings: outcome.warnings,
    steps: outcome.jobs.map(({ id, title, trust, result, verdict, elapsedMilliseconds }) => ({
      id,
      title,
      trust,
      result,
      verdict,
      elapsedMilliseconds,
    })),
    evidence,
    standIns,
  };
}
