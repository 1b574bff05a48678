import { at, type DoctorRule } from './rule.ts';

const PINNED = /@[0-9a-f]{40}$|^docker:\/\/.*@sha256:[0-9a-f]{64}$/;
const LOCAL = /^(?:\.\/|\$\/)/;

/** A tag or branch of an action can be moved to other code at any time. */
export const rule: DoctorRule = {
  id: 'unpinned-action',
  find: (workflow) =>
    workflow.jobs
      .flatMap((job) => [job.uses, ...job.steps.map((step) => step.uses)])
      .flatMap((uses) => (uses === null || PINNED.test(uses.value) || LOCAL.test(uses.value) ? [] : [uses]))
      .map(({ value, line }) =>
        at(workflow, line, {
          rule: 'unpinned-action',
          severity: 'medium',
          message: `\`${value}\` can be moved to other code without a change here`,
          next: 'Pin it to the 40 characters of a commit',
        }),
      ),
};
