import { at, type DoctorRule } from './rule.ts';
import type { Placed } from './workflow.ts';

/** `continue-on-error` makes a failed step or job count as a success for everything that waits for it. */
export const rule: DoctorRule = {
  id: 'continue-on-error',
  find: (workflow) =>
    workflow.jobs.flatMap((job) => [
      ...found(job.continuesOnError).map(({ line }) =>
        at(workflow, line, {
          rule: 'continue-on-error',
          severity: 'high',
          message: `Job \`${job.id}\` counts as a success for \`needs.${job.id}.result\` when it fails`,
          next: 'Remove the key; an advisory check is phase 1 of a gate, which keeps its true verdict',
        }),
      ),
      ...job.steps.flatMap((step) =>
        found(step.continuesOnError).map(({ line }) =>
          at(workflow, line, {
            rule: 'continue-on-error',
            severity: 'medium',
            message: `A step of job \`${job.id}\` may fail and the job stays green`,
            next: 'Remove the key; an advisory check is phase 1 of a gate, which keeps its true verdict',
          }),
        ),
      ),
    ]),
};

function found(value: Placed<string> | null): readonly Placed<string>[] {
  return value === null || value.value === 'false' ? [] : [value];
}
