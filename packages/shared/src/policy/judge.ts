import type { Case } from '../model/case.ts';
import type { Assessment, Decision } from '../model/decision.ts';
import { skipWarnings } from './answers/skips.ts';
import { assessIntrusions } from './assess-intrusions.ts';
import { assessTool } from './assess-tool.ts';
import { assessBootstrap } from './base/assess-bootstrap.ts';
import { assessPolicy } from './base/assess-policy.ts';
import { changeWarnings } from './base/change-warnings.ts';
import { rootWarnings } from './base/root-warnings.ts';
import { assessWaivers } from './findings/assess-waivers.ts';
import { assessBaseline } from './findings/baseline.ts';
import { judgeWaivers } from './findings/waivers.ts';
import { assessForRelease } from './release-tool.ts';
import { combine, conclude } from './verdict.ts';

/**
 * The gate's decision: every tool that the policy names, each requirement of a change or a release, nothing else. A tool of the policy that
 * has no case at all is judged as one without evidence by whoever makes the case; an empty case is an error.
 */
export function judge(whole: Case): Decision {
  const { policy } = whole.resolved;
  const waivers = judgeWaivers(policy, whole.now);
  const tools = whole.tools.map((tool) => ({ tool, assessed: assessTool(tool, whole, waivers) }));
  const used = new Set(tools.flatMap(({ assessed }) => assessed.used));
  const ofWaivers = assessWaivers(waivers, used, whole.occasion);
  const findings = whole.tools.flatMap(({ report }) => report?.findings ?? []);
  const forRelease =
    whole.occasion === 'release' ? tools.map(({ tool, assessed }) => assessForRelease(tool, assessed)) : [];
  const own: readonly Assessment[] = [
    assessIntrusions(whole.intrusions),
    ...tools.map(({ assessed }) => assessed.assessment),
    ...forRelease,
    ...[ofWaivers.assessment, assessBaseline(findings, policy)].filter((assessment) => assessment !== null),
  ];
  const judged = tools.length === 0 ? [] : own;
  const bootstrap = assessBootstrap(whole, combine(judged));
  // Nothing but the tools can make a pass: without one, the policy's own requirements would pass over nothing.
  const assessments =
    judged.length === 0
      ? []
      : [...(bootstrap.assessment === null ? [] : [bootstrap.assessment]), assessPolicy(whole), ...judged];
  const warnings = [
    ...bootstrap.warnings,
    ...changeWarnings(whole.changes),
    ...rootWarnings(whole.absentRoots),
    ...ofWaivers.warnings,
    ...skipWarnings(policy, whole.now),
    ...tools.flatMap(({ assessed }) => assessed.warnings),
  ];
  return conclude(assessments, warnings);
}
