import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { median } from './median.ts';

const ROUNDS = 5;
/** About half a second of one processor, in which memory plays a part as it does in a tool. */
const WORK = `
const counts = new Map();
for (let index = 0, sum = 0; index < 12_000_000; index += 1) {
  sum += index % 7;
  counts.set(index % 1000, sum);
}
`;

/**
 * How many times as long the same work takes in as many processes at once as there are processors, beside one process alone: 1 where processors
 * share nothing. A bound that divides processor time by processors takes 1 for granted; a virtual machine often has another figure.
 */
export async function measureContention(): Promise<number> {
  const factors: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const alone = await millisecondsOf(1);
    factors.push((await millisecondsOf(availableParallelism())) / alone);
  }
  return median(factors);
}

async function millisecondsOf(processes: number): Promise<number> {
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: processes }, work));
  return performance.now() - startedAt;
}

async function work(): Promise<void> {
  const child = spawn(process.execPath, ['-e', WORK], { stdio: 'ignore' });
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject).once('exit', () => resolve());
  });
}
