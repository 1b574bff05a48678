// Seconds of a first and a second `./interlock rehearse`, in a folder of its own. The second one has to stay under a minute on two cores.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';

const LIMIT_SECONDS = 60;
const CLI = join(import.meta.dirname, '..', 'dist', 'cli', 'index.js');

function rehearseSeconds(): number {
  const folder = mkdtempSync(join(tmpdir(), 'rehearse-benchmark-'));
  try {
    const started = performance.now();
    const ended = spawnSync(process.execPath, [CLI, 'rehearse', '--json'], { cwd: folder, stdio: 'ignore' });
    if (ended.status !== 0) {
      throw new Error(`the rehearsal ended with exit code ${ended.status}`);
    }
    return (performance.now() - started) / 1000;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const first = rehearseSeconds();
const second = rehearseSeconds();
process.stdout.write(
  `rehearse: first ${first.toFixed(1)} s, second ${second.toFixed(1)} s on ${cpus().length} cores (limit of the second: ${LIMIT_SECONDS} s)\n`,
);
process.exitCode = second < LIMIT_SECONDS ? 0 : 1;
