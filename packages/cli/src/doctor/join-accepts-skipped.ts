import { at, type DoctorRule } from './rule.ts';
import { shellLines } from './shell-lines.ts';

const RESULT = /needs\.[A-Za-z0-9_*-]+\.result|needs\.\*\.result/;
const REFUSES_ONLY_FAILURE =
  /!=\s*["']?failure|==\s*["']?(?:failure|cancelled)|contains\([^)]*["'](?:failure|cancelled)["']\s*\)/;
const DEMANDS_SUCCESS = /(?:==|=|-eq|!=)\s*["']?success\b/;
const TOLERATES_SKIPPED = /["']?skipped\b/;

/** A join that only looks for failures is green when the job that it waits for never ran. */
export const rule: DoctorRule = {
  id: 'join-accepts-skipped',
  find: (workflow) => {
    const conditions = workflow.jobs.flatMap((job) =>
      [job.condition, ...job.steps.map((step) => step.condition)].flatMap((condition) =>
        condition === null ? [] : [{ job: job.id, text: condition.value, line: condition.line }],
      ),
    );
    return [...conditions, ...shellLines(workflow)].flatMap(({ text, line, job }) => {
      const acceptsSkipped =
        TOLERATES_SKIPPED.test(text) || (REFUSES_ONLY_FAILURE.test(text) && !DEMANDS_SUCCESS.test(text));
      return RESULT.test(text) && acceptsSkipped
        ? [
            at(workflow, line, {
              rule: 'join-accepts-skipped',
              severity: 'high',
              message: `Job \`${job}\` takes a job that was skipped for one that passed`,
              next: 'Demand `success` of every needed job',
            }),
          ]
        : [];
    });
  },
};
