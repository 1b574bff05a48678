import { mkdtempSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { sign } from 'sigstore';
import { systemClock } from '../packages/shared/src/effects/clock.ts';
import { nodeSigstore } from '../packages/shared/src/effects/sigstore/sigstore.ts';
import { startTestbed } from '../packages/testbed/src/start.ts';
import { sampleRepository } from '../packages/testbed/src/testing/repository.ts';
import { identityToken } from '../packages/testbed/src/testing/signing.ts';

/**
 * Signing many artifacts with one certificate, beside `sign()` of the `sigstore` package in a loop, against the same
 * stand-ins at 60 ms a request. Target: one certificate, at least 5 times as fast. `node benchmarks/signing.ts [ARTIFACTS]`
 */
const ARTIFACTS = Number(process.argv[2] ?? '200');
const LATENCY_MILLISECONDS = 60;
const TARGET_RATIO = 5;
const BUDGET_MILLISECONDS = 600_000;

const folder = mkdtempSync(join(tmpdir(), 'interlock-signing-'));
const files = Array.from({ length: ARTIFACTS }, (_unused, index) => join(folder, `artifact-${index}`));
for (const file of files) {
  writeFileSync(file, `content of ${file}\n`);
}
const repository = sampleRepository();
const testbed = await startTestbed({});
try {
  await testbed.setRepository({ owner: 'acme', name: 'demo', gitDirectory: repository.directory });
  const run = await testbed.setRun({
    repository: 'acme/demo',
    sha: repository.second,
    ref: 'refs/tags/v1.0.0',
  });
  await testbed.setLatency(LATENCY_MILLISECONDS);
  const before = await testbed.state();
  const ours = await seconds(async () => {
    const sigstore = nodeSigstore({
      environment: testbed.env(run),
      log: { info: () => undefined, registerSecret: () => undefined },
      clock: systemClock,
      wait: async (milliseconds) => setTimeout(milliseconds),
    });
    await sigstore.sign({
      endpoints: {
        fulcio: testbed.endpoints.fulcio,
        rekor: testbed.endpoints.rekor,
        timestampAuthority: null,
        issuer: testbed.issuer,
      },
      files,
      statements: [],
      budgetMilliseconds: BUDGET_MILLISECONDS,
    });
  });
  const certificates = (await testbed.state()).certificates - before.certificates;
  const theirs = await seconds(async () => {
    for (const file of files) {
      await sign(await readFile(file), {
        fulcioURL: testbed.endpoints.fulcio,
        rekorURL: testbed.endpoints.rekor,
        identityProvider: { getToken: () => identityToken(testbed, run, 'sigstore') },
      });
    }
  });
  const ratio = theirs / ours;
  process.exitCode = ratio >= TARGET_RATIO ? 0 : 1;
  process.stdout.write(`${ARTIFACTS} artifacts, ${LATENCY_MILLISECONDS} ms a request\n`);
  process.stdout.write(`one batch          ${ours.toFixed(2)} s, ${certificates} certificate\n`);
  process.stdout.write(`sigstore sign()    ${theirs.toFixed(2)} s in a loop\n`);
  process.stdout.write(
    `ratio              ${ratio.toFixed(1)} x${ratio >= TARGET_RATIO ? '' : '  below target'}\n`,
  );
} finally {
  await testbed.close();
  repository.remove();
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}
