import type { Effects } from '@interlock/shared/effects/effects.ts';
import { matchPaths } from '@interlock/shared/formats/glob.ts';
import type { Looked } from '@interlock/shared/formats/records/plan-file.ts';
import type { Policy } from '@interlock/shared/model/policy.ts';
import type { Reason } from '@interlock/shared/model/reason.ts';
import type { ToolAdapter } from '@interlock/shared/model/tool-adapter.ts';
import { absentRoots } from './absent-roots.ts';
import type { ExportedTree } from './exported-tree.ts';
import { auditedLocks, lockedPackages } from './locked-packages.ts';
import { inRoots } from './source-roots.ts';
import { unseenCode } from './unseen-code.ts';

/** What a tool has to look at in a commit: files by its globs, packages by the locks, commits by our own count; beside it what it would pass over. */
export async function lookedAt(
  effects: Effects,
  repository: string,
  tree: ExportedTree,
  adapter: ToolAdapter,
  policy: Policy,
  passedOver: readonly string[],
): Promise<Looked> {
  const readable =
    adapter.inputsBelow === 'source-roots' ? inRoots(tree.paths, policy.sourceRoots) : tree.paths;
  const paths = [...matchPaths(readable, adapter.inputs)];
  const commits =
    adapter.readsHistory === true ? await effects.git.countCommits(repository, tree.commit) : null;
  const packages = await lockedPackages(effects, tree, auditedLocks(adapter, policy));
  return { paths, packages: [...packages], commits, passedOver: [...passedOver] };
}

/** Why a tool cannot be started over this commit, whatever it would say; null when it can. */
export function obstacleOf(
  adapter: ToolAdapter,
  policy: Policy,
  tree: ExportedTree,
  isShallow: boolean,
): Reason | null {
  if (adapter.readsHistory === true && isShallow) {
    return {
      code: 'HISTORY_SHALLOW',
      message: `\`${adapter.id}\` reads the whole history, and the checkout holds a part of it`,
      next: 'Check out with `fetch-depth: 0`',
    };
  }
  const [submodule] = tree.submodules;
  if (submodule !== undefined) {
    return {
      code: 'SUBMODULE_NOT_SEEN',
      message: `The commit holds a submodule, \`${submodule}\`, whose files \`${adapter.id}\` does not see`,
      next: 'Gate that repository by itself and take its files in as a locked dependency',
    };
  }
  const unseen = unseenCode(adapter, policy, tree);
  if (unseen !== null) {
    return unseen;
  }
  const [root] = adapter.inputsBelow === 'source-roots' ? absentRoots(policy, tree) : [];
  if (root !== undefined) {
    return {
      code: 'SOURCE_ROOT_MISSING',
      message: `\`${root}\`, a source root that the policy names, holds no file at the commit, and \`${adapter.id}\` looks only there`,
      next: 'Correct `source-roots` in the policy, or commit the folder',
    };
  }
  const absent = auditedLocks(adapter, policy).find((path) => !tree.paths.includes(path));
  if (absent !== undefined) {
    return {
      code: 'LOCK_MISSING',
      message: `\`${absent}\`, a lock that the policy names, is not in the commit, and \`${adapter.id}\` cannot audit it`,
      next: 'Commit it, or take it out of the policy',
    };
  }
  const lock = policy.build.lockFile;
  if (adapter.runsProjectCode && (lock === null || !tree.paths.includes(lock))) {
    return {
      code: 'NO_TEST_ENVIRONMENT',
      message: `\`${adapter.id}\` runs the project's tests, and there is no hash lock of what they need`,
      next: 'Name one under `build.lock-file` in the policy and commit it',
    };
  }
  return null;
}
