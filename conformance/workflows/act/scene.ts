import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestbed, type Testbed } from '@interlock/testbed/start.ts';
import { standInBase } from '../../../packages/cli/src/rehearse/base-commit.ts';
import { BUILDER_WORKFLOW } from '../../../packages/cli/src/rehearse/job-runner.ts';
import { makeExample, type Project } from '../../../packages/cli/src/rehearse/project.ts';
import { suiteCommit } from '../../../packages/cli/src/rehearse/suite.ts';
import { ACT_SUITE, writeActSuite } from '../../../tools/act-copy.ts';
import { REPOSITORY_FOLDER } from '../workflow.ts';
import { type ActEnded, runAct } from './act.ts';

const CHECKOUT = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1';
const CALLERS = join(import.meta.dirname, 'callers');
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

export interface ReleaseOptions {
  readonly name: string;
  /** Which of the calling workflows the repository has. */
  readonly caller: 'release.yml' | 'halves.yml';
  readonly runId: number;
  /** Changes the commit that is released. */
  readonly plant: (folder: string) => Promise<void>;
}

/** Makes a second repository from the example, with a workflow that calls this suite, and runs that workflow on its tag. */
export async function playRelease(
  scene: Scene,
  options: ReleaseOptions,
): Promise<{ readonly ended: ActEnded; readonly project: Project }> {
  const { testbed, suite } = scene;
  const folder = join(scene.folder, options.name);
  await mkdir(folder);
  const prepare = standInBase(testbed, suiteCommit(REPOSITORY_FOLDER));
  const source = join(REPOSITORY_FOLDER, 'examples/python-api');
  const project = await makeExample(
    source,
    join(folder, 'repository'),
    async (checkout, which) => {
      await cp(join(CALLERS, options.caller), join(checkout, CALLER_WORKFLOW));
      await cp(join(CALLERS, 'publish.mjs'), join(checkout, 'publish.mjs'));
      return prepare(checkout, which);
    },
    options.plant,
    'default-branch',
  );
  const [owner = '', name = ''] = project.name.split('/');
  await testbed.forgetReleases(project.name);
  await testbed.setRepository({ owner, name, gitDirectory: project.folder });
  const ref = `refs/tags/${project.tag}`;
  const run = await testbed.setRun({
    repository: project.name,
    sha: project.commit,
    ref,
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
    event: {
      ref,
      before: '0'.repeat(40),
      repository: { full_name: project.name, default_branch: 'main', private: false, visibility: 'public' },
    },
    variables,
    secrets: { GITHUB_TOKEN: testbed.githubToken, INDEX_TOKEN: testbed.packageToken },
    settings: { INDEX_UPLOAD: testbed.endpoints.packageUpload, INDEX_URL: testbed.endpoints.packageIndex },
    repositories: {
      [CHECKOUT]: join(import.meta.dirname, 'checkout'),
      [`${ACT_SUITE.repository}@${ACT_SUITE.ref}`]: suite,
    },
  });
  return { ended, project };
}
