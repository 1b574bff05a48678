import { at, type DoctorRule, isPublishing } from './rule.ts';

const STATUS_FUNCTION = /\b(?:always|failure|cancelled)\s*\(\s*\)/;

const DEMANDS_SUCCESS = /==\s*'success'/;

/** A publishing job that also runs after a failure publishes what a check has refused. */
export const rule: DoctorRule = {
  id: 'always-publishes',
  find: (workflow) =>
    workflow.jobs.flatMap((job) =>
      job.condition !== null &&
      STATUS_FUNCTION.test(job.condition.value) &&
      !DEMANDS_SUCCESS.test(job.condition.value) &&
      isPublishing(job)
        ? [
            at(workflow, job.condition.line, {
              rule: 'always-publishes',
              severity: 'high',
              message: `Job \`${job.id}\` can publish, and also runs when a job before it has failed`,
              next: 'Remove the status function, so that the job needs the success of what stands before it',
            }),
          ]
        : [],
    ),
};
