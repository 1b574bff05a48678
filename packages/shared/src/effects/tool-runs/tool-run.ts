import type { ToolOutput } from '../../model/tool-adapter.ts';
import type { ToolRun } from '../effects.ts';
import { joined, type StepResult } from './divided-run.ts';

/**
 * Makes one answer of the commands of a plan: the first that did not end with 0 decides, streams stand one after the other.
 * A stream that went over its limit is null, because its beginning could read as a whole report.
 */
export function toRun(
  results: readonly StepResult[],
  reports: ToolOutput['reports'],
): Pick<ToolRun, 'output' | 'wallMilliseconds' | 'cpuMilliseconds'> {
  const decisive = results.find((result) => result.exitCode !== 0) ?? results.at(-1);
  const partExitCodes = results.find((result) => result.partExitCodes !== undefined)?.partExitCodes;
  const isWhole = results.every((result) => !result.truncated);
  const output: ToolOutput = {
    exitCode: decisive?.exitCode ?? null,
    ...(partExitCodes === undefined ? {} : { partExitCodes }),
    ended: decisive?.ended ?? 'unknown',
    stdout: isWhole ? joined(results.map((result) => result.stdout)) : null,
    stderr: isWhole ? joined(results.map((result) => result.stderr)) : null,
    reports,
  };
  return {
    output,
    wallMilliseconds: sum(results.map((result) => result.durationMs)),
    cpuMilliseconds: sum(results.map((result) => result.cpuMs)),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
