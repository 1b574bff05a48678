import { amount } from '../formats/amount.ts';
import type { ToolCase } from '../model/case.ts';
import type { Assessment } from '../model/decision.ts';
import type { Reason } from '../model/reason.ts';
import type { AssessedTool } from './assess-tool.ts';
import { ruleAndPlace } from './findings/rule-and-place.ts';
import { reaches } from './findings/severity.ts';
import { judgeSuppressions } from './findings/suppressions.ts';

/**
 * What a release demands of a tool in either phase: a complete answer that we made ourselves, and, of a security tool, no high or critical
 * finding that nobody waived, and no more suppressions than the policy allows: each one may hide such a finding.
 */
export function assessForRelease(tool: ToolCase, assessed: AssessedTool): Assessment {
  const foreign = tool.origin === 'report' ? [madeElsewhere(tool.adapter.id)] : [];
  const obstacles = [...foreign, ...assessed.obstacles];
  const stopping =
    tool.adapter.kind === 'security'
      ? [...severe(tool, assessed), ...judgeSuppressions(tool, 'release').reasons]
      : [];
  const verdict = obstacles.length > 0 ? 'error' : stopping.length > 0 ? 'fail' : 'pass';
  return {
    id: `release:${tool.adapter.id}`,
    title: `${tool.adapter.id} for a release`,
    verdict,
    enforcement: 'required',
    reasons: [...obstacles, ...stopping],
    evidence: [],
    report: null,
  };
}

function severe(tool: ToolCase, assessed: AssessedTool): readonly Reason[] {
  const severeOnes = assessed.sorted.filter(
    ({ finding, standing }) => standing !== 'waived' && reaches(finding.severity, 'high'),
  );
  const [first] = severeOnes;
  if (first === undefined) {
    return [];
  }
  return [
    {
      code: 'FINDING_STOPS_RELEASE',
      message: `\`${tool.adapter.id}\` has ${amount(severeOnes.length, 'unwaived high or critical finding', 'unwaived high or critical findings')}, which stops a release in either phase`,
      next: `Reproduce with \`${tool.policy.localCommand}\` and fix, starting with ${ruleAndPlace(first.finding)}`,
    },
  ];
}

function madeElsewhere(tool: string): Reason {
  return {
    code: 'EVIDENCE_UNEXPECTED',
    message: `The report of \`${tool}\` was made by somebody else, and a release takes only answers of tools that the gate started`,
    next: 'Leave `reports` out of the workflow that releases',
  };
}
