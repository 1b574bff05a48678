import { amount } from '../../formats/amount.ts';
import type { ToolCase } from '../../model/case.ts';
import { countFindings } from '../../model/finding.ts';
import type { Reason } from '../../model/reason.ts';
import type { SortedFinding } from './findings.ts';
import { ruleAndPlace } from './rule-and-place.ts';

/** Fails on blocking findings: by severity, or, for a tool with a score, by the score that the policy demands. */
export function judgeThreshold(tool: ToolCase, sorted: readonly SortedFinding[]): readonly Reason[] {
  return tool.policy.minimumScore === null
    ? judgeFindings(tool, sorted)
    : judgeScore(tool, tool.policy.minimumScore);
}

function judgeFindings(tool: ToolCase, sorted: readonly SortedFinding[]): readonly Reason[] {
  const blocking = sorted.filter(({ standing }) => standing === 'blocking').map(({ finding }) => finding);
  const [first] = blocking;
  if (first === undefined) {
    return [];
  }
  const { critical, high, medium, low, unknown, total } = countFindings(blocking);
  const bySeverity = Object.entries({ critical, high, medium, low, unknown }).filter(
    ([, number]) => number > 0,
  );
  const listed = bySeverity.map(([severity, number]) => `${number} ${severity}`).join(', ');
  return [
    {
      code: 'FINDING_AT_THRESHOLD',
      message: `\`${tool.adapter.id}\` has ${amount(total, 'finding', 'findings')} at or above ${tool.policy.failAt} (${listed})`,
      next: `Reproduce with \`${tool.policy.localCommand}\` and fix, starting with ${ruleAndPlace(first)}`,
    },
  ];
}

function judgeScore(tool: ToolCase, minimum: number): readonly Reason[] {
  const score = tool.report?.score;
  // Without a score there is nothing to compare; that is not a zero, and not a pass.
  if (score === undefined || score === null || Number.isNaN(score) || score < minimum) {
    return [
      {
        code: 'SCORE_BELOW_MINIMUM',
        message: `\`${tool.adapter.id}\` has a score of ${score ?? 'unknown'}; the policy demands ${minimum}`,
        next: `Reproduce with \`${tool.policy.localCommand}\` and test what survived`,
      },
    ];
  }
  return [];
}
