import { at, type DoctorRule } from './rule.ts';
import { shellLines } from './shell-lines.ts';

const PIPE = /[^|]\|(?![|&])[^|]/;

/** The runner's default shell is `bash -e`; only `shell: bash` adds pipefail. Without it a pipe has the exit code of its last command. */
export const rule: DoctorRule = {
  id: 'pipe-without-pipefail',
  find: (workflow) =>
    shellLines(workflow)
      .filter(({ text, shell, script }) => {
        const hasPipefail =
          shell === 'bash' ||
          (shell?.includes('pipefail') ?? false) ||
          /\bset\s+-[a-z]*o\s+pipefail\b/.test(script);
        const isPosix = shell === null || /^(?:bash|sh)\b/.test(shell);
        return isPosix && !hasPipefail && PIPE.test(withoutQuotes(text));
      })
      .map(({ line, job }) =>
        at(workflow, line, {
          rule: 'pipe-without-pipefail',
          severity: 'medium',
          message: `A pipe in job \`${job}\` ends with the exit code of its last command only`,
          next: 'Set `shell: bash`, which turns pipefail on',
        }),
      ),
};

function withoutQuotes(text: string): string {
  return text.replaceAll(/'[^']*'|"(?:[^"\\]|\\.)*"/g, '""');
}
