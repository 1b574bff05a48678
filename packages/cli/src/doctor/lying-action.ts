import { at, type DoctorRule } from './rule.ts';
import type { WorkflowStep } from './workflow.ts';

interface LyingAction {
  /** OWNER/REPOSITORY with or without a folder below it, in lower case. */
  readonly pattern: RegExp;
  /** An input of the action, and the values of it with which the lie holds; an absent input counts as an empty one. */
  readonly input: string;
  readonly lies: RegExp;
  readonly lie: string;
}

const WHATEVER = /^/;
const NOTHING_OR_ZERO = /^(?:|0|none)$/;

/** Actions that are green without a look. Source: their own files, read in 2026; bandit-action c549655, osv-scanner-action f4cfcc0. */
const LYING_ACTIONS: readonly LyingAction[] = [
  {
    pattern: /^pycqa\/bandit-action$/,
    input: '',
    lies: WHATEVER,
    lie: 'starts bandit with `|| true`, so no finding and no crash fails the step',
  },
  {
    pattern: /^gitleaks\/gitleaks-action$/,
    input: '',
    lies: WHATEVER,
    lie: 'looks at no more than 30 commits of a pull request',
  },
  {
    pattern: /^aquasecurity\/trivy-action$/,
    input: 'exit-code',
    lies: NOTHING_OR_ZERO,
    lie: 'ends with 0 whatever it finds, unless `exit-code` says otherwise',
  },
  {
    pattern: /^google\/osv-scanner-action(?:\/|$)/,
    input: '',
    lies: WHATEVER,
    lie: 'reports no vulnerabilities when its scanner broke',
  },
  {
    pattern: /^golang\/govulncheck-action$/,
    input: 'output-format',
    lies: /^(?:json|sarif|openvex)$/,
    lie: 'ends with 0 in this format whatever it finds',
  },
  {
    pattern: /^reviewdog\/action-(?!setup$)/,
    input: 'fail_level',
    lies: NOTHING_OR_ZERO,
    lie: 'ends with 0 whatever it finds, unless `fail_level` is set',
  },
];

/** Actions whose success is no proof that their tool looked, also when they are pinned. */
export const rule: DoctorRule = {
  id: 'lying-action',
  find: (workflow) =>
    workflow.jobs.flatMap((job) =>
      job.steps.flatMap((step) => {
        const { uses } = step;
        const name = uses?.value.split('@')[0] ?? '';
        const found = LYING_ACTIONS.find((known) => isLying(known, name, step));
        return uses === null || found === undefined
          ? []
          : [
              at(workflow, uses.line, {
                rule: 'lying-action',
                severity: 'medium',
                message: `\`${name}\` in job \`${job.id}\` ${found.lie}`,
                next: 'Start the tool in a step of your own and judge its report: `interlock assess`, or `reports:` of the gate',
              }),
            ];
      }),
    ),
};

function isLying({ pattern, input, lies }: LyingAction, name: string, step: WorkflowStep): boolean {
  return pattern.test(name.toLowerCase()) && lies.test(step.inputs.get(input)?.value ?? '');
}
