import { run } from '@interlock/shared/action/run.ts';
import type { Effects, ToolRequest, ToolRun } from '@interlock/shared/effects/effects.ts';
import type { Host } from '@interlock/shared/effects/host.ts';
import { ActionError } from '@interlock/shared/errors.ts';
import type { ArtifactReference } from '@interlock/shared/model/evidence.ts';
import type { Run } from '@interlock/shared/model/run.ts';
import { memoryGit, runFacts, WORLD_TIME, world } from '@interlock/shared/testing/world.ts';
import { gate } from '../gate.ts';

/** A whole run of the gate in memory: git trees by commit, tools as functions, artifacts as folders. */
export interface GateWorld {
  readonly files: Map<string, Uint8Array>;
  readonly effects: Effects;
  /** Runs one stage and gives what the runner would see. */
  readonly step: (inputs: Readonly<Record<string, string>>, facts?: Partial<Run>) => Promise<Step>;
  /** Says whether a file below a folder holds a text. */
  readonly sees: (folder: string, text: string) => boolean;
  /** Changes what the record of a finished step holds, before anybody downloads it; gives the reference that a job would claim. */
  readonly tamper: (evidence: string, change: (record: Map<string, Uint8Array>) => void) => string;
}

export interface Step {
  readonly code: number;
  readonly outputs: Readonly<Record<string, string>>;
  readonly headline: string;
  readonly summary: string;
  /** Files of the record as text. */
  readonly record: ReadonlyMap<string, string>;
}

/** A stand-in for a tool: what it leaves for a request over a folder with these files, or why it does not start. */
export type Tool = (request: ToolRequest, paths: readonly string[]) => Partial<ToolRun['output']> | Error;

export const HEAD = 'c'.repeat(40);
export const BASE = 'b'.repeat(40);

const encode = (text: string) => new TextEncoder().encode(text);

/** A world over these commits (files by path) and tools by id, and what its tools were asked. */
export function gateWorld(
  commits: Readonly<Record<string, Readonly<Record<string, string>>>>,
  tools: Readonly<Record<string, Tool>>,
): GateWorld {
  const files = new Map<string, Uint8Array>();
  const artifacts = new Map<number, ReadonlyMap<string, Uint8Array>>();
  const origin = { resolve: async (_: string, revision: string) => known(commits, revision) };
  const effects = world(
    {
      git: memoryGit(commits, files, {
        ...origin,
        countCommits: async () => 1,
        committedAt: async () => Date.parse(WORLD_TIME) / 1000,
      }),
      tools: {
        prepare: async () => ({ start: 'warm', milliseconds: 1 }),
        run: async (request) => runTool(tools, request, [...folderOf(request.source).keys()]),
      },
      artifacts: {
        isAvailable: true,
        upload: async (_name, folder) => upload(folder),
        download: async ({ id }, folder) => {
          for (const [path, content] of artifacts.get(id) ?? []) {
            files.set(`${folder}/${path}`, content);
          }
        },
      },
    },
    files,
  ).effects;
  let folders = 0;

  return {
    files,
    effects,
    step: async (inputs, facts = {}) => {
      folders += 1;
      const folder = `/evidence/${folders}`;
      const outputs: Record<string, string> = {};
      let headline = '';
      let summary = '';
      const host: Host = {
        inputs,
        setOutputs: async (values) => void Object.assign(outputs, values),
        writeSummary: async (markdown) => void (summary += markdown),
        annotate: () => undefined,
        conclude: (_verdict, line) => void (headline = line),
        recordFolder: async () => folder,
      };
      const code = await run(gate, effects, host, runFacts({ commit: HEAD, before: BASE, ...facts }));
      const record = new Map(
        [...folderOf(folder)].map(([path, content]) => [path, new TextDecoder().decode(content)]),
      );
      return { code, outputs, headline, summary, record };
    },
    sees: (folder, text) =>
      [...folderOf(folder).values()].some((content) => new TextDecoder().decode(content).includes(text)),
    tamper: (evidence, change) => {
      const id = Number(evidence.split('@')[0]);
      const record = new Map(artifacts.get(id));
      change(record);
      artifacts.set(id, record);
      return evidence;
    },
  };

  function upload(folder: string): ArtifactReference {
    const id = artifacts.size + 1;
    artifacts.set(id, folderOf(folder));
    return { id, sha256: 'e'.repeat(64), attempt: 1 };
  }

  function folderOf(folder: string): ReadonlyMap<string, Uint8Array> {
    const inside = [...files].filter(([path]) => path.startsWith(`${folder}/`));
    return new Map(inside.map(([path, content]) => [path.slice(folder.length + 1), content]));
  }
}

/** `refs/remotes/origin/main` is the base; every commit of the world resolves to itself. */
function known(commits: Readonly<Record<string, unknown>>, revision: string): string | null {
  const commit = revision === 'refs/remotes/origin/main' ? BASE : revision;
  return Object.hasOwn(commits, commit) ? commit : null;
}

function runTool(
  tools: Readonly<Record<string, Tool>>,
  request: ToolRequest,
  paths: readonly string[],
): ToolRun {
  const answer =
    tools[request.tool]?.(request, paths) ??
    new ActionError('TOOL_MISSING', `\`${request.tool}\` is not in the store`, 'Provision it');
  if (answer instanceof Error) {
    throw answer;
  }
  return {
    output: {
      exitCode: 0,
      ended: 'exited',
      stdout: encode(''),
      stderr: encode(''),
      reports: new Map(),
      ...answer,
    },
    version: '1.9.4',
    digest: 'd'.repeat(64),
    confinement: 'user-namespace',
    wallMilliseconds: 5,
    cpuMilliseconds: 4,
    queried: [],
  };
}

function metrics(loc: number, medium: number): Readonly<Record<string, number>> {
  const severities = {
    'SEVERITY.HIGH': 0,
    'SEVERITY.MEDIUM': medium,
    'SEVERITY.LOW': 0,
    'SEVERITY.UNDEFINED': 0,
  };
  return { loc, nosec: 0, skipped_tests: 0, ...severities };
}

/** A bandit report over files; `results` are test ids found in the first of them. */
export function banditReport(paths: readonly string[], results: readonly string[], code = 'x'): Uint8Array {
  const files = Object.fromEntries(
    paths.map((path, index) => [`./${path}`, metrics(3, index === 0 ? results.length : 0)]),
  );
  return encode(
    JSON.stringify({
      errors: [],
      generated_at: '2026-11-21T12:00:00Z',
      metrics: { _totals: metrics(3 * paths.length, results.length), ...files },
      results: results.map((id) => ({
        code: `1 ${code}\n`,
        col_offset: 0,
        end_col_offset: 1,
        filename: `./${paths[0]}`,
        issue_confidence: 'HIGH',
        issue_cwe: { id: 78, link: 'https://example.org' },
        issue_severity: 'MEDIUM',
        issue_text: 'text',
        line_number: 1,
        line_range: [1],
        more_info: 'https://example.org',
        test_id: id,
        test_name: 'name',
      })),
    }),
  );
}

/** A bandit that reads every Python file that it is given, finds its canary, and finds `results` in the project. */
export function honestBandit(results: readonly string[] = []): Tool {
  return (_request, paths) => {
    const sources = paths.filter((path) => path.endsWith('.py'));
    const found = sources.includes('canary.py') ? ['B602'] : results;
    return {
      exitCode: found.length > 0 ? 1 : 0,
      reports: new Map([['bandit.json', banditReport(sources, found)]]),
    };
  };
}
