import type { ToolCase } from '../../model/case.ts';
import type { Finding } from '../../model/finding.ts';
import type { Policy, Waiver } from '../../model/policy.ts';
import { isInBaseline } from './baseline.ts';
import { newFindings } from './ratchet.ts';
import { reaches } from './severity.ts';
import { type JudgedWaiver, waiversFor } from './waivers.ts';

/**
 * What a finding means here. `blocking` fails the tool; `waived` was accepted, `baseline` stood when the policy came, `standing` stands at
 * the base of a change, `below` is milder than the policy fails at. `silenced` is medium or low behind a suppression that was counted: the
 * budget and the base judge that in its place. Behind anything worse a suppression changes nothing.
 */
export type Standing = 'blocking' | 'waived' | 'baseline' | 'standing' | 'below' | 'silenced';

export interface SortedFinding {
  readonly finding: Finding;
  readonly standing: Standing;
  readonly waivers: readonly Waiver[];
}

/** Sorts the findings of a tool by what they mean under the policy; none is dropped. */
export function sortFindings(
  tool: ToolCase,
  policy: Policy,
  waivers: readonly JudgedWaiver[],
): readonly SortedFinding[] {
  const findings = tool.report?.findings ?? [];
  const fresh = newFindings(findings, tool.base);
  const silences = new Set(tool.report?.suppressions.map(({ location }) => location?.path));
  return findings.map((finding) => {
    const accepting = waiversFor(finding, waivers);
    return { finding, waivers: accepting, standing: standingOf(finding) };

    function standingOf(candidate: Finding): Standing {
      if (accepting.length > 0) {
        return 'waived';
      }
      if (!reaches(candidate.severity, tool.policy.failAt)) {
        return 'below';
      }
      if (isInBaseline(candidate, policy)) {
        return 'baseline';
      }
      if (isSilenced(candidate, silences)) {
        return 'silenced';
      }
      return fresh.has(candidate) ? 'blocking' : 'standing';
    }
  });
}

function isSilenced(
  { suppressed, severity, location }: Finding,
  silences: ReadonlySet<string | undefined>,
): boolean {
  return suppressed && !reaches(severity, 'high') && silences.has(location?.path);
}
