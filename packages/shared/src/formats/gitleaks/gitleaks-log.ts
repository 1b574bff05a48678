import type { Expectation, ToolOutput } from '../../model/tool-adapter.ts';
import type { Doubt } from '../reports/answer.ts';
import { incomplete, nothingSeen, unproven } from '../reports/coverage-doubts.ts';
import { textOf } from '../reports/tool-output.ts';

/** Written in spite of `--no-color` before the options are read. */
const COLOUR = new RegExp(`${String.fromCodePoint(0x1b)}\\[[0-9;]*m`, 'g');
/** Lines of the log above level INF; `leaks found` is the only expected one. */
const TROUBLE = /\b(?:ERR|FTL|WRN|PNC)\b(?! leaks found: \d+\s*$)/;
const SCANNED = /scanned ~(\d{1,15}) bytes/;
const GIT_TROUBLE = /fatal:|dubious ownership|not a git repository|partial scan/;

/**
 * What gitleaks 8.30 says on stderr: `N commits scanned.` for a history, `scanned ~N bytes` always. After any error of git it stops,
 * says "no leaks found" and ends with 0, so that only these lines tell a look from none.
 */
export function gitleaksStreamDoubts(output: ToolOutput, expectation: Expectation): readonly Doubt[] {
  const stderr = textOf(output.stderr);
  if (!stderr.ok) {
    return [stderr.doubt];
  }
  const lines = stderr.value.replaceAll(COLOUR, '').split(/\r?\n/);
  const doubts: Doubt[] = [];
  if (lines.some((line) => TROUBLE.test(line) || GIT_TROUBLE.test(line))) {
    const next =
      'Read its messages in the raw output: a shallow clone, another owner or an unreadable file are usual';
    doubts.push(incomplete('REPORT_SAYS_ERROR', 'gitleaks or git reported an error during the scan', next));
  }
  const bytes = lastNumber(lines, SCANNED);
  if (bytes === null) {
    doubts.push(unproven('gitleaks did not say how many bytes it scanned'));
  } else if (bytes === 0) {
    doubts.push(nothingSeen('gitleaks scanned no byte'));
  }
  return expectation.commits === null ? doubts : [...doubts, ...commitDoubts(lines, expectation.commits)];
}

/** How many bytes gitleaks 8.30 says that it scanned: in spite of the `~` every byte of every file that it did not pass over. Null when it does not say. */
export function gitleaksScannedBytes(output: ToolOutput): number | null {
  const stderr = textOf(output.stderr);
  return stderr.ok ? lastNumber(stderr.value.replaceAll(COLOUR, '').split(/\r?\n/), SCANNED) : null;
}

function commitDoubts(lines: readonly string[], expected: number): readonly Doubt[] {
  const commits = lastNumber(lines, /\b(\d{1,9}) commits scanned/);
  if (commits === null) {
    return [unproven('gitleaks did not say how many commits it scanned')];
  }
  if (commits === 0) {
    return [nothingSeen('gitleaks scanned no commit')];
  }
  const message = `gitleaks scanned ${commits} of at least ${expected} commits`;
  return commits < expected ? [incomplete('COMMITS_NOT_SEEN', message, 'Fetch the whole history')] : [];
}

function lastNumber(lines: readonly string[], form: RegExp): number | null {
  const match = lines.findLast((line) => form.test(line))?.match(form);
  return match?.[1] === undefined ? null : Number(match[1]);
}
