import { parseArgs } from 'node:util';
import { serve } from './serve.ts';

const USAGE = 'usage: main.ts --state DIR [--latency MILLISECONDS] [--issuer URL]';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { state: { type: 'string' }, latency: { type: 'string' }, issuer: { type: 'string' } },
  });
  const latencyMilliseconds = Number(values.latency ?? '0');
  if (values.state === undefined || !Number.isFinite(latencyMilliseconds) || latencyMilliseconds < 0) {
    process.stderr.write(`${USAGE}\n`);
    process.exitCode = 64;
    return;
  }
  const running = await serve({
    stateDirectory: values.state,
    latencyMilliseconds,
    issuer: values.issuer ?? null,
  });
  const { world } = running;
  const ready = {
    url: world.url(),
    issuer: world.issuer(),
    controlToken: world.controlToken,
    githubToken: world.githubToken,
    packageToken: world.packageToken,
    stateDirectory: values.state,
    trustedRootPath: world.trustedRootPath,
  };
  process.stdout.write(`${JSON.stringify(ready)}\n`);
  const stop = (): void => {
    running.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.stdin.resume();
  process.stdin.once('end', stop);
  process.stdin.once('close', stop);
  process.once('SIGTERM', stop);
}

await main();
