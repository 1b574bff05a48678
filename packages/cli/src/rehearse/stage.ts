import type { Testbed } from '@interlock/testbed/start.ts';
import type { Outputs } from './job.ts';
import type { Project } from './project.ts';
import type { StepRequest, StepResult } from './step-runner.ts';

/** How one job of a rehearsal ended. `result` uses the runner's words. */
export interface JobResult {
  readonly id: string;
  readonly title: string;
  readonly trust: string;
  readonly result: 'success' | 'failure' | 'skipped';
  readonly exitCode: number | null;
  readonly verdict: string;
  readonly elapsedMilliseconds: number;
  readonly steps: readonly { readonly action: string; readonly result: StepResult }[];
}

/** Everything that the jobs of one rehearsal share: the project, the stand-ins, and where things lie. */
export interface Stage {
  readonly suite: string;
  readonly testbed: Testbed;
  readonly project: Project;
  readonly runId: number;
  readonly attempt: number;
  /** Private working folder of this rehearsal. */
  readonly folder: string;
  readonly hooks: Hooks;
  readonly onJob: (job: { readonly id: string; readonly title: string }, result: JobResult | null) => void;
}

/** The run that a rehearsal plays, as the stand-ins are told it. */
export function runOf(stage: Pick<Stage, 'project' | 'runId' | 'attempt'>) {
  return {
    repository: stage.project.name,
    sha: stage.project.commit,
    ref: `refs/tags/${stage.project.tag}`,
    id: stage.runId,
    attempt: stage.attempt,
  };
}

/** Where a conformance case reaches in from outside; every hook of a clean rehearsal does nothing. */
export interface Hooks {
  /** Before a job starts; what it gives replaces the outputs of earlier jobs. */
  readonly beforeJob: (jobId: string, outputs: Outputs, stage: Stage) => Promise<Outputs>;
  /** Changes a step just before it starts, as another process on the machine could. */
  readonly beforeStep: (jobId: string, request: StepRequest) => Promise<StepRequest>;
  /** Between the steps of a job, and before a job's outputs are read. */
  readonly afterStep: (
    jobId: string,
    action: string,
    request: StepRequest,
    result: StepResult,
  ) => Promise<StepResult>;
  readonly skipsJob: (jobId: string) => boolean;
  /** The attempt that a job runs in, and claims that its token says differently. */
  readonly runFacts: (
    jobId: string,
    stage: Stage,
  ) => { readonly attempt: number; readonly claims: Record<string, string | null> };
}

export const NO_HOOKS: Hooks = {
  beforeJob: async (_jobId, outputs) => outputs,
  beforeStep: async (_jobId, request) => request,
  afterStep: async (_jobId, _action, _request, result) => result,
  skipsJob: () => false,
  runFacts: (_jobId, stage) => ({ attempt: stage.attempt, claims: {} }),
};
