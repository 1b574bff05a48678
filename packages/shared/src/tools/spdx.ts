import * as v from 'valibot';
import { unreadable } from '../formats/answer.ts';
import { FINISHED_FORMAT } from '../formats/finished-format.ts';
import { judgeInventory } from '../formats/inventory.ts';
import { spdxSchema } from '../formats/spdx-schema.ts';
import { jsonReport } from '../formats/tool-output.ts';
import type { Expectation, ToolAdapter, ToolOutput } from '../model/tool-adapter.ts';
import type { ToolReport } from '../model/tool-report.ts';

const Document = v.looseObject({
  spdxVersion: v.string(),
  packages: v.optional(v.array(v.looseObject({ packageFileName: v.optional(v.string()) }))),
  files: v.optional(v.array(v.looseObject({ fileName: v.optional(v.string()) }))),
});

/** An SPDX 2.3 SBOM in JSON, as a finished report. */
export const spdx: ToolAdapter = {
  ...FINISHED_FORMAT,
  id: 'spdx',
  homepage: 'https://spdx.dev',
  reproduce: 'syft scan . -o spdx-json@2.3',
  read,
};

function read(output: ToolOutput, expectation: Expectation): ToolReport {
  const report = jsonReport(output, expectation, 'sbom.spdx.json', Document);
  if (!report.ok) {
    return unreadable('spdx', expectation, [report.doubt]);
  }
  const { spdxVersion, packages = [], files = [] } = report.value;
  const named = [...packages.map((item) => item.packageFileName), ...files.map((item) => item.fileName)];
  const paths = named.filter((path) => path !== undefined);
  const inventory = { format: 'spdx', version: spdxVersion, entries: packages.length, paths } as const;
  return judgeInventory(inventory, report.document, spdxSchema(spdxVersion), output, expectation);
}
