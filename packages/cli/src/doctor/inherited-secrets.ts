import { at, type DoctorRule } from './rule.ts';

/** `secrets: inherit` hands every secret of the repository to the called workflow. */
export const rule: DoctorRule = {
  id: 'inherited-secrets',
  find: (workflow) =>
    workflow.jobs.flatMap((job) =>
      job.secrets?.value === 'inherit'
        ? [
            at(workflow, job.secrets.line, {
              rule: 'inherited-secrets',
              severity: 'medium',
              message: `Job \`${job.id}\` hands every secret to the workflow that it calls`,
              next: 'Name the secrets that the called workflow needs',
            }),
          ]
        : [],
    ),
};
