import { ActionError } from '../../errors.ts';
import { type ProcessResult, runProcess } from '../processes/processes.ts';
import { type BoxRequest, placedArgv, placedEnvironment } from './box-request.ts';
import { linkedFiles } from './linked-files.ts';
import { BOX_PATHS, type BoxMount, type BoxPrograms, boxArgv } from './sandbox-argv.ts';
import { findSystemProgram } from './system-programs.ts';

/** How a program is kept from the host: by a user namespace, by a user without rights (root made the box), or not at all. */
export type BoxLayer = 'user-namespace' | 'dropped-uid' | 'none';

/** Nobody's number: in no range from which users are given out (systemd's range for dynamic users ends the ordinary ones at 61183). */
const BOX_USER_ID = 61_183;

const SIGNAL_EXIT_BASE = 128;
const HIGHEST_SIGNAL = 64;
/** The programs that make the box write these before the tool has started; a tool that writes one itself only fails closed. */
const BOX_COMPLAINT = /^(bwrap|setpriv|prlimit): /m;

/** The user and group that own what a boxed program may write. */
export function boxOwner(layer: BoxLayer): { readonly userId: number; readonly groupId: number } {
  const isDropped = layer === 'dropped-uid';
  return {
    userId: isDropped ? BOX_USER_ID : (process.getuid?.() ?? 0),
    groupId: isDropped ? BOX_USER_ID : (process.getgid?.() ?? 0),
  };
}

/** The layer that this process would use, before any probe: by who it is and which programs the system has; null says what is missing. */
export async function findBoxPrograms(): Promise<BoxPrograms | null> {
  const [prlimit, bwrap, setpriv] = await Promise.all(['prlimit', 'bwrap', 'setpriv'].map(findSystemProgram));
  const needsSetpriv = process.getuid?.() === 0;
  if (
    prlimit === null ||
    prlimit === undefined ||
    bwrap === null ||
    bwrap === undefined ||
    (needsSetpriv && !setpriv)
  ) {
    return null;
  }
  return { prlimit, bwrap, setpriv: setpriv ?? null };
}

/**
 * Runs a program in a box of the layer that is asked for, never in a weaker one. A program that ended by a signal is `killed`.
 * Raises TOOL_NOT_STARTED when the box could not be made.
 */
export async function runBoxed(layer: BoxLayer, request: BoxRequest): Promise<ProcessResult> {
  return layer === 'none' ? await runPlain(request) : await runConfined(layer, request);
}

async function runConfined(
  layer: 'user-namespace' | 'dropped-uid',
  request: BoxRequest,
): Promise<ProcessResult> {
  const programs = await findBoxPrograms();
  if (programs === null) {
    throw new ActionError(
      'TOOL_NOT_STARTED',
      'The programs that make a sandbox are gone',
      'Install bubblewrap and util-linux',
    );
  }
  const setpriv =
    layer === 'dropped-uid' && programs.setpriv !== null
      ? [programs.setpriv, ...(await linkedFiles([programs.setpriv]))]
      : [];
  const mounts: readonly BoxMount[] = [
    ...[...new Set([...request.mounts, ...setpriv])].map((path) => ({
      access: 'read-only' as const,
      from: path,
      to: path,
    })),
    { access: request.source.access, from: request.source.folder, to: BOX_PATHS.source },
    { access: 'read-only', from: request.config, to: BOX_PATHS.config },
    { access: 'writable', from: request.out, to: BOX_PATHS.out },
  ];
  const argv = boxArgv({
    layer,
    programs,
    ...boxOwner(layer),
    mounts,
    environment: placedEnvironment(request, BOX_PATHS),
    cwd: BOX_PATHS.source,
    argv: placedArgv(request, BOX_PATHS),
  });
  const result = await runProcess({
    argv,
    environment: {},
    cwd: '/',
    timeoutSeconds: request.timeoutSeconds,
    maxOutputBytes: request.maxOutputBytes,
  });
  const isFailure = result.exitCode !== 0;
  if (isFailure && BOX_COMPLAINT.test(Buffer.from(result.stderr).toString('utf8'))) {
    throw new ActionError(
      'TOOL_NOT_STARTED',
      'The sandbox could not be made, or the tool could not be started in it',
      'Run `interlock doctor` to see how tools can be confined here',
    );
  }
  return endedBySignal(result);
}

/** bubblewrap ends with 128 and the signal's number when the program was killed. */
function endedBySignal(result: ProcessResult): ProcessResult {
  const wasKilled =
    result.exitCode !== null &&
    result.exitCode > SIGNAL_EXIT_BASE &&
    result.exitCode <= SIGNAL_EXIT_BASE + HIGHEST_SIGNAL;
  return wasKilled ? { ...result, exitCode: null, ended: 'killed' } : result;
}

async function runPlain(request: BoxRequest): Promise<ProcessResult> {
  const { out, config, home } = request;
  const places = { source: request.source.folder, out, config, home, temporary: home };
  return await runProcess({
    argv: placedArgv(request, places),
    environment: placedEnvironment(request, places),
    cwd: request.source.folder,
    timeoutSeconds: request.timeoutSeconds,
    maxOutputBytes: request.maxOutputBytes,
  });
}
