import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

/** Linux counts in hundredths of a second for every program (proc(5), USER_HZ). */
const MILLISECONDS_PER_TICK = 10;
/** Fields of the line `cpu` of /proc/stat in which the machine works: user, nice, system, irq, softirq; not idle, waiting or stolen. */
const BUSY_FIELDS = [1, 2, 3, 6, 7];

/** Milliseconds of one run of a tool. */
export interface RunFigures {
  readonly wallMilliseconds: number;
  readonly cpuMilliseconds: number;
}

/**
 * Runs a tool while nothing else should, and takes for its processor time what the whole machine worked meanwhile, less what this process
 * did: a box does not say what ended in it, and a sampler misses what it did since the last sample. Whatever else the machine does adds to the
 * figure, so the smallest of several rounds is the best; it is never more than the wall time of all cores. NaN where the system does not say.
 */
export async function measureRun(
  run: () => Promise<{ readonly wallMilliseconds: number }>,
): Promise<RunFigures> {
  const [busyBefore, ownBefore] = [busyMilliseconds(), process.cpuUsage()];
  const { wallMilliseconds } = await run();
  const own = process.cpuUsage(ownBefore);
  const busy = busyMilliseconds() - busyBefore - (own.user + own.system) / 1000;
  const cpuMilliseconds = Math.min(Math.max(0, busy), wallMilliseconds * availableParallelism());
  return { wallMilliseconds, cpuMilliseconds };
}

function busyMilliseconds(): number {
  if (process.platform !== 'linux') {
    return Number.NaN;
  }
  const [line = ''] = readFileSync('/proc/stat', 'utf8').split('\n');
  const fields = line.split(/\s+/);
  return BUSY_FIELDS.reduce((sum, field) => sum + Number(fields[field]), 0) * MILLISECONDS_PER_TICK;
}
