import { at, type DoctorRule } from './rule.ts';
import { type ShellLine, shellLines } from './shell-lines.ts';

const SWALLOWED =
  /\|\|[\s({]*(?:(?:\/(?:usr\/)?bin\/)?true\b|:(?=\s|$|;)|exit\s+(?:0\b|\$\(\(\s*0\s*\)\))|echo\b)|;\s*true\s*$|(?:^|[;&]\s*)set\s+\+e\b|^\s*exit\s+0\s*$|\s--(?:exit-zero|no-exit-codes|exit-code[= ]0|continue-on-error)(?=\s|$)/;

/** Commands that are run to see whether they fail. */
const CHECK = String.raw`(?:\S*\/)?(?:python3?\s+-m\s+)?(?:bandit|cargo|deptry|eslint|flake8|gitleaks|go|govulncheck|jest|mutmut|mypy|nox|npm|npx|pip-audit|pylint|pyright|pytest|ruff|semgrep|tox|trivy|unittest|vulture|zizmor)\b`;
const NEGATED = new RegExp(String.raw`(?:^|[;&|]\s*)!\s+${CHECK}`);
const CONDITION = new RegExp(String.raw`(?:^|[;&|]\s*)(?:if|elif|while|until)\s+(?:!\s+)?${CHECK}`);
const IN_BACKGROUND = new RegExp(String.raw`(?:^|[;&|]\s*)${CHECK}.*[^&>]&\s*(?:$|wait\s*$)`);
/** What a script does that takes up the answer of a condition, or of what runs in the background. */
const TAKES_UP = /\b(?:exit|return)\s+(?:[1-9]|"?\$)|\bfalse\b/;
const WAITS = /\bwait\s+(?:-n\b|"?[$%])/;

function isSwallowed({ text, script }: ShellLine): boolean {
  return (
    SWALLOWED.test(text) ||
    NEGATED.test(text) ||
    (CONDITION.test(text) && !TAKES_UP.test(script)) ||
    (IN_BACKGROUND.test(text) && !WAITS.test(script))
  );
}

/** `|| true` and its relatives: the command may fail, the step is green. */
export const rule: DoctorRule = {
  id: 'swallowed-exit-code',
  find: (workflow) =>
    shellLines(workflow)
      .filter(isSwallowed)
      .map(({ line, job }) =>
        at(workflow, line, {
          rule: 'swallowed-exit-code',
          severity: 'medium',
          message: `A command in job \`${job}\` may fail without failing the step`,
          next: 'Let the exit code through, or judge the report with `interlock assess`',
        }),
      ),
};
