import type { Effects } from '@interlock/shared/effects/effects.ts';
import { packageKey } from '@interlock/shared/formats/python/python-package.ts';
import { parseRequirementsLock } from '@interlock/shared/formats/python/requirements-lock.ts';
import type { Policy } from '@interlock/shared/model/policy.ts';
import type { LockedPackage, ToolAdapter } from '@interlock/shared/model/tool-adapter.ts';
import type { ExportedTree } from './exported-tree.ts';
import { readSource } from './read-source.ts';

/** Every lock that the policy names, for a tool that audits packages: what builds an artifact is in its making as what it ships with. */
export function auditedLocks(adapter: ToolAdapter, policy: Policy): readonly string[] {
  if (adapter.capabilities.network !== 'advisories') {
    return [];
  }
  const named = [policy.dependencyLock, policy.build.lockFile].filter((path) => path !== null);
  return [...new Set(named)];
}

/** What the locks pin together, each name and version once; a lock that the tree does not hold pins nothing. Raises LOCK_INVALID. */
export async function lockedPackages(
  effects: Effects,
  tree: ExportedTree,
  locks: readonly string[],
): Promise<readonly LockedPackage[]> {
  const pinned = new Map<string, LockedPackage>();
  for (const path of locks.filter((lock) => tree.paths.includes(lock))) {
    for (const locked of parseRequirementsLock(await readSource(effects, tree.folder, path), path)) {
      pinned.set(packageKey(locked.name, locked.version), locked);
    }
  }
  return [...pinned.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, locked]) => locked);
}
