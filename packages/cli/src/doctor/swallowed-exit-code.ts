import { at, type DoctorRule } from './rule.ts';
import { shellLines } from './shell-lines.ts';

const SWALLOWED =
  /\|\|[\s({]*(?:(?:\/(?:usr\/)?bin\/)?true\b|:(?=\s|$|;)|exit\s+0\b|echo\b)|;\s*true\s*$|(?:^|[;&]\s*)set\s+\+e\b|^\s*exit\s+0\s*$|\s--exit-zero(?=\s|$)/;

/** `|| true` and its relatives: the command may fail, the step is green. */
export const rule: DoctorRule = {
  id: 'swallowed-exit-code',
  find: (workflow) =>
    shellLines(workflow)
      .filter(({ text }) => SWALLOWED.test(text))
      .map(({ line, job }) =>
        at(workflow, line, {
          rule: 'swallowed-exit-code',
          severity: 'medium',
          message: `A command in job \`${job}\` may fail without failing the step`,
          next: 'Let the exit code through, or judge the report with `interlock assess`',
        }),
      ),
};
