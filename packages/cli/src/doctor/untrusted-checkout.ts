import { at, type DoctorRule } from './rule.ts';

const PRIVILEGED = new Set(['pull_request_target', 'workflow_run']);
const FOREIGN_REF = /github\.(?:event\.pull_request\.head|event\.workflow_run\.head|head_ref)|refs\/pull\//;

/** A privileged trigger that checks out the code of a stranger runs it with the repository's token and secrets. */
export const rule: DoctorRule = {
  id: 'untrusted-checkout',
  find: (workflow) => {
    const trigger = workflow.triggers.find(({ value }) => PRIVILEGED.has(value));
    if (trigger === undefined) {
      return [];
    }
    return workflow.jobs.flatMap((job) =>
      job.steps.flatMap(({ uses, run, inputs }) => {
        const ref = [inputs.get('ref'), inputs.get('repository')].find(
          (input) => input !== undefined && FOREIGN_REF.test(input.value),
        );
        const isCheckout = uses?.value.startsWith('actions/checkout@') === true && ref !== undefined;
        const isScript =
          run !== null &&
          /\bgit\b|\bgh pr checkout\b/.test(run.value) &&
          (FOREIGN_REF.test(run.value) || run.value.includes('gh pr checkout'));
        const line = isCheckout ? ref.line : run?.line;
        return (isCheckout || isScript) && line !== undefined
          ? [
              at(workflow, line, {
                rule: 'untrusted-checkout',
                severity: 'high',
                message: `Job \`${job.id}\` checks out a stranger's code under \`${trigger.value}\`, with this repository's token`,
                next: 'Use `pull_request`, or do not check out the head',
              }),
            ]
          : [];
      }),
    );
  },
};
