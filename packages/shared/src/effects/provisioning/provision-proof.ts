import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { probeSandbox } from '../sandbox/sandbox-probe.ts';
import { openToolStore } from './tool-store.ts';
import { proveVersion } from './tool-version.ts';

/**
 * Lets each tool of a new store say its version in the best box of this machine. Once is enough: a store that exists has passed this, and
 * a run uses it only after each file was compared with what answered here. Raises TOOL_DIGEST_MISMATCH.
 */
export async function proveVersions(storeFolder: string, storeRoot: string): Promise<void> {
  const temporary = await mkdtemp(join(storeRoot, '.proving-'));
  try {
    await chmod(temporary, 0o755);
    const [store, { layer }] = await Promise.all([openToolStore(storeFolder), probeSandbox(temporary)]);
    for (const id of store.ids) {
      await proveVersion(layer, await store.resolve(id), temporary);
    }
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
