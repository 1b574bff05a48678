import * as v from 'valibot';
import { unreadable } from '../formats/reports/answer.ts';
import { FINISHED_FORMAT } from '../formats/reports/finished-format.ts';
import { jsonReport } from '../formats/reports/tool-output.ts';
import { type CycloneDxComponent, componentsOf, pathsOf } from '../formats/sbom/cyclonedx.ts';
import { cyclonedxSchema } from '../formats/sbom/cyclonedx-schema.ts';
import { judgeInventory } from '../formats/sbom/inventory.ts';
import type { Expectation, ToolAdapter, ToolOutput } from '../model/tool-adapter.ts';
import type { ToolReport } from '../model/tool-report.ts';

const Document = v.looseObject({
  bomFormat: v.literal('CycloneDX'),
  specVersion: v.string(),
  components: v.optional(v.array(v.looseObject({}))),
});

/** A CycloneDX SBOM in JSON, 1.2 to 1.7, as a finished report. */
export const cyclonedx: ToolAdapter = {
  ...FINISHED_FORMAT,
  id: 'cyclonedx',
  homepage: 'https://cyclonedx.org',
  reproduce: 'syft scan . -o cyclonedx-json@1.6',
  read,
};

function read(output: ToolOutput, expectation: Expectation): ToolReport {
  const report = jsonReport(output, expectation, 'sbom.cdx.json', Document);
  if (!report.ok) {
    return unreadable('cyclonedx', expectation, [report.doubt]);
  }
  const { specVersion } = report.value;
  const components: readonly CycloneDxComponent[] = componentsOf(report.document);
  const inventory = {
    format: 'cyclonedx',
    version: specVersion,
    entries: components.length,
    contents: components.length,
    paths: components.flatMap(pathsOf),
  } as const;
  return judgeInventory(inventory, report.document, cyclonedxSchema(specVersion), output, expectation);
}
