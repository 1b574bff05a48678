import type { ToolOutput } from '../../model/tool-adapter.ts';
import { amount } from '../amount.ts';
import type { Doubt } from './answer.ts';

/** The exit codes that a tool's version documents, by what they say of the report. */
export interface ExitCodes {
  readonly clean: readonly number[];
  readonly findings: readonly number[];
  /** Those of another report than this one, such as for worse findings. */
  readonly others?: readonly number[];
}

const RUN_AGAIN = 'Run the tool again to its end and look at its messages';

/**
 * What an end of the process says against the report: not ended by itself, a code that is not documented, or one that
 * contradicts the number of findings. An exit code that is not known is a doubt unless only a report is judged.
 */
export function exitDoubts(
  output: ToolOutput,
  codes: ExitCodes,
  findings: number,
  knowledge: 'run' | 'report-only',
): readonly Doubt[] {
  if (output.ended === 'timed-out') {
    return [error('TOOL_TIMED_OUT', 'The tool was stopped at its time limit')];
  }
  if (output.ended === 'killed') {
    return [error('TOOL_KILLED', 'The tool was killed before it ended')];
  }
  if (output.exitCode === null) {
    return knowledge === 'run' ? [error('EXIT_UNKNOWN', 'It is not known how the tool ended')] : [];
  }
  const code = output.exitCode;
  if (![...codes.clean, ...codes.findings, ...(codes.others ?? [])].includes(code)) {
    return [error('EXIT_UNDOCUMENTED', `Exit code ${code} is not one with which the tool ends a whole run`)];
  }
  const expected = findings > 0 ? codes.findings : codes.clean;
  if (!expected.includes(code)) {
    return [
      error(
        'EXIT_CONTRADICTS',
        `Exit code ${code} contradicts a report with ${amount(findings, 'finding', 'findings')}`,
      ),
    ];
  }
  return [];
}

function error(code: Doubt['code'], message: string): Doubt {
  return { level: 'error', code, message, next: RUN_AGAIN };
}
