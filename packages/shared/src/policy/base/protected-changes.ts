import { matchPaths } from '../../formats/glob.ts';
import type { ProtectedChange } from '../../model/case.ts';
import type { Policy } from '../../model/policy.ts';
import type { ToolAdapter } from '../../model/tool-adapter.ts';

type Tree = readonly { readonly path: string; readonly mode: string; readonly blob: string }[];

const POLICY_FILES = [
  '.github/interlock.yml',
  '.github/interlock/**',
  '.github/CODEOWNERS',
  'CODEOWNERS',
  'docs/CODEOWNERS',
];
const WORKFLOW_FILES = ['.github/workflows/**', '.github/actions/**', '**/action.yml', '**/action.yaml'];

/** Protected files that were added, removed or altered between two trees: policy, workflows, and what could silence a tool. */
export function protectedChanges(
  base: Tree,
  head: Tree,
  policy: Policy,
  adapters: readonly ToolAdapter[],
): readonly ProtectedChange[] {
  const changed = changedPaths(base, head);
  const named = [policy.advisories?.path, policy.signing.trustedRoot.path].filter(
    (path) => path !== undefined,
  );
  const policyFiles = new Set([
    ...matchPaths(changed, POLICY_FILES),
    ...changed.filter((path) => named.includes(path)),
  ]);
  const workflows = new Set(matchPaths(changed, WORKFLOW_FILES));
  const silencers = new Set(
    matchPaths(
      changed,
      adapters.flatMap((adapter) => adapter.silencers),
    ),
  );
  return changed.flatMap((path): readonly ProtectedChange[] => {
    if (policyFiles.has(path)) {
      return [{ path, kind: 'policy' }];
    }
    if (workflows.has(path)) {
      return [{ path, kind: 'workflow' }];
    }
    return silencers.has(path) ? [{ path, kind: 'tool-configuration' }] : [];
  });
}

function changedPaths(base: Tree, head: Tree): readonly string[] {
  const before = new Map(base.map(({ path, mode, blob }) => [path, `${mode} ${blob}`]));
  const after = new Map(head.map(({ path, mode, blob }) => [path, `${mode} ${blob}`]));
  const all = new Set([...before.keys(), ...after.keys()]);
  return [...all].filter((path) => before.get(path) !== after.get(path)).toSorted();
}
