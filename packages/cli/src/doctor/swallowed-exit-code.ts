import type { DoctorFinding } from './doctor-finding.ts';
import { at, type DoctorRule } from './rule.ts';
import { type ShellLine, shellLines } from './shell-lines.ts';

const SWALLOWED =
  /\|\|[\s({]*(?:(?:\/(?:usr\/)?bin\/)?true\b|:(?=\s|$|;)|exit\s+(?:0\b|\$\(\(\s*0\s*\)\))|echo\b)|;\s*true\s*$|(?:^|[;&]\s*)set\s+\+e\b|^\s*exit\s+0\s*$/;
/** What makes a tool end with 0 whatever it finds. */
const FORCED =
  /\s(--(?:exit-zero|no-exit-codes|exit-code[= ]0|continue-on-error|soft-fail)|--?no-fail)(?=\s|$)/;
/** What a line only prints, up to where it could run something. */
const PRINTED = /^(\s*(?:echo|printf))(?:\s+(?:-\w+|"(?:[^"`$\\]|\$(?!\())*"|'[^']*'))+/;

/** Commands that are run to see whether they fail. */
const CHECK = String.raw`(?:\S*\/)?(?:python3?\s+-m\s+)?(?:bandit|cargo|deptry|eslint|flake8|gitleaks|go|govulncheck|jest|mutmut|mypy|nox|npm|npx|pip-audit|pylint|pyright|pytest|ruff|semgrep|tox|trivy|unittest|vulture|zizmor)\b`;
const NEGATED = new RegExp(String.raw`(?:^|[;&|]\s*)!\s+${CHECK}`);
const CONDITION = new RegExp(String.raw`(?:^|[;&|]\s*)(?:if|elif|while|until)\s+(?:!\s+)?${CHECK}`);
const IN_BACKGROUND = new RegExp(String.raw`(?:^|[;&|]\s*)${CHECK}.*[^&>]&\s*(?:$|wait\s*$)`);
/** What a script does that takes up the answer of a condition, or of what runs in the background. */
const TAKES_UP = /\b(?:exit|return)\s+(?:[1-9]|"?\$)|\bfalse\b/;
const WAITS = /\bwait\s+(?:-n\b|"?[$%])/;

function isSwallowed(text: string, script: string): boolean {
  return (
    SWALLOWED.test(text) ||
    NEGATED.test(text) ||
    (CONDITION.test(text) && !TAKES_UP.test(script)) ||
    (IN_BACKGROUND.test(text) && !WAITS.test(script))
  );
}

/** What lets a line be green for nothing, and how to mend it; null where nothing does. */
function faultOf({ text: whole, script, job }: ShellLine): Pick<DoctorFinding, 'message' | 'next'> | null {
  const text = whole.replace(PRINTED, '$1');
  const flag = FORCED.exec(text)?.[1];
  if (flag !== undefined) {
    return {
      message: `\`${flag}\` in job \`${job}\` makes the tool end with 0 whatever it finds`,
      next: `Take \`${flag}\` out, or judge the report with \`interlock assess\``,
    };
  }
  return isSwallowed(text, script)
    ? {
        message: `A command in job \`${job}\` may fail without failing the step`,
        next: 'Let the exit code through, or judge the report with `interlock assess`',
      }
    : null;
}

/** `|| true` and its relatives: the command may fail, the step is green. */
export const rule: DoctorRule = {
  id: 'swallowed-exit-code',
  find: (workflow) =>
    shellLines(workflow).flatMap((shellLine) => {
      const fault = faultOf(shellLine);
      return fault === null
        ? []
        : [at(workflow, shellLine.line, { rule: 'swallowed-exit-code', severity: 'medium', ...fault })];
    }),
};
