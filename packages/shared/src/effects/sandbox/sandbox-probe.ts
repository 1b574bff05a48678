import { randomUUID } from 'node:crypto';
import { chmod, chown, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import * as v from 'valibot';
import { linkedFiles } from './linked-files.ts';
import { type BoxLayer, boxOwner, findBoxPrograms, runBoxed } from './sandbox.ts';

/** Which box this machine can make, shown by one that tried to escape. */
export interface ProbeResult {
  readonly layer: BoxLayer;
  /** What confines, for people: `bubblewrap, user namespace`. */
  readonly name: string;
  /** Why it is no better one; empty when there is no better one. */
  readonly reason: string;
}

const PROBE_TIMEOUT_SECONDS = 20;
const ATTEMPTS = v.strictObject({
  secret: v.picklist(['read', 'denied']),
  connection: v.picklist(['made', 'denied']),
  kernel: v.picklist(['opened', 'denied']),
  source: v.picklist(['written', 'denied']),
  out: v.picklist(['written', 'denied']),
  user: v.number(),
});
type Attempts = v.InferOutput<typeof ATTEMPTS>;

/** Tries what a hostile tool would try; core_pattern names a program that the kernel starts as root, and is opened only, never written. */
const ESCAPE = `
const fs = require('node:fs');
const [secret, port, source, out] = process.argv.slice(1);
const attempt = (work, yes) => { try { work(); return yes; } catch { return 'denied'; } };
const answer = {
  secret: attempt(() => fs.readFileSync(secret), 'read'),
  kernel: attempt(() => fs.closeSync(fs.openSync('/proc/sys/kernel/core_pattern', 'w')), 'opened'),
  source: attempt(() => fs.writeFileSync(source + '/written-' + process.pid, ''), 'written'),
  out: attempt(() => fs.writeFileSync(out + '/written-' + process.pid, ''), 'written'),
  user: process.getuid(),
};
const socket = require('node:net').connect(Number(port), '127.0.0.1');
const end = (connection) => { console.log(JSON.stringify({ ...answer, connection })); process.exit(0); };
socket.on('connect', () => end('made')).on('error', () => end('denied'));
`;

/**
 * Finds the best box by running one that must not read a secret beside it, reach a listener of this host, write to its source or open a
 * kernel setting; `run` makes that box. The same program runs once outside, where it has to succeed: otherwise its failing inside would show nothing.
 */
export async function probeSandbox(temporary: string, run: typeof runBoxed = runBoxed): Promise<ProbeResult> {
  const layer = process.getuid?.() === 0 ? 'dropped-uid' : 'user-namespace';
  if (process.platform !== 'linux') {
    return none('only Linux has the sandbox that is used here');
  }
  if ((await findBoxPrograms()) === null) {
    return none('bubblewrap, prlimit or setpriv is not installed');
  }
  const folder = await mkdtemp(join(temporary, 'interlock-probe-'));
  // Open to everybody, so that nothing but the box hides the secret in it.
  await chmod(folder, 0o755);
  const listener = createServer((socket) => socket.destroy());
  try {
    const port = await listen(listener);
    await writeFile(join(folder, 'secret'), randomUUID(), { mode: 0o644 });
    const [outside, inside] = await Promise.all([
      tryToEscape(runBoxed, 'none', folder, port),
      tryToEscape(run, layer, folder, port),
    ]);
    if (outside?.secret !== 'read' || outside.connection !== 'made') {
      return none('the probe could not show anything, because it fails outside of a sandbox too');
    }
    const flaw = inside === null ? 'a box could not be made' : flawOf(inside);
    return flaw === null ? { layer, name: NAMES[layer], reason: '' } : none(flaw);
  } finally {
    listener.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const NAMES = {
  'user-namespace': 'bubblewrap in a user namespace',
  'dropped-uid': 'bubblewrap as a user without rights',
};

async function tryToEscape(
  run: typeof runBoxed,
  layer: BoxLayer,
  folder: string,
  port: number,
): Promise<Attempts | null> {
  const [source, out, config] = [
    join(folder, `source-${layer}`),
    join(folder, `out-${layer}`),
    join(folder, `config-${layer}`),
  ];
  const secret = join(folder, 'secret');
  await Promise.all([source, out, config].map((path) => mkdir(path)));
  await chmod(source, 0o755);
  const owner = boxOwner(layer);
  if (layer === 'dropped-uid') {
    await chown(out, owner.userId, owner.groupId);
  }
  try {
    const result = await run(layer, {
      argv: [process.execPath, '-e', ESCAPE, '--', secret, String(port), '{src}', '{out}'],
      environment: {},
      mounts: [process.execPath, ...(await linkedFiles([process.execPath]))],
      source: { folder: source, access: 'read-only' },
      out,
      config,
      home: folder,
      path: [],
      timeoutSeconds: PROBE_TIMEOUT_SECONDS,
      maxOutputBytes: 64 * 1024,
    });
    return v.parse(ATTEMPTS, JSON.parse(Buffer.from(result.stdout).toString('utf8')));
  } catch {
    // No box, or one in which nothing runs: either way there is none to use, and the caller says so.
    return null;
  }
}

function flawOf(attempts: Attempts): string | null {
  const flaws: readonly (readonly [boolean, string])[] = [
    [attempts.user === 0, 'a program in the box is still root'],
    [attempts.secret === 'read', 'a program in the box can read files of the host'],
    [attempts.connection === 'made', 'a program in the box can reach the network of the host'],
    [attempts.kernel === 'opened', 'a program in the box can open a setting of the kernel for writing'],
    [attempts.source === 'written', 'a program in the box can write to its source'],
    [attempts.out === 'denied', 'a program in the box cannot write its report'],
  ];
  return flaws.find(([isOpen]) => isOpen)?.[1] ?? null;
}

function none(reason: string): ProbeResult {
  return { layer: 'none', name: 'no sandbox', reason };
}

async function listen(listener: Server): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    listener.once('error', reject);
    listener.listen(0, '127.0.0.1', resolve);
  });
  const address = listener.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
