import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ActionError } from '../../errors.ts';
import { type BoxLayer, runBoxed } from '../sandbox/sandbox.ts';
import type { ResolvedTool } from './tool-store.ts';

const VERSION_TIMEOUT_SECONDS = 60;
const MAX_VERSION_BYTES = 64 * 1024;

/** Lets the tool say its version, in a box with nothing to look at. Raises TOOL_DIGEST_MISMATCH when it says another one than its lock. */
export async function proveVersion(layer: BoxLayer, tool: ResolvedTool, temporary: string): Promise<void> {
  if (tool.versionArgument === null) {
    return;
  }
  const folder = await mkdtemp(join(temporary, 'interlock-version-'));
  try {
    const [source, out, config] = [join(folder, 'source'), join(folder, 'out'), join(folder, 'config')];
    await Promise.all([source, out, config].map((path) => mkdir(path)));
    await Promise.all([source, out, config].map((path) => chmod(path, 0o755)));
    const result = await runBoxed(layer, {
      argv: [...tool.argv0, tool.versionArgument],
      environment: {},
      mounts: tool.mounts,
      source: { folder: source, access: 'read-only' },
      out,
      config,
      home: folder,
      path: [],
      timeoutSeconds: VERSION_TIMEOUT_SECONDS,
      maxOutputBytes: MAX_VERSION_BYTES,
    });
    if (result.exitCode !== 0 || !namesVersion(Buffer.from(result.stdout).toString('utf8'), tool.version)) {
      throw new ActionError(
        'TOOL_DIGEST_MISMATCH',
        `\`${tool.id}\` does not say that it is version ${tool.version}`,
        'Clear the caches of pip and Go, then run again',
      );
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Says whether a text holds exactly this version, not one that only begins or ends like it. */
export function namesVersion(text: string, version: string): boolean {
  return text.split(/[\s,()]+/).some((word) => word === version || word === `v${version}`);
}
