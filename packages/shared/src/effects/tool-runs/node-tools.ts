import { chmod, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Confinement } from '../../model/confinement.ts';
import type { CommandPlan } from '../../model/tool-adapter.ts';
import type { ToolRequest, ToolRun, Tools } from '../effects.ts';
import { removeTree } from '../files/remove-tree.ts';
import type { ResolvedTool, ToolStore } from '../provisioning/tool-store.ts';
import { findChildren } from '../sandbox/box-children.ts';
import { readReports } from '../sandbox/box-reports.ts';
import type { BoxRequest } from '../sandbox/box-request.ts';
import { stageBox } from '../sandbox/box-staging.ts';
import { type BoxLayer, runBoxed } from '../sandbox/sandbox.ts';
import { probeSandbox } from '../sandbox/sandbox-probe.ts';
import { type AdvisoryServer, advisoryFiles, behindAdvisories, readQueries } from './advisory-server.ts';
import { runParts, type StepResult } from './divided-run.ts';
import { makeTestEnvironment } from './test-environment.ts';
import { toRun } from './tool-run.ts';

const MAX_STREAM_BYTES = 64 * 1024 * 1024;

/** Where tools come from and where they run. */
export interface NodeToolsOptions {
  readonly store: ToolStore;
  readonly locksFolder: string;
  /** `packages/shared/assets`, or where the bundle keeps a copy. */
  readonly assetsFolder: string;
  /** Folder for environments of projects, beside the stores. */
  readonly testEnvironments: string;
  /** Folder for private folders, outside of every checkout. */
  readonly temporary: string;
  /** What a run without sandbox is called: `hosted-job` only in a job without token and secrets on a hosted runner. */
  readonly unconfined: 'hosted-job' | 'none';
  /** The user's environment, used for installing a project's test packages and for nothing else. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** The tools of a store, without its installation. */
export type StoredTools = Omit<Tools, 'prepare'> & {
  /** Begins the probe, and the comparison of these tools, whose runs then wait less; a failure is told by the run. */
  readonly warmUp: (tools: readonly string[]) => void;
};

/** Tools of a store, each run in the best box of this machine; a box is never made weaker because a run failed in it. */
export function nodeTools(options: NodeToolsOptions): StoredTools {
  const { store } = options;
  let probing: ReturnType<typeof probeSandbox> | null = null;
  const probe = (): ReturnType<typeof probeSandbox> => {
    probing ??= probeSandbox(options.temporary);
    return probing;
  };
  return {
    warmUp: (tools) => {
      for (const work of [probe(), ...tools.map((tool) => store.resolve(tool))]) {
        work.catch(() => undefined);
      }
    },
    probe: async () => {
      const { layer, name, reason } = await probe();
      return {
        confinement: confinementOf(layer, options),
        detail: reason === '' ? name : `${name}: ${reason}`,
      };
    },
    run: async (request) => {
      const [tool, { layer }] = await Promise.all([store.resolve(request.tool), probe()]);
      return await runTool(options, layer, tool, request);
    },
  };
}

async function runTool(
  options: NodeToolsOptions,
  layer: BoxLayer,
  tool: ResolvedTool,
  request: ToolRequest,
): Promise<ToolRun> {
  const { plan } = request;
  const folder = await mkdtemp(join(options.temporary, 'interlock-box-'));
  try {
    await chmod(folder, 0o700);
    const advisories: AdvisoryServer | null =
      request.advisories === null
        ? null
        : { snapshot: request.advisories, assetsFolder: options.assetsFolder };
    const config = { ...plan.config, ...(advisories === null ? {} : await advisoryFiles(advisories)) };
    const folders = await stageBox({
      layer,
      folder,
      source: request.source,
      access: plan.writesProject ? 'writable' : 'read-only',
      config,
    });
    const started = await startOf(options, tool, request);
    const children = await findChildren(tool.children);
    const box = (rest: readonly string[]): BoxRequest => {
      const argv = [...started.argv0, ...rest];
      return {
        argv: advisories === null ? argv : behindAdvisories(started.python, argv),
        environment: { ...children.environment, ...plan.environment },
        mounts: [...started.mounts, ...children.mounts],
        source: { folder: folders.source, access: plan.writesProject ? 'writable' : 'read-only' },
        out: folders.out,
        config: folders.config,
        home: folders.home,
        path: children.path,
        timeoutSeconds: plan.timeoutSeconds,
        maxOutputBytes: MAX_STREAM_BYTES,
      };
    };
    const results = await runSteps(layer, plan, box);
    const queried = advisories === null ? [] : await readQueries(folders);
    return {
      ...toRun(results, await readReports(plan.reports, folders)),
      version: tool.version,
      digest: tool.digest,
      confinement: confinementOf(layer, options),
      queried,
    };
  } finally {
    await removeTree(folder);
  }
}

/** The second command only after a first that ended by itself with 0: it would otherwise export what never happened. */
async function runSteps(
  layer: BoxLayer,
  plan: CommandPlan,
  box: (rest: readonly string[]) => BoxRequest,
): Promise<readonly StepResult[]> {
  const rest = plan.argv.slice(1);
  const parts = plan.parts ?? [];
  const first =
    parts.length === 0
      ? await runBoxed(layer, box(rest))
      : await runParts(parts.map((part) => () => runBoxed(layer, box([...rest, ...part]))));
  if (plan.followUp === null || first.exitCode !== 0) {
    return [first];
  }
  return [first, await runBoxed(layer, box(plan.followUp.slice(1)))];
}

async function startOf(
  options: NodeToolsOptions,
  tool: ResolvedTool,
  request: ToolRequest,
): Promise<{
  readonly argv0: readonly string[];
  readonly mounts: readonly string[];
  readonly python: string | null;
}> {
  if (request.environmentLock === null) {
    return tool;
  }
  const { python, mounts } = await makeTestEnvironment({
    folder: options.testEnvironments,
    toolLock: join(options.locksFolder, 'python-mutmut/requirements.txt'),
    projectLock: request.environmentLock,
    environment: options.environment,
  });
  return { argv0: [python, ...tool.argv0.slice(1)], mounts, python };
}

function confinementOf(layer: BoxLayer, options: NodeToolsOptions): Confinement {
  return layer === 'none' ? options.unconfined : layer;
}
