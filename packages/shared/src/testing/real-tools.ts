import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ToolRequest, ToolRun } from '../effects/effects.ts';
import { provisionTools } from '../effects/provisioning/provision-tools.ts';
import { defaultStoreRoot } from '../effects/provisioning/store-folder.ts';
import { TOOL_CATALOGUE } from '../effects/provisioning/tool-catalogue.ts';
import { nodeTools, type StoredTools } from '../effects/tool-runs/node-tools.ts';
import type { CommandPlan } from '../model/tool-adapter.ts';

const ROOT = resolve(import.meta.dirname, '../../../..');

/** The box that the user who runs the tests has to get. */
export const EXPECTED_LAYER = process.getuid?.() === 0 ? 'dropped-uid' : 'user-namespace';

/** The real tools of the committed locks, installed in this user's store when they are not there yet. */
export interface RealTools {
  readonly tools: StoredTools;
  /** Makes a folder with these files. */
  readonly project: (files: Readonly<Record<string, string>>) => Promise<string>;
  readonly scratch: string;
  readonly remove: () => Promise<void>;
}

/** Opens the real tools over a scratch folder of their own. */
export async function openRealTools(): Promise<RealTools> {
  const scratch = await mkdtemp(join(tmpdir(), 'interlock-tools-'));
  const storeRoot = defaultStoreRoot(process.getuid?.(), process.env);
  const locksFolder = join(ROOT, 'locks');
  const ids = TOOL_CATALOGUE.map(({ id }) => id);
  const { store } = await provisionTools({ tools: ids, locksFolder, storeRoot, environment: process.env });
  const tools = nodeTools({
    store,
    locksFolder,
    assetsFolder: join(ROOT, 'packages/shared/assets'),
    testEnvironments: join(storeRoot, 'test-environments'),
    temporary: scratch,
    unconfined: 'none',
    environment: process.env,
  });
  return {
    tools,
    scratch,
    project: (files) => makeProject(scratch, files),
    remove: () => rm(scratch, { recursive: true, force: true }),
  };
}

/** A request with a plan that does nothing but what `change` says. */
export function toolRequest(tool: string, source: string, change: Partial<CommandPlan>): ToolRequest {
  const nothing = { environment: {}, reports: [], config: {}, timeoutSeconds: 120, writesProject: false };
  const plan: CommandPlan = { argv: [tool], ...nothing, followUp: null, ...change };
  return { tool, plan, source, advisories: null, environmentLock: null };
}

/** A report of a run as text; empty when there is none. */
export function reportText(run: ToolRun, name: string): string {
  return textOf(run.output.reports.get(name) ?? null);
}

/** Bytes as text; empty for null. */
export function textOf(bytes: Uint8Array | null): string {
  return Buffer.from(bytes ?? []).toString('utf8');
}

async function makeProject(scratch: string, files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(scratch, 'project-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}
