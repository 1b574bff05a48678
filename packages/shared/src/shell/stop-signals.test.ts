import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile, watch } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from '@jest/globals';

const source = (path: string) => JSON.stringify(new URL(path, import.meta.url).href);

/** Starts a program in a group of its own that would run for minutes, keeps a folder, and says the number of the program. */
const SCRIPT = `
import { rmSync } from 'node:fs';
import { runProcess } from ${source('../effects/processes/processes.ts')};
import { endsWithProcess } from ${source('../effects/processes/endings.ts')};
import { stopOnSignals } from ${source('./stop-signals.ts')};
stopOnSignals(() => process.stderr.write('stopping\\n'));
endsWithProcess(() => rmSync(process.argv[1], { recursive: true }));
endsWithProcess(() => { throw new Error('one that fails'); });
await runProcess({
  argv: ['/bin/sh', '-c', 'echo $$ > "$0/number"; mv "$0/number" "$0/started"; exec sleep 300', process.argv[1]],
  environment: { PATH: '/usr/bin:/bin' }, cwd: '/', timeoutSeconds: 300, maxOutputBytes: 1000,
});
`;

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends what was started and removes what was made',
  async (signal) => {
    const folder = mkdtempSync(join(tmpdir(), 'interlock-stop-'));
    writeFileSync(join(folder, 'something'), '');
    const argv = ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', SCRIPT, folder];
    const child = spawn(process.execPath, argv, { stdio: ['ignore', 'inherit', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    const ended = new Promise((resolve) => child.once('close', (_code, by) => resolve(by)));
    const number = await startedNumber(folder);
    child.kill(signal);
    expect(await ended).toBe(signal);
    expect(said).toBe('stopping\n');
    expect(existsSync(folder)).toBe(false);
    // It is dead when its line is gone, or says that only its number is left; the kernel tells nobody but its parent.
    while (!/^(?:[ZX]|gone)/.test(stateOf(number))) {
      await setImmediate();
    }
  },
);

/** The program's number, once it has written it. */
async function startedNumber(folder: string): Promise<number> {
  const stop = new AbortController();
  const events = watch(folder, { signal: stop.signal });
  const path = join(folder, 'started');
  try {
    if (!existsSync(path)) {
      for await (const { filename } of events) {
        if (filename === 'started' && existsSync(path)) {
          break;
        }
      }
    }
    return Number(await readFile(path, 'utf8'));
  } finally {
    stop.abort();
  }
}

function stateOf(number: number): string {
  try {
    return readFileSync(`/proc/${number}/stat`, 'utf8').replace(/^.*\) /s, '');
  } catch {
    return 'gone';
  }
}
