import type { Effects, ToolRequest } from '@interlock/shared/effects/effects.ts';
import { ActionError, toReason } from '@interlock/shared/errors.ts';
import type { Expected, Looked, PlanFile } from '@interlock/shared/formats/records/plan-file.ts';
import { withView } from '@interlock/shared/formats/views/scan-view.ts';
import type { Policy } from '@interlock/shared/model/policy.ts';
import type { Reason } from '@interlock/shared/model/reason.ts';
import type { RecordedRun } from '@interlock/shared/model/recorded-run.ts';
import type { Run } from '@interlock/shared/model/run.ts';
import type { CommandTarget, ToolAdapter } from '@interlock/shared/model/tool-adapter.ts';
import type { Evidence, ToolEvidence } from '@interlock/shared/model/tool-evidence.ts';
import type { Adapters } from '@interlock/shared/policy/answers/load-adapters.ts';
import { readAdvisories } from '../plan/advisories.ts';
import type { Planned } from '../plan/make-plan.ts';
import type { Minutes } from '../words.ts';
import { beginAhead } from './ahead.ts';
import { runPool } from './pool.ts';
import { privateSources, type Sources } from './sources.ts';
import { type ShownFiles, showCanary, showFiles } from './view-run.ts';

const MANY_FILES = 100;
/**
 * Over a small project a run is mostly the start of a box and of an interpreter, and waits often enough for one more beside it. Over a large
 * one it computes, and one more would take processor time from the longest, for which all others wait.
 */
const EXTRA_LANES = 1;

interface Bench {
  readonly effects: Effects;
  readonly adapters: Adapters;
  readonly policy: Policy;
  readonly plan: PlanFile;
  readonly sources: Sources;
  readonly advisories: Uint8Array | null;
  /** How many processors one run over the project may use. */
  readonly processors: number;
}

type Part = 'run' | 'canary' | 'base' | 'view' | 'view-base';
interface PartResult {
  readonly tool: string;
  readonly part: Part;
  readonly run: RecordedRun | null;
  readonly failure: Reason | null;
}

/**
 * Runs tools over private copies of the commit, each also over a planted sample under the same configuration and, where a ratchet
 * applies, over the base. A tool that cannot be started leaves its reason, and the others still run.
 */
export async function runTools(
  effects: Effects,
  run: Run,
  { resolved, plan, adapters }: Planned,
  tools: readonly string[],
): Promise<{ readonly evidence: Evidence; readonly minutes: Minutes | null }> {
  const sources = privateSources(effects, run.workspace);
  const [ready, advisories] = await Promise.all([
    beginAhead(effects, sources, adapters, plan, tools),
    readAdvisories(effects.git, run.workspace, resolved),
  ]);
  const cores = navigator.hardwareConcurrency;
  const isLarge = hasManyFiles(plan);
  const bench = {
    effects,
    adapters,
    policy: resolved.policy,
    plan,
    sources,
    advisories: advisories?.bytes ?? null,
    processors: isLarge ? cores : 1,
  };
  const tasks = (['run', 'base', 'view', 'view-base', 'canary'] as const).flatMap((part) =>
    longestFirst(tools, adapters).flatMap((tool) => taskOf(bench, tool, part)),
  );
  const startedAt = effects.clock.now().getTime();
  const results = await runPool(tasks, isLarge ? cores : cores + EXTRA_LANES);
  const runMilliseconds = effects.clock.now().getTime() - startedAt;
  const evidence = new Map(
    tools.map((tool) => [
      tool,
      collect(
        plan.expected[tool],
        results.filter((result) => result.tool === tool),
      ),
    ]),
  );
  return { evidence, minutes: ready === null ? null : { ...ready, runMilliseconds } };
}

function hasManyFiles({ expected }: PlanFile): boolean {
  return Object.values(expected).some(({ head }) => head.paths.length > MANY_FILES);
}

/** A tool that asks for advisories starts a server and an installer of its own: the longest run but in a large project, so it starts first. */
function longestFirst(tools: readonly string[], adapters: Adapters): readonly string[] {
  const asks = (tool: string): boolean => adapters.get(tool)?.capabilities.network === 'advisories';
  return [...tools.filter(asks), ...tools.filter((tool) => !asks(tool))];
}

function taskOf(bench: Bench, tool: string, part: Part): readonly (() => Promise<PartResult>)[] {
  const adapter = bench.adapters.get(tool);
  const expected = bench.plan.expected[tool];
  const isIdle =
    adapter === undefined ||
    expected === undefined ||
    expected.obstacle !== null ||
    (part === 'canary' && adapter.canary === null) ||
    (part === 'base' && expected.base === null) ||
    (part === 'view' && expected.head.passedOver.length === 0) ||
    (part === 'view-base' && (expected.base?.passedOver ?? []).length === 0);
  if (isIdle) {
    return [];
  }
  return [
    async () => {
      try {
        return { tool, part, run: await runPart(bench, adapter, expected, part), failure: null };
      } catch (thrown) {
        return { tool, part, run: null, failure: toReason(thrown) };
      }
    },
  ];
}

async function runPart(
  bench: Bench,
  adapter: ToolAdapter,
  expected: Expected,
  part: Part,
): Promise<RecordedRun> {
  switch (part) {
    case 'run':
      return await runOver(bench, adapter, expected.head, bench.plan.commit);
    case 'base':
      return await runOver(bench, adapter, expected.base ?? nothing, bench.plan.base ?? bench.plan.commit);
    case 'view':
      return await runOverPassed(bench, adapter, expected.head, bench.plan.commit);
    case 'view-base':
      return await runOverPassed(
        bench,
        adapter,
        expected.base ?? nothing,
        bench.plan.base ?? bench.plan.commit,
      );
    case 'canary':
      return await runCanary(bench, adapter);
  }
}

const nothing: Looked = { paths: [], packages: [], commits: null, passedOver: [] };

/** The files of a commit that the tool passes over by itself, as text under other names. */
async function runOverPassed(
  bench: Bench,
  adapter: ToolAdapter,
  { passedOver }: Looked,
  commit: string,
): Promise<RecordedRun> {
  const exported = await bench.sources.files(commit);
  return await runOverView(bench, adapter, await showFiles(bench.effects, exported, passedOver));
}

async function runOverView(bench: Bench, adapter: ToolAdapter, shown: ShownFiles): Promise<RecordedRun> {
  const target = {
    paths: shown.view.sheets.map(({ name }) => name),
    sourceRoots: ['.'],
    packages: [],
    hasHistory: false,
    processors: 1,
  };
  const place = { source: shown.source, environmentLock: null, advisories: null };
  return withView(await start(bench, adapter, target, place), shown.view);
}

async function runOver(
  bench: Bench,
  adapter: ToolAdapter,
  looked: Looked,
  commit: string,
): Promise<RecordedRun> {
  const { sources, policy } = bench;
  const hasHistory = adapter.readsHistory === true;
  const source = hasHistory ? await sources.history(commit) : await sources.files(commit);
  const { paths, packages } = looked;
  const target = {
    paths,
    packages,
    sourceRoots: policy.sourceRoots,
    hasHistory,
    processors: bench.processors,
  };
  const testLock = adapter.runsProjectCode ? policy.build.lockFile : null;
  const environmentLock = testLock === null ? null : `${source}/${testLock}`;
  return await start(bench, adapter, target, { source, environmentLock, advisories: bench.advisories });
}

/** The sample lies at the root of a folder of its own; command and configuration are the ones of the real run, which alone is divided. */
async function runCanary(bench: Bench, adapter: ToolAdapter): Promise<RecordedRun> {
  const canary = adapter.canary?.() ?? { files: {}, rule: '', packages: [] };
  if (adapter.passesOver !== undefined) {
    return await runOverView(bench, adapter, await showCanary(bench.effects, canary));
  }
  const paths = Object.keys(canary.files).toSorted();
  const source = await bench.sources.canary(canary);
  const target = { paths, packages: canary.packages, sourceRoots: ['.'], hasHistory: false, processors: 1 };
  const testLock = adapter.runsProjectCode ? bench.policy.build.lockFile : null;
  const environmentLock =
    testLock === null ? null : `${await bench.sources.files(bench.plan.commit)}/${testLock}`;
  const advisories =
    canary.advisories === undefined ? bench.advisories : new TextEncoder().encode(canary.advisories);
  return await start(bench, adapter, target, { source, environmentLock, advisories });
}

async function start(
  bench: Bench,
  adapter: ToolAdapter,
  target: Omit<CommandTarget, 'minConfidence'>,
  place: Pick<ToolRequest, 'source' | 'environmentLock' | 'advisories'>,
): Promise<RecordedRun> {
  const settings = bench.policy.tools[adapter.id];
  if (adapter.command === null || settings === undefined) {
    throw new ActionError(
      'TOOL_NO_COMMAND',
      `\`${adapter.id}\` can be read and not started`,
      `Run it yourself and pass its report: \`reports: ${adapter.id}=FILE\``,
    );
  }
  const command = adapter.command({ ...target, minConfidence: settings.minimumConfidence });
  return await bench.effects.tools.run({
    tool: adapter.id,
    plan: { ...command, timeoutSeconds: settings.timeoutSeconds },
    source: place.source,
    advisories: adapter.capabilities.network === 'advisories' ? place.advisories : null,
    environmentLock: place.environmentLock,
  });
}

function collect(expected: Expected | undefined, results: readonly PartResult[]): ToolEvidence {
  const of = (part: Part) => results.find((result) => result.part === part);
  return {
    run: of('run')?.run ?? null,
    canary: of('canary')?.run ?? null,
    base: of('base')?.run ?? null,
    view: of('view')?.run ?? null,
    viewBase: of('view-base')?.run ?? null,
    failure: expected?.obstacle ?? of('run')?.failure ?? of('view')?.failure ?? null,
  };
}
