import { at, type DoctorRule } from './rule.ts';
import { shellLines } from './shell-lines.ts';

interface Liar {
  readonly tool: string;
  /** The command, anchored at a word. */
  readonly pattern: RegExp;
  /** What, when it is there too, makes the exit code honest. */
  readonly honest: RegExp | null;
  readonly lie: string;
}

/** Ways to start a tool in which exit code 0 does not mean that it looked and found nothing. Measured with the tools themselves. */
const LIARS: readonly Liar[] = [
  {
    tool: 'bandit',
    pattern: /\bbandit\b.*--exit-zero\b/,
    honest: null,
    lie: 'ends with 0 whatever it finds',
  },
  {
    tool: 'bandit',
    pattern: /\bbandit\s+(?!.*(?:--version|--help|--exit-zero))/,
    honest: null,
    lie: 'ends with 0 on a path that does not exist and on files that it cannot read',
  },
  {
    tool: 'gitleaks',
    pattern: /\bgitleaks\s+(?:git|detect|protect)\b/,
    honest: /\s--no-git\b/,
    lie: 'prints an empty report and ends with 0 when git refuses to read the repository',
  },
  {
    tool: 'govulncheck',
    pattern: /\bgovulncheck\b.*(?:-json\b|-format[= ](?:json|sarif|openvex)\b)/,
    honest: null,
    lie: 'ends with 0 in this format whatever it finds',
  },
  {
    tool: 'zizmor',
    pattern: /\bzizmor\b.*--format[= ](?:sarif|github)\b/,
    honest: null,
    lie: 'ends with 0 in this format whatever it finds',
  },
  {
    tool: 'cargo-deny',
    pattern: /\bcargo[- ]deny\b.*(?:--format[= ]sarif|-f[= ]?sarif)\b/,
    honest: null,
    lie: 'ends with 0 in this format whatever it finds',
  },
  {
    tool: 'trivy',
    pattern: /\btrivy\s+(?:fs|image|repo|config|rootfs|filesystem|repository)\b/,
    honest: /--exit-code[= ][1-9]/,
    lie: 'ends with 0 whatever it finds, unless `--exit-code` says otherwise',
  },
  {
    tool: 'semgrep',
    pattern: /\bsemgrep\s+scan\b/,
    honest: /--error\b/,
    lie: 'ends with 0 whatever it finds, unless `--error` is given',
  },
  {
    tool: 'semgrep',
    pattern: /\bsemgrep\s+ci\b/,
    honest: /--no-suppress-errors\b/,
    lie: 'ends with 0 when it breaks, unless `--no-suppress-errors` is given',
  },
  {
    tool: 'reviewdog',
    pattern: /\breviewdog\b/,
    honest: /-fail-(?:on-error|level)\b/,
    lie: 'ends with 0 whatever it is given, unless `-fail-level` is set',
  },
  { tool: 'mutmut', pattern: /\bmutmut\s+run\b/, honest: null, lie: 'ends with 0 when mutants survive' },
  {
    tool: 'vulture',
    pattern: /\bvulture\b\s+(?!.*(?:--version|--help))/,
    honest: null,
    lie: 'ends with 0 on a folder without Python files',
  },
  {
    tool: 'pip-audit',
    pattern: /\bpip-audit\b/,
    honest: /--strict\b|--version\b/,
    lie: 'ends with 0 when it skipped packages, unless `--strict` is given',
  },
  {
    tool: 'npm audit',
    pattern: /\bnpm\s+audit\b.*(?:--audit-level[= ]none|--offline(?![= ]false))\b/,
    honest: null,
    lie: 'ends with 0 whatever there is to find',
  },
  {
    tool: 'deptry',
    pattern: /\bdeptry\b\s+(?!.*(?:--version|--help))/,
    honest: null,
    lie: 'ends with 0 when it could not read a file',
  },
];

/** Installing a tool or printing its name does not start it. */
const NOT_STARTED =
  /\b(?:pip|pipx|uv|brew|apt-get|apt|npm|cargo|go)\s+(?:pip\s+)?(?:tool\s+)?(?:install|add|get)\b|^\s*(?:echo|printf)\b/;

/** Tools whose exit code is no proof that they looked. */
export const rule: DoctorRule = {
  id: 'lying-exit-code',
  find: (workflow) =>
    shellLines(workflow).flatMap(({ text, line, job }) => {
      const liar = NOT_STARTED.test(text)
        ? undefined
        : LIARS.find(({ pattern, honest }) => pattern.test(text) && honest?.test(text) !== true);
      return liar === undefined
        ? []
        : [
            at(workflow, line, {
              rule: 'lying-exit-code',
              severity: 'medium',
              message: `\`${liar.tool}\` in job \`${job}\` ${liar.lie}`,
              next: 'Judge its report instead of its exit code: `interlock assess`, or `reports:` of the gate',
            }),
          ];
    }),
};
