import type { Policy } from '@interlock/shared/model/policy.ts';
import type { ExportedTree } from './exported-tree.ts';

/** The source roots of the policy below which the commit holds nothing: a name with a wrong letter looks just like an empty folder. */
export function absentRoots({ sourceRoots }: Policy, tree: ExportedTree): readonly string[] {
  // A link or submodule in a root's place is there; that nobody sees behind it is a reason of its own.
  const unseen = [...tree.links, ...tree.submodules];
  return sourceRoots.filter(
    (root) =>
      root !== '.' &&
      // A project of single modules names the files themselves.
      ![...tree.paths, ...unseen].some((path) => path === root || path.startsWith(`${root}/`)) &&
      !unseen.some((path) => `${root}/`.startsWith(`${path}/`)),
  );
}
