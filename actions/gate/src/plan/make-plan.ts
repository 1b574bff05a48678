import type { Effects } from '@interlock/shared/effects/effects.ts';
import type { EffectivePolicy } from '@interlock/shared/formats/policy-file/policy-file.ts';
import { packageKey } from '@interlock/shared/formats/python/python-package.ts';
import type { Expected, Looked, PlanFile } from '@interlock/shared/formats/records/plan-file.ts';
import type { Policy, ResolvedPolicy } from '@interlock/shared/model/policy.ts';
import type { Run } from '@interlock/shared/model/run.ts';
import type { SuppressionComment } from '@interlock/shared/model/suppression.ts';
import type { ToolAdapter } from '@interlock/shared/model/tool-adapter.ts';
import { type Adapters, loadAdapters } from '@interlock/shared/policy/answers/load-adapters.ts';
import { skipsInForce } from '@interlock/shared/policy/answers/skips.ts';
import { hasRatchet } from '@interlock/shared/policy/base/governing-base.ts';
import { protectedChanges } from '@interlock/shared/policy/base/protected-changes.ts';
import { absentRoots } from './absent-roots.ts';
import { type FrozenAdvisories, readAdvisories } from './advisories.ts';
import { findBase } from './base.ts';
import { lookedAt, obstacleOf } from './expect.ts';
import type { ExportedTree } from './exported-tree.ts';
import { resolvePolicy } from './resolve-policy.ts';
import { type Contents, treeContents } from './tree-contents.ts';

const REGULAR_FILE = /^100/;
const SUBMODULE = '160000';
const LINK = '120000';

interface TreeEntry {
  readonly path: string;
  readonly mode: string;
}

/** The plan of a run with the policy that it was made under. */
export interface Planned {
  readonly resolved: ResolvedPolicy;
  readonly plan: PlanFile;
  readonly adapters: Adapters;
}

/** Reads the policy at the base and fixes what the run has to look at. Nothing of it comes from the working tree. */
export async function makePlan(
  effects: Effects,
  run: Run,
): Promise<Planned & { readonly effective: EffectivePolicy }> {
  const base = await findBase(effects.git, run);
  const { resolved, effective } = await resolvePolicy(effects.git, run.workspace, base);
  const { policy } = resolved;
  const loaded = await loadAdapters(Object.keys(policy.tools));
  const adapters = [...loaded.values()];
  const [headTree, baseTree, isShallow, advisories] = await Promise.all([
    effects.git.tree(run.workspace, run.commit),
    base === null ? null : effects.git.tree(run.workspace, base),
    effects.git.isShallow(run.workspace),
    readAdvisories(effects.git, run.workspace, resolved),
  ]);
  const isChange = base !== null && baseTree !== null && base !== run.commit;
  const [head, before] = await Promise.all([
    readCommit(effects, run.workspace, run.commit, headTree, adapters),
    isChange ? readCommit(effects, run.workspace, base, baseTree, adapters) : null,
  ]);
  const expected: Record<string, Expected> = {};
  for (const adapter of adapters) {
    expected[adapter.id] = await expectOf(effects, run, adapter, policy, head, before, isShallow);
  }
  const plan: PlanFile = {
    schema: 1,
    stage: 'plan',
    commit: run.commit,
    base,
    policySha256: resolved.sha256,
    tools: Object.keys(policy.tools).toSorted(),
    expected,
    changes: baseTree === null ? [] : [...protectedChanges(baseTree, headTree, policy, adapters)],
    absentRoots: [...absentRoots(policy, head.tree)],
    notScanned: headTree.filter(({ mode }) => !REGULAR_FILE.test(mode)).map(({ path }) => path),
    advisories: advisories === null ? null : covered(advisories, policy, expected, effects.clock.now()),
  };
  return { resolved, effective, plan, adapters: loaded };
}

async function expectOf(
  effects: Effects,
  run: Run,
  adapter: ToolAdapter,
  policy: Policy,
  head: ReadCommit,
  before: ReadCommit | null,
  isShallow: boolean,
): Promise<Expected> {
  const isRatcheted = before !== null && hasRatchet(run) && !adapter.runsProjectCode;
  const seen = async ({ tree, contents }: ReadCommit): Promise<Looked> =>
    await lookedAt(effects, run.workspace, tree, adapter, policy, contents.get(adapter.id)?.passedOver ?? []);
  const comments = ({ contents }: ReadCommit): readonly SuppressionComment[] =>
    contents.get(adapter.id)?.comments ?? [];
  return {
    head: await seen(head),
    base: isRatcheted ? await seen(before) : null,
    comments: {
      head: [...comments(head)],
      base: before === null ? null : comments(before).map(({ identity }) => identity),
    },
    obstacle: obstacleOf(adapter, policy, head.tree, isShallow),
  };
}

/** A commit written to a folder, and what its files mean to each tool. */
interface ReadCommit {
  readonly tree: ExportedTree;
  readonly contents: ReadonlyMap<string, Contents>;
}

async function readCommit(
  effects: Effects,
  repository: string,
  commit: string,
  entries: readonly TreeEntry[],
  adapters: readonly ToolAdapter[],
): Promise<ReadCommit> {
  const tree = await exportTree(effects, repository, commit, entries);
  return { tree, contents: await treeContents(effects, tree, adapters) };
}

async function exportTree(
  effects: Effects,
  repository: string,
  commit: string,
  tree: readonly TreeEntry[],
): Promise<ExportedTree> {
  const folder = await effects.files.makePrivateFolder();
  await effects.git.export(repository, commit, folder);
  return {
    commit,
    folder,
    paths: tree.filter(({ mode }) => REGULAR_FILE.test(mode)).map(({ path }) => path),
    submodules: tree.filter(({ mode }) => mode === SUBMODULE).map(({ path }) => path),
    links: tree.filter(({ mode }) => mode === LINK).map(({ path }) => path),
  };
}

/** The locked packages that the frozen data speaks about, and the ones that the policy excuses by name, version and day. */
function covered(
  { path, snapshot }: FrozenAdvisories,
  policy: Policy,
  expected: Readonly<Record<string, Expected>>,
  now: Date,
): PlanFile['advisories'] {
  const excused = skipsInForce(policy, now).map(({ name, version }) => packageKey(name, version));
  const looked = Object.values(expected).flatMap(({ head, base }) => (base === null ? [head] : [head, base]));
  const locked = looked.flatMap(({ packages }) => packages);
  const known = locked
    .filter(({ name }) => snapshot.packages.has(name))
    .map(({ name, version }) => packageKey(name, version));
  return { path, date: snapshot.date, covered: [...new Set([...known, ...excused])].toSorted() };
}
