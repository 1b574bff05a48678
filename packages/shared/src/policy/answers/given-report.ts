import type { Looked } from '../../formats/records/plan-file.ts';
import { finishedExpectation, finishedOutput } from '../../formats/reports/tool-output.ts';
import type { Reason } from '../../model/reason.ts';
import type { ToolAdapter } from '../../model/tool-adapter.ts';
import type { ToolReport } from '../../model/tool-report.ts';

/** A report that CI made. Times are milliseconds since 1970. */
export interface GivenFile {
  readonly bytes: Uint8Array;
  /** When the file was last written. */
  readonly writtenAt: number;
  /** What was made before this is of another state of the project. */
  readonly notBefore: number;
}

/** Reports that CI made, by tool; null for one whose file is not there. */
export type GivenReports = ReadonlyMap<string, GivenFile | null>;

/**
 * Reads a report that somebody else made. It must itself name what it looked at, the only proof that it can give, and be no older than the commit
 * that it is to judge, by its file and by what it says of itself.
 */
export function givenReport(adapter: ToolAdapter, file: GivenFile | null, looked: Looked | null): ToolReport {
  const output = finishedOutput(file?.bytes ?? null, null);
  const expectation = { ...finishedExpectation(looked?.paths ?? []), packages: looked?.packages ?? [] };
  const report = adapter.read(output, expectation);
  if (file === null) {
    return report;
  }
  const said = adapter.madeAt?.(output) ?? null;
  const times = [file.writtenAt, ...(said === null ? [] : [Date.parse(said)])];
  // A time that nobody can read is no later one.
  return times.every((time) => time >= file.notBefore) ? report : stale(adapter.id, report);
}

function stale(tool: string, report: ToolReport): ToolReport {
  const reason: Reason = {
    code: 'REPORT_STALE',
    message: `The report of \`${tool}\` was made before the commit that it would judge`,
    next: 'Run the tool on this commit and hand over what it writes then',
  };
  const completeness = report.completeness === 'error' ? 'error' : 'incomplete';
  return { ...report, completeness, reasons: [...report.reasons, reason] };
}
