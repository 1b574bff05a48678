import { readFileSync } from 'node:fs';

const SAMPLE_INTERVAL_MILLISECONDS = 50;
/** Linux counts in hundredths of a second for every program (proc(5), USER_HZ). */
const MILLISECONDS_PER_TICK = 10;
/** Fields 14 to 17 of proc(5), counted from the one after the command name: utime, stime, cutime, cstime. */
const FIRST_TIME_INDEX = 11;
const TIME_FIELDS = 4;
const MAX_DEPTH = 8;

/** Watches the processor time of a running program and its descendants. */
export interface CpuSampler {
  /** Ends the watch and gives the largest sum that was seen, in milliseconds; 0 where the system does not say. */
  readonly stop: () => number;
}

/**
 * Samples a process tree twenty times a second. Needed for a box: bubblewrap ends before it has waited for the first process of the box, so the
 * kernel never adds that time to ours. What is used after the last sample is not in the sum, so it is never too high.
 */
export function sampleCpu(pid: number | undefined): CpuSampler {
  let largest = 0;
  const sample = (): void => {
    largest = Math.max(largest, pid === undefined ? 0 : treeMilliseconds(pid, 0));
  };
  const timer = setInterval(sample, SAMPLE_INTERVAL_MILLISECONDS);
  return {
    stop: () => {
      clearInterval(timer);
      return largest;
    },
  };
}

function treeMilliseconds(pid: number, depth: number): number {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const ticks = fields
      .slice(FIRST_TIME_INDEX, FIRST_TIME_INDEX + TIME_FIELDS)
      .reduce((total, field) => total + Number(field), 0);
    const children =
      depth < MAX_DEPTH
        ? readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean)
        : [];
    return (
      ticks * MILLISECONDS_PER_TICK +
      children.reduce((total, child) => total + treeMilliseconds(Number(child), depth + 1), 0)
    );
  } catch {
    // It ended between two reads.
    return 0;
  }
}
