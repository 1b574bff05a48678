import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { startTestbed } from '../packages/testbed/src/start.ts';
import { sampleRepository } from '../packages/testbed/src/testing/repository.ts';

/**
 * Peak memory of what each action does with the bytes of an artifact, for one of 1 MiB and one of 1 GiB, each in a process of its
 * own against the stand-ins. Target: the large one takes at most 128 MiB more. `node benchmarks/memory.ts`
 */
const MEBIBYTE = 1024 * 1024;
const SMALL_BYTES = MEBIBYTE;
const LARGE_BYTES = 1024 * MEBIBYTE;
const MAX_GROWTH_MEBIBYTES = 128;
const STEPS = ['empty', 'build', 'sbom', 'sign', 'verify', 'release', 'fetch'] as const;
const NOTHING = '{"reference":null,"subjects":null,"bundle":null,"certificate":null}';
const Answer = v.object({ peakKibibytes: v.number(), told: v.record(v.string(), v.unknown()) });
const start = promisify(execFile);

const small = await peaks(SMALL_BYTES);
const large = await peaks(LARGE_BYTES);
for (const step of STEPS) {
  const [one = Number.NaN, other = Number.NaN] = [small.get(step), large.get(step)];
  const isFlat = other - one <= MAX_GROWTH_MEBIBYTES;
  process.exitCode = isFlat && process.exitCode !== 1 ? 0 : 1;
  process.stdout.write(
    `${step.padEnd(8)} 1 MiB ${mebibytes(one)}, 1 GiB ${mebibytes(other)}${isFlat ? '' : '  above target'}\n`,
  );
}

/** Peak of each step in MiB. */
async function peaks(bytes: number): Promise<ReadonlyMap<string, number>> {
  const folder = await mkdtemp(join(tmpdir(), 'interlock-memory-'));
  const testbed = await startTestbed();
  const repository = sampleRepository();
  const found = new Map<string, number>();
  try {
    await testbed.setRepository({ owner: 'acme', name: 'demo', gitDirectory: repository.directory });
    const run = await testbed.setRun({
      repository: 'acme/demo',
      sha: repository.second,
      ref: 'refs/tags/v1.0.0',
    });
    const source = join(folder, 'source');
    await makeFile(source, bytes);
    let told = NOTHING;
    for (const step of STEPS) {
      const temporary = await mkdtemp(join(folder, `${step}-`));
      const environment = {
        PATH: process.env['PATH'] ?? '',
        ...testbed.env(run),
        GITHUB_TOKEN: testbed.githubToken,
        GITHUB_WORKSPACE: source,
        RUNNER_TEMP: temporary,
      };
      const { stdout } = await start(
        process.execPath,
        [join(import.meta.dirname, 'memory-step.ts'), step, source, told],
        { env: environment },
      );
      const answer = v.parse(v.pipe(v.string(), v.parseJson(), Answer), stdout.trim().split('\n').at(-1));
      found.set(step, answer.peakKibibytes / 1024);
      told = JSON.stringify(answer.told);
      await rm(temporary, { recursive: true });
    }
  } finally {
    await testbed.close();
    repository.remove();
    await rm(folder, { recursive: true });
  }
  return found;
}

/** Random bytes, so that an archive of them is as large as they are. */
async function makeFile(folder: string, bytes: number): Promise<void> {
  await mkdir(folder);
  const handle = await open(join(folder, 'large.bin'), 'wx');
  for (let written = 0; written < bytes; written += MEBIBYTE) {
    await handle.write(randomBytes(MEBIBYTE));
  }
  await handle.close();
}

function mebibytes(value: number): string {
  return `${Math.round(value).toString().padStart(5)} MiB`;
}
