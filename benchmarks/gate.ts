import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';

/**
 * Wall time of the gate's job in a rehearsal, beside what its tools need: the longer of the slowest tool alone and of their
 * processor time shared by the cores. Target: at most 10 % more. Cold is the first run on this machine's store, warm the
 * second. `node benchmarks/gate.ts`
 */
const TARGET = 1.1;
const CLI = join(import.meta.dirname, '..', 'dist', 'cli', 'index.js');
const Answer = v.object({
  evidence: v.string(),
  steps: v.array(v.object({ id: v.string(), elapsedMilliseconds: v.number() })),
});
const ToolRun = v.object({ wallMilliseconds: v.number(), cpuMilliseconds: v.number() });

for (const name of ['first', 'second']) {
  const folder = mkdtempSync(join(tmpdir(), 'gate-benchmark-'));
  const ended = spawnSync(process.execPath, [CLI, 'rehearse', '--json'], { cwd: folder, encoding: 'utf8' });
  const { evidence, steps } = v.parse(v.pipe(v.string(), v.parseJson(), Answer), ended.stdout);
  const wall = steps.find(({ id }) => id === 'gate')?.elapsedMilliseconds ?? Number.NaN;
  const runs = globSync(join(evidence, 'jobs/gate/evidence/outputs/**/output.json')).map((path) =>
    v.parse(v.pipe(v.string(), v.parseJson(), ToolRun), readFileSync(path, 'utf8')),
  );
  const slowest = Math.max(...runs.map(({ wallMilliseconds }) => wallMilliseconds));
  const shared = runs.reduce((sum, { cpuMilliseconds }) => sum + cpuMilliseconds, 0) / availableParallelism();
  const bound = Math.max(slowest, shared);
  const ratio = wall / bound;
  process.stdout.write(
    `${name.padEnd(7)} gate ${wall} ms, slowest tool ${slowest} ms, processor time / cores ${Math.round(shared)} ms: ` +
      `${ratio.toFixed(2)} x${ratio <= TARGET ? '' : '  above target'} (${runs.length} runs, canaries too; the build and the tests ran beside it)\n`,
  );
  rmSync(folder, { recursive: true, force: true });
}
