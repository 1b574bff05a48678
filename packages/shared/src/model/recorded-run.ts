import type { ToolOutput } from './tool-adapter.ts';

/** A finished run of a tool as it moves between jobs: its raw output, and what the box around it saw. */
export interface RecordedRun {
  readonly output: ToolOutput;
  readonly version: string;
  /** SHA-256 of the file that was started. */
  readonly digest: string;
  readonly confinement: 'user-namespace' | 'dropped-uid' | 'hosted-job' | 'none';
  /** Advisory queries that the served snapshot answered, `name==version`. */
  readonly queried: readonly string[];
  readonly wallMilliseconds: number;
  readonly cpuMilliseconds: number;
}
