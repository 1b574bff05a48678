import type { ProcessResult } from '../processes/processes.ts';

/** A finished command of a plan; `partExitCodes` when it ran in parts. */
export interface StepResult extends ProcessResult {
  readonly partExitCodes?: readonly (number | null)[];
}

/**
 * Runs the parts of one command at the same time. All have ended before this ends, also when one could not be started, whose failure is then
 * raised: they share the folders of the run, which are removed after it.
 */
export async function runParts(parts: readonly (() => Promise<ProcessResult>)[]): Promise<StepResult> {
  const settled = await Promise.allSettled(parts.map((start) => start()));
  const results: ProcessResult[] = [];
  for (const part of settled) {
    if (part.status === 'rejected') {
      throw part.reason;
    }
    results.push(part.value);
  }
  return joinParts(results);
}

/**
 * Makes one result of the results of all parts. One that did not end by itself decides, otherwise the highest exit code, because a tool says
 * with 0 that nothing is wrong; each code is kept for its own report. The parts ran beside each other, so the longest is the time of all.
 */
export function joinParts(parts: readonly ProcessResult[]): StepResult {
  const codes = parts.map(({ exitCode }) => exitCode);
  const ended =
    parts.find((part) => part.ended !== 'exited')?.ended ?? (parts.length > 0 ? 'exited' : 'killed');
  const isKnown = ended === 'exited' && codes.every((code) => code !== null);
  return {
    exitCode: isKnown ? Math.max(...codes.map((code) => code ?? Number.NaN)) : null,
    partExitCodes: codes,
    ended,
    stdout: joined(parts.map(({ stdout }) => stdout)),
    stderr: joined(parts.map(({ stderr }) => stderr)),
    truncated: parts.some(({ truncated }) => truncated),
    durationMs: Math.max(0, ...parts.map(({ durationMs }) => durationMs)),
    cpuMs: parts.reduce((total, { cpuMs }) => total + cpuMs, 0),
  };
}

/** Streams one after the other. */
export function joined(streams: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(streams));
}
