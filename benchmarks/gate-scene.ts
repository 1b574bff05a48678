import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makePlan } from '../actions/gate/src/plan/make-plan.ts';
import { runTools } from '../actions/gate/src/scan/run-tools.ts';
import { playJobs } from '../packages/cli/src/rehearse/job-runner.ts';
import type { Project } from '../packages/cli/src/rehearse/project.ts';
import {
  CLEAN_EXAMPLE,
  NOTHING_PLAYED,
  type Source,
  type Theatre,
} from '../packages/cli/src/rehearse/rehearsal.ts';
import { NO_HOOKS } from '../packages/cli/src/rehearse/stage.ts';
import type { Effects, ToolRequest } from '../packages/shared/src/effects/effects.ts';
import { nodeEffects } from '../packages/shared/src/effects/node.ts';
import type { Run } from '../packages/shared/src/model/run.ts';
import type { ToolAdapter } from '../packages/shared/src/model/tool-adapter.ts';
import { redactor } from '../packages/shared/src/render/redact.ts';
import { runFacts } from '../packages/shared/src/testing/world.ts';
import { measureRun, type RunFigures } from './busy-time.ts';
import { median } from './median.ts';

/** What one run of a tool needs when nothing runs beside it; `name` is the tool's. */
export interface Alone {
  readonly name: string;
  readonly wallMilliseconds: number;
  readonly cpuMilliseconds: number;
}

/** The example as it is. */
export const EXAMPLE: Source = CLEAN_EXAMPLE;

/** The example with a package of generated modules beside it. */
export function withModules(count: number): Source {
  return {
    ...CLEAN_EXAMPLE,
    kind: 'example',
    adjustBase: async () => undefined,
    isOutside: false,
    plant: async (folder) => {
      const target = join(folder, 'src', 'hostname_api', 'generated');
      await mkdir(target, { recursive: true });
      await writeFile(join(target, '__init__.py'), '');
      for (let index = 0; index < count; index += 1) {
        await writeFile(join(target, `module_${index}.py`), moduleText(index));
      }
    },
  };
}

const FUNCTIONS_PER_MODULE = 12;

function moduleText(index: number): string {
  const functions = Array.from({ length: FUNCTIONS_PER_MODULE }, (_, number) =>
    [
      `def step_${index}_${number}(values: list[int], limit: int = ${number + 1}) -> dict[str, int]:`,
      `    """Adds what is below a limit, for module ${index}."""`,
      '    counts: dict[str, int] = {}',
      '    for position, value in enumerate(values):',
      '        if value < limit and position % 2 == 0:',
      '            counts[str(value)] = counts.get(str(value), 0) + value',
      '    return json.loads(json.dumps(counts))',
      '',
    ].join('\n'),
  );
  return `import json\n\n${functions.join('\n')}`;
}

/** Milliseconds of the gate's job, played as the runner does with nothing beside it, once for each `rounds`. */
export async function playGate(
  theatre: Theatre,
  project: Project,
  rounds: number,
): Promise<readonly number[]> {
  const walls: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const folder = join(theatre.folder, `${project.folder.split('/').at(-2)}-${round}`);
    const played = await playJobs(
      {
        suite: theatre.suite,
        testbed: theatre.testbed,
        project,
        runId: 1000 + round,
        attempt: 1,
        folder,
        onJob: () => undefined,
        hooks: { ...NO_HOOKS, skipsJob: (id) => id !== 'policy' && id !== 'gate' },
      },
      NOTHING_PLAYED,
      'policy',
      [],
    );
    const gate = played.results.find(({ id }) => id === 'gate');
    if (gate?.result !== 'success') {
      throw new Error(`the gate's job did not pass: ${gate?.steps[0]?.result.log ?? 'it never ran'}`);
    }
    walls.push(gate.elapsedMilliseconds);
    await rm(folder, { recursive: true, force: true });
  }
  return walls;
}

/**
 * The runs of the gate's job over the project, planted samples too, each undivided and alone: nothing else runs until it has ended. First all
 * requests are collected, with their copies of the commit, so that making these is in no figure. All of it is removed with the theatre.
 */
export async function measureAlone(
  theatre: Theatre,
  project: Project,
  rounds: number,
): Promise<readonly Alone[]> {
  const run = runFacts({
    commit: project.commit,
    ref: `refs/tags/${project.tag}`,
    isWorkflow: false,
    workspace: project.folder,
  });
  const { PATH = '/usr/bin:/bin', HOME = '/' } = process.env;
  const effects = nodeEffects({ PATH, HOME, RUNNER_TEMP: theatre.folder }, run, redactor({}));
  const requests = await collectRequests(effects, run);
  const samples = requests.map((): RunFigures[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, request] of requests.entries()) {
      samples[index]?.push(await measureRun(() => effects.tools.run(request)));
    }
  }
  return requests.map(({ tool }, index) => {
    const isFirst = requests.findIndex((request) => request.tool === tool) === index;
    const figures = samples[index] ?? [];
    return {
      name: isFirst ? tool : `${tool} (sample or view)`,
      wallMilliseconds: median(figures.map(({ wallMilliseconds }) => wallMilliseconds)),
      cpuMilliseconds: Math.min(...figures.map(({ cpuMilliseconds }) => cpuMilliseconds)),
    };
  });
}

/** What the gate asks its tools for, with one processor for each run; nothing is run. */
async function collectRequests(effects: Effects, run: Run): Promise<readonly ToolRequest[]> {
  const requests: ToolRequest[] = [];
  const collecting: Effects = {
    ...effects,
    tools: {
      ...effects.tools,
      run: async (request) => {
        requests.push(request);
        throw new Error('only collected');
      },
    },
  };
  const planned = await makePlan(collecting, run);
  const adapters = new Map([...planned.adapters].map(([tool, adapter]) => [tool, onOneProcessor(adapter)]));
  const tools = planned.plan.tools.filter((tool) => adapters.get(tool)?.runsProjectCode === false);
  await runTools(collecting, run, { ...planned, adapters }, tools);
  const missing = tools.find((tool) => requests.every((request) => request.tool !== tool));
  if (missing !== undefined) {
    throw new Error(`${missing} was not asked for anything`);
  }
  return requests;
}

function onOneProcessor(adapter: ToolAdapter): ToolAdapter {
  const { command } = adapter;
  return command === null
    ? adapter
    : { ...adapter, command: (target) => command({ ...target, processors: 1 }) };
}
