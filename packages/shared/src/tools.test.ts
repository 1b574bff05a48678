import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { registryText, toolIds } from '../../../tools/generate-registry.ts';
import { fixturesOf, fixtureTools } from './testing/tool-fixtures.ts';
import { TOOL_IDS, TOOLS, type ToolId } from './tools/registry.generated.ts';

const MANDATORY = ['clean', 'findings', 'malformed'];
/** They list what is there instead of what is wrong, so that they have no findings. */
const INVENTORIES: readonly ToolId[] = ['cyclonedx', 'spdx'];
const HEX = /^[0-9a-f]{64}$/;

test('the registry is the listing of the folder', () => {
  expect(TOOL_IDS).toEqual(toolIds());
  expect(readFileSync(join(import.meta.dirname, 'tools/registry.generated.ts'), 'utf8')).toBe(
    registryText(toolIds()),
  );
});

test('every fixture folder belongs to an adapter', () => {
  expect(fixtureTools().toSorted()).toEqual(TOOL_IDS.toSorted());
});

test('docs/tools.md has one line for each tool', () => {
  const docs = readFileSync(join(import.meta.dirname, '../../../docs/tools.md'), 'utf8');
  const rows = [...docs.matchAll(/^\| `([a-z0-9-]+)` \|/gm)].map(([, id]) => id);
  expect(new Set(rows)).toEqual(new Set(TOOL_IDS));
  expect(rows).toHaveLength(TOOL_IDS.length);
});

describe.each(TOOL_IDS)('%s', (id) => {
  const fixtures = fixturesOf(id);

  test('is named as its file', async () => {
    expect((await TOOLS[id]()).id).toBe(id);
  });

  test('has the mandatory cases', () => {
    const needed = MANDATORY.filter((name) => name !== 'findings' || !INVENTORIES.includes(id));
    expect(fixtures.map(({ name }) => name)).toEqual(expect.arrayContaining(needed));
  });

  test.each(fixtures)('reads $name as it has to', async ({ output, expectation, expected }) => {
    const report = (await TOOLS[id]()).read(output, expectation);
    const codes = report.reasons.map(({ code }) => code);
    expect({ completeness: report.completeness, codes, findings: report.findings.length }).toEqual(expected);
    expect(report.findings.every((finding) => HEX.test(finding.fingerprint) && finding.tool === id)).toBe(
      true,
    );
    expect(new Set(report.findings.map(({ fingerprint }) => fingerprint)).size).toBe(report.findings.length);
  });
});
