import { mkdir, mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeTree } from '@interlock/shared/effects/files/remove-tree.ts';
import { endsWithProcess } from '@interlock/shared/effects/processes/endings.ts';
import { startTestbed, type Testbed } from '@interlock/testbed/start.ts';
import { standInBase } from './base-commit.ts';
import { copyProject } from './copy-project.ts';
import { type Played, playJobs } from './job-runner.ts';
import { type JobDecision, judgeRehearsal, type RehearsalOutcome, readDecision } from './outcome.ts';
import { makeExample, type PrepareBase, type Project } from './project.ts';
import { type Hooks, type JobResult, type Stage } from './stage.ts';
import { suiteCommit } from './suite.ts';

export const NOTHING_PLAYED: Played = { results: [], outputs: new Map() };

/** A folder of stand-ins that serves any number of rehearsals one after the other. */
export interface Theatre {
  readonly suite: string;
  readonly folder: string;
  readonly testbed: Testbed;
  /** Stops the stand-ins and removes the folder. */
  readonly close: () => Promise<void>;
}

/** Starts the stand-ins in a private folder. */
export async function openTheatre(suite: string): Promise<Theatre> {
  const folder = await mkdtemp(join(tmpdir(), 'interlock-rehearsal-'));
  const entry = join(suite, 'dist', 'testbed', 'index.js');
  const forgetFolder = endsWithProcess(() => removeTree(folder));
  const testbed = await startTestbed({ stateDirectory: join(folder, 'stand-ins'), entry });
  const forgetTestbed = endsWithProcess(testbed.close);
  const close = async (): Promise<void> => {
    await testbed.close();
    forgetTestbed();
    await removeTree(folder);
    forgetFolder();
  };
  return { suite, folder, testbed, close };
}

/** What a rehearsal is about: the example, or a person's own folder. */
export type Source =
  | {
      readonly kind: 'example';
      /** Changes the base commit after the stand-ins' addresses are in it. */
      readonly adjustBase: (folder: string) => Promise<void>;
      /** Changes the commit that is judged. */
      readonly plant: (folder: string) => Promise<void>;
      /** Leaves the judged commit out of the default branch. */
      readonly isOutside: boolean;
    }
  | { readonly kind: 'path'; readonly path: string };

/** Makes the temporary repository and tells the stand-ins about it. */
export async function stageProject(theatre: Theatre, source: Source, name: string): Promise<Project> {
  const folder = join(theatre.folder, name, 'repository');
  await mkdir(join(theatre.folder, name), { recursive: true });
  const standIns = standInBase(theatre.testbed, suiteCommit(theatre.suite));
  const example = join(theatre.suite, 'examples', 'python-api');
  const project =
    source.kind === 'example'
      ? await makeExample(
          example,
          folder,
          adjusted(standIns, source.adjustBase),
          source.plant,
          source.isOutside ? 'side-branch' : 'default-branch',
        )
      : await copyProject(source.path, folder, standIns);
  const [owner = '', repository = ''] = project.name.split('/');
  await theatre.testbed.setRepository({ owner, name: repository, gitDirectory: folder });
  return project;
}

function adjusted(prepareBase: PrepareBase, adjustBase: (folder: string) => Promise<void>): PrepareBase {
  return async (folder, which) => {
    const isWritten = await prepareBase(folder, which);
    await adjustBase(folder);
    return isWritten;
  };
}

export interface RehearsalOptions {
  readonly theatre: Theatre;
  readonly project: Project;
  readonly name: string;
  readonly runId: number;
  readonly attempt: number;
  readonly hooks: Hooks;
  readonly snapshot: Played;
  readonly from: string;
  /** Jobs after `from` whose results and outputs are taken from the snapshot all the same. */
  readonly kept: readonly string[];
  readonly onJob: Stage['onJob'];
}

/** Plays one release from the job `from` on and judges it by what the stand-in serves afterwards. */
export async function rehearse(
  options: RehearsalOptions,
): Promise<{ readonly outcome: RehearsalOutcome; readonly played: Played; readonly folder: string }> {
  const { theatre, project, name } = options;
  const folder = join(theatre.folder, name);
  const stage: Stage = {
    suite: theatre.suite,
    testbed: theatre.testbed,
    project,
    runId: options.runId,
    attempt: options.attempt,
    folder,
    hooks: options.hooks,
    onJob: options.onJob,
  };
  const played = await playJobs(stage, options.snapshot, options.from, options.kept);
  const decisions = new Map<string, JobDecision | null>();
  for (const job of played.results) {
    const path = played.outputs.get(`${job.id}.evidence-path`);
    const text =
      path === undefined || path === ''
        ? null
        : await readFile(join(path, 'record.json'), 'utf8').catch(() => null);
    decisions.set(job.id, readDecision(text));
  }
  const assets = await publishedAssets(theatre.testbed, project.tag);
  const outcome = judgeRehearsal(played, assets, (job: JobResult) => decisions.get(job.id) ?? null);
  return { outcome, played, folder };
}

async function publishedAssets(testbed: Testbed, tag: string): Promise<readonly string[]> {
  const { releases } = await testbed.state();
  return releases
    .filter((release) => release.tagName === tag && !release.isDraft)
    .flatMap((release) => release.assets.map((asset) => asset.name))
    .toSorted();
}

/** The example as it is. */
export const CLEAN_EXAMPLE: Source = {
  kind: 'example',
  adjustBase: async () => undefined,
  plant: async () => undefined,
  isOutside: false,
};
