import { unreadable } from '../formats/reports/answer.ts';
import { FINISHED_FORMAT } from '../formats/reports/finished-format.ts';
import { jsonReport } from '../formats/reports/tool-output.ts';
import { judgeInventory } from '../formats/sbom/inventory.ts';
import { AnySpdx, readSpdx } from '../formats/sbom/spdx.ts';
import { spdxSchema } from '../formats/sbom/spdx-schema.ts';
import type { Expectation, ToolAdapter, ToolOutput } from '../model/tool-adapter.ts';
import type { ToolReport } from '../model/tool-report.ts';

/** An SPDX SBOM in JSON, 2.2 to 3.0.1, as a finished report. */
export const spdx: ToolAdapter = {
  ...FINISHED_FORMAT,
  id: 'spdx',
  homepage: 'https://spdx.dev',
  reproduce: 'syft scan . -o spdx-json@2.3',
  read,
};

function read(output: ToolOutput, expectation: Expectation): ToolReport {
  const report = jsonReport(output, expectation, 'sbom.spdx.json', AnySpdx);
  if (!report.ok) {
    return unreadable('spdx', expectation, [report.doubt]);
  }
  const { version, packages, contents, paths } = readSpdx(report.value);
  const inventory = { format: 'spdx', version, entries: packages, contents, paths } as const;
  return judgeInventory(inventory, report.document, spdxSchema(version), output, expectation);
}
