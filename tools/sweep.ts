import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'rolldown';

/** Files below `dist/` that a family of bundles owns and no longer writes. The stand-ins own their folder, the rest is of the others. */
export function leftovers(
  present: readonly string[],
  written: ReadonlySet<string>,
  family: 'shared' | 'testbed',
): readonly string[] {
  return present.filter(
    (path) => path.startsWith('testbed/') === (family === 'testbed') && !written.has(path),
  );
}

/** A rolldown plugin that removes what an earlier build left: a file that nothing writes would stay committed unseen. */
export function sweep(folder: string, family: 'shared' | 'testbed'): Plugin {
  return {
    name: 'sweep',
    writeBundle(_options, bundle) {
      const present = readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
      for (const path of leftovers(present, new Set(Object.keys(bundle)), family)) {
        rmSync(join(folder, path));
      }
    },
  };
}
