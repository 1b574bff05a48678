import type { Effects } from '@interlock/shared/effects/effects.ts';
import type { ToolAdapter } from '@interlock/shared/model/tool-adapter.ts';
import type { ExportedTree } from './expect.ts';

const MAX_SOURCE_BYTES = 1024 * 1024 * 1024;

/** The tracked files of a commit that a tool would pass over, whatever they hold; none for a tool that says that it reads them all. */
export async function passedOverIn(
  effects: Effects,
  tree: ExportedTree,
  { passesOver }: ToolAdapter,
): Promise<readonly string[]> {
  if (passesOver === undefined) {
    return [];
  }
  const found: string[] = [];
  for (const path of tree.paths) {
    if (passesOver(path, await effects.files.read(`${tree.folder}/${path}`, MAX_SOURCE_BYTES))) {
      found.push(path);
    }
  }
  return found;
}
