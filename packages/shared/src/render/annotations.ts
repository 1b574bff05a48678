import type { Decision } from '../model/decision.ts';
import type { Finding, Severity } from '../model/finding.ts';
import type { Annotation } from '../model/job-report.ts';
import { findingsOf, worstFirst } from './counts.ts';
import { cutText, plainText } from './plain-text.ts';

/** The runner shows ten annotations of a type for a step; one error is the job's last line. */
const MAX_PER_LEVEL = { error: 9, warning: 10, notice: 10 } as const;
/** The runner cuts a message here (actions/runner ExecutionContext.cs). */
const MAX_MESSAGE_CHARACTERS = 4096;

const LEVELS = {
  critical: 'error',
  high: 'error',
  unknown: 'error',
  medium: 'warning',
  low: 'notice',
} as const satisfies Record<Severity, Annotation['level']>;

/**
 * Picks the findings to show beside the code, worst first and within the runner's limits. `changedLines` holds line numbers
 * by path; with it only findings on those lines are shown, null means that the change is not known.
 */
export function renderAnnotations(
  decision: Decision,
  changedLines: ReadonlyMap<string, readonly number[]> | null,
): readonly Annotation[] {
  const shown = worstFirst(findingsOf(decision.assessments)).filter(
    (finding) => !finding.suppressed && finding.location !== null && isChanged(finding, changedLines),
  );
  return (['error', 'warning', 'notice'] as const).flatMap((level) =>
    shown
      .filter((finding) => LEVELS[finding.severity] === level)
      .slice(0, MAX_PER_LEVEL[level])
      .map((finding) => annotation(finding, level)),
  );
}

function isChanged(
  { location }: Finding,
  changedLines: ReadonlyMap<string, readonly number[]> | null,
): boolean {
  if (changedLines === null || location === null) {
    return true;
  }
  const lines = changedLines.get(location.path);
  return lines !== undefined && (location.line === null || lines.includes(location.line));
}

function annotation(finding: Finding, level: Annotation['level']): Annotation {
  const message = plainText(`${finding.tool} ${finding.rule} (${finding.severity}): ${finding.message}`);
  const { path, line } = finding.location ?? { path: '', line: null };
  return {
    level,
    message: cutText(message, MAX_MESSAGE_CHARACTERS),
    location: { path: plainText(path), line },
  };
}
