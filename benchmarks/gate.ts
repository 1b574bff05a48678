import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTheatre, type Source, stageProject } from '../packages/cli/src/rehearse/rehearsal.ts';
import { suiteFolder } from '../packages/cli/src/rehearse/suite.ts';
import { provisionTools } from '../packages/shared/src/effects/provisioning/provision-tools.ts';
import { TOOL_CATALOGUE } from '../packages/shared/src/effects/provisioning/tool-catalogue.ts';
import { measureContention } from './contention.ts';
import { EXAMPLE, measureAlone, playGate, withModules } from './gate-scene.ts';
import { median } from './median.ts';

/**
 * Wall time of the gate's job (stage `scan`) by itself, beside the bound of what its tools need: the longer of the slowest tool alone, on one
 * processor where it uses one by itself, and of the processor time of all runs, planted samples too, shared by the cores. (A tool that the
 * gate divides can so be faster than the first.) Target: at most 10 % more than the bound. The rest is the fixed part: start of Node, plan,
 * comparison of the store, probe of the box, copies, upload. Over the example, whose tools take a fraction of a second each, and over the
 * example with some hundred and some thousand modules. Minutes: cold is with an empty tool store, and the package caches as this machine
 * has them. `node benchmarks/gate.ts [--no-cold]`
 */
const TARGET = 1.1;
/** Rounds of the gate, and of each tool alone. */
const SCENES: readonly Scene[] = [
  { name: 'example', source: EXAMPLE, rounds: 7, aloneRounds: 3 },
  { name: '400-modules', source: withModules(400), rounds: 5, aloneRounds: 3 },
  { name: '1600-modules', source: withModules(1600), rounds: 3, aloneRounds: 2 },
];

interface Scene {
  readonly name: string;
  readonly source: Source;
  readonly rounds: number;
  readonly aloneRounds: number;
}

async function coldMilliseconds(suite: string): Promise<number> {
  const storeRoot = await mkdtemp(join(tmpdir(), 'gate-benchmark-store-'));
  // The user of the box has to reach what lies in it.
  await chmod(storeRoot, 0o755);
  try {
    const startedAt = performance.now();
    const tools = TOOL_CATALOGUE.map(({ id }) => id);
    await provisionTools({ tools, locksFolder: join(suite, 'locks'), storeRoot, environment: process.env });
    return performance.now() - startedAt;
  } finally {
    await rm(storeRoot, { recursive: true, force: true });
  }
}

function minutes(milliseconds: number): string {
  return (milliseconds / 60_000).toFixed(2);
}

const suite = suiteFolder();
const theatre = await openTheatre(suite);
const load = loadavg()[0] ?? Number.NaN;
const contention = await measureContention();
process.stdout.write(
  `${availableParallelism()} cores, load ${load.toFixed(1)} before the first run; the same work on all at once takes ${contention.toFixed(2)} x as long as on one\n`,
);
try {
  const installed = process.argv.includes('--no-cold') ? null : await coldMilliseconds(suite);
  for (const { name, source, rounds, aloneRounds } of SCENES) {
    const project = await stageProject(theatre, source, name);
    const alone = await measureAlone(theatre, project, aloneRounds);
    const walls = await playGate(theatre, project, rounds);
    const wall = median(walls);
    const slowest = alone.toSorted((one, other) => other.wallMilliseconds - one.wallMilliseconds)[0];
    const slowestMilliseconds = slowest?.wallMilliseconds ?? Number.NaN;
    const shared =
      alone.reduce((sum, { cpuMilliseconds }) => sum + cpuMilliseconds, 0) / availableParallelism();
    const bound = Math.max(slowestMilliseconds, shared);
    const attainable = Math.max(slowestMilliseconds, shared * contention);
    const ratio = wall / bound;
    process.stdout.write(
      `${name.padEnd(12)} gate ${Math.round(wall)} ms (best ${Math.min(...walls)}); ` +
        `slowest alone: ${slowest?.name} ${Math.round(slowestMilliseconds)} ms, processor time / cores ${Math.round(shared)} ms ` +
        `(${alone.length} runs, the smallest of ${aloneRounds} each): ${ratio.toFixed(2)} x, best ${(Math.min(...walls) / bound).toFixed(2)} x${ratio <= TARGET ? '' : '  above target'}\n` +
        `${''.padEnd(12)} beside a bound with the processors as they share here: ${(wall / attainable).toFixed(2)} x\n` +
        `${''.padEnd(12)} fixed part (gate less the longer of both): ${Math.round(wall - bound)} ms\n` +
        `${''.padEnd(12)} minutes: warm ${minutes(wall)}${installed === null ? '' : `, cold ${minutes(installed + wall)} (${minutes(installed)} to install)`}\n`,
    );
  }
} finally {
  await theatre.testbed.close();
  await rm(theatre.folder, { recursive: true, force: true });
}
