import { ActionError } from '../../errors.ts';
import type { ToolAdapter } from '../../model/tool-adapter.ts';
import { isToolId, TOOLS } from '../../tools/registry.generated.ts';

/** The adapters of a policy's tools, by id. */
export type Adapters = ReadonlyMap<string, ToolAdapter>;

/**
 * Loads the adapters of the tools that are named, and nothing else. Raises POLICY_UNKNOWN_TOOL, also for a format: it says how to read a
 * file of unknown origin, and nobody can start it.
 */
export async function loadAdapters(ids: readonly string[]): Promise<Adapters> {
  const loaded = await Promise.all(
    ids.map(async (id): Promise<[string, ToolAdapter]> => {
      const adapter = isToolId(id) ? await TOOLS[id]() : null;
      if (adapter === null || adapter.kind === 'format') {
        throw new ActionError(
          'POLICY_UNKNOWN_TOOL',
          `The policy names \`${id}\`, which is no tool that this version can judge`,
          'Correct the spelling, or use a version of Interlock that has this tool',
        );
      }
      return [id, adapter];
    }),
  );
  return new Map(loaded);
}
