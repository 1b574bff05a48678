import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../packages/shared/src/tools');
const REGISTRY = 'registry.generated.ts';

/** Ids of all adapters: one file a tool, so the folder listing is the list. */
export function toolIds(): readonly string[] {
  return readdirSync(FOLDER)
    .filter((name) => /^[a-z0-9-]+\.ts$/.test(name))
    .map((name) => name.slice(0, -'.ts'.length))
    .toSorted();
}

/** The text of the registry: ids, and a loader each, so that whoever needs one tool loads only that one. */
export function registryText(ids: readonly string[]): string {
  const lines = ids.map((id) => `  '${id}': async () => (await import('./${id}.ts')).${exportName(id)},`);
  return `${[
    '// Written by tools/generate.ts from the listing of this folder.',
    "import type { ToolAdapter } from '../model/tool-adapter.ts';",
    '',
    `export const TOOL_IDS = [${ids.map((id) => `'${id}'`).join(', ')}] as const;`,
    'export type ToolId = (typeof TOOL_IDS)[number];',
    '',
    '/** Loads one adapter; what it needs, such as the schemas of an SBOM format, is loaded with it and not before. */',
    'export const TOOLS: Readonly<Record<ToolId, () => Promise<ToolAdapter>>> = {',
    ...lines,
    '};',
    '',
    'export function isToolId(text: string): text is ToolId {',
    '  return Object.hasOwn(TOOLS, text);',
    '}',
  ].join('\n')}\n`;
}

/** Writes the registry beside the adapters. */
export function writeRegistry(): void {
  const path = join(FOLDER, REGISTRY);
  const text = registryText(toolIds());
  let present = '';
  try {
    present = readFileSync(path, 'utf8');
  } catch {
    // A first run has nothing to compare with.
  }
  if (present !== text) {
    writeFileSync(path, text);
  }
}

function exportName(id: string): string {
  return id.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
