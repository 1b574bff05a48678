import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestbed, type Testbed } from '@interlock/testbed/start.ts';
import { standInBase } from '../../../packages/cli/src/rehearse/base-commit.ts';
import { BUILDER_WORKFLOW } from '../../../packages/cli/src/rehearse/job-runner.ts';
import {
  git,
  makeExample,
  type PrepareBase,
  type Project,
} from '../../../packages/cli/src/rehearse/project.ts';
import { suiteCommit } from '../../../packages/cli/src/rehearse/suite.ts';
import { ACT_SUITE, writeActSuite } from '../../../tools/act-copy.ts';
import { REPOSITORY_FOLDER } from '../workflow.ts';
import { type ActEnded, runAct } from './act.ts';

const CHECKOUT = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1';
/** The number that the stand-in gives the calling repository. */
const REPOSITORY_ID = 1001;
const UPLOAD = 'actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f';
const CALLERS = join(import.meta.dirname, 'callers');
/** What the calling workflow runs beside ours. */
const SCRIPTS: Readonly<Record<string, readonly string[]>> = {
  'halves.yml': ['publish.mjs'],
  'own-build.yml': ['wheel.py'],
};
const CALLER_WORKFLOW = '.github/workflows/publish.yml';

/** The stand-ins and this suite as act sees it, for any number of runs. */
export interface Scene {
  readonly folder: string;
  readonly suite: string;
  readonly testbed: Testbed;
  readonly close: () => Promise<void>;
}

/** Starts the stand-ins and writes the suite's copy. */
export async function openScene(): Promise<Scene> {
  const folder = await mkdtemp(join(tmpdir(), 'interlock-act-'));
  const suite = join(folder, 'suite');
  writeActSuite(REPOSITORY_FOLDER, suite, ACT_SUITE);
  const testbed = await startTestbed({ stateDirectory: join(folder, 'stand-ins') });
  const close = async () => {
    await testbed.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { folder, suite, testbed, close };
}

export interface CallOptions {
  readonly name: string;
  /** Which of the calling workflows the repository has. */
  readonly caller: 'release.yml' | 'pinned.yml' | 'halves.yml' | 'own-build.yml' | 'gate.yml';
  readonly trigger: 'tag' | 'pull request';
  readonly runId: number;
  /** Changes the base commit, when the addresses of the stand-ins are in it. */
  readonly adjustBase: (folder: string) => Promise<void>;
  /** Changes the commit that is judged. */
  readonly plant: (folder: string) => Promise<void>;
}

/** Changes nothing. */
export async function unchanged(): Promise<void> {
  return undefined;
}

/** Makes a second repository from the example, with a workflow that calls this suite, and starts that workflow. */
export async function playCaller(
  scene: Scene,
  options: CallOptions,
): Promise<{ readonly ended: ActEnded; readonly project: Project }> {
  const { testbed, suite } = scene;
  const folder = join(scene.folder, options.name);
  await mkdir(folder);
  const project = await makeCaller(scene, options, join(folder, 'repository'));
  const base = await git(project.folder, 'rev-parse', `${project.commit}~1`);
  const { trigger, event } = triggerOf(options, project, base);
  const [owner = '', name = ''] = project.name.split('/');
  await testbed.forgetReleases(project.name);
  await testbed.setRepository({ owner, name, id: REPOSITORY_ID, gitDirectory: project.folder });
  const run = await testbed.setRun({
    repository: project.name,
    sha: project.commit,
    ...trigger,
    id: options.runId,
    workflowPath: CALLER_WORKFLOW,
    jobWorkflowRef: `${BUILDER_WORKFLOW}@refs/tags/${ACT_SUITE.ref}`,
    jobWorkflowSha: suiteCommit(REPOSITORY_FOLDER),
  });
  // act sets these itself, for each job and step.
  const { GITHUB_JOB: _job, GITHUB_SHA: _sha, ...variables } = testbed.env(run);
  const ended = await runAct({
    folder,
    caller: project.folder,
    workflow: CALLER_WORKFLOW,
    commit: project.commit,
    eventName: trigger.eventName,
    event,
    variables,
    secrets: { GITHUB_TOKEN: testbed.githubToken, INDEX_TOKEN: testbed.packageToken },
    settings: { INDEX_UPLOAD: testbed.endpoints.packageUpload },
    repositories: {
      [CHECKOUT]: join(import.meta.dirname, 'checkout'),
      [UPLOAD]: join(import.meta.dirname, 'upload-artifact'),
      [`${ACT_SUITE.repository}@${ACT_SUITE.ref}`]: suite,
    },
  });
  return { ended, project };
}

/** The example with the policy of these stand-ins and the calling workflow at its base; a pull request's base stays behind. */
function makeCaller(
  scene: Scene,
  { caller, trigger, adjustBase, plant }: CallOptions,
  folder: string,
): Promise<Project> {
  const prepare = standInBase(scene.testbed, suiteCommit(REPOSITORY_FOLDER));
  const prepareBase: PrepareBase = async (checkout, which) => {
    await cp(join(CALLERS, caller), join(checkout, CALLER_WORKFLOW));
    for (const script of SCRIPTS[caller] ?? []) {
      await cp(join(CALLERS, script), join(checkout, script));
    }
    const isWritten = await prepare(checkout, which);
    await adjustBase(checkout);
    return isWritten;
  };
  const where = trigger === 'tag' ? 'default-branch' : 'side-branch';
  return makeExample(join(REPOSITORY_FOLDER, 'examples/python-api'), folder, prepareBase, plant, where);
}

/** What GitHub says of the event, to the run and in its payload. */
function triggerOf(
  { trigger }: CallOptions,
  project: Project,
  base: string,
): { readonly trigger: { readonly eventName: string; readonly ref: string }; readonly event: object } {
  const repository = {
    full_name: project.name,
    default_branch: 'main',
    private: false,
    visibility: 'public',
  };
  if (trigger === 'tag') {
    const ref = `refs/tags/${project.tag}`;
    return { trigger: { eventName: 'push', ref }, event: { ref, before: '0'.repeat(40), repository } };
  }
  const pull = { number: 7, base: sideOf('main', base), head: sideOf('side', project.commit) };
  return {
    trigger: { eventName: 'pull_request', ref: 'refs/pull/7/merge' },
    event: { repository, number: 7, pull_request: pull },
  };
}

/** One side of a pull request between branches of the same repository. */
function sideOf(ref: string, sha: string): object {
  return { ref, sha, repo: { id: REPOSITORY_ID } };
}
