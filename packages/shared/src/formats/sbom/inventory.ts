import type { ValidateFunction } from 'ajv';
import type { Expectation, ToolOutput } from '../../model/tool-adapter.ts';
import type { ToolReport } from '../../model/tool-report.ts';
import { answer, type Doubt, nothingRead } from '../reports/answer.ts';
import { nothingSeen, unseenDoubts } from '../reports/coverage-doubts.ts';
import { exitDoubts } from '../reports/exit-doubts.ts';
import { plainMessage } from '../reports/report-text.ts';
import { schemaProblem } from './schema-check.ts';

/** What an SBOM lists: how many components, how many of them are more than what a scanner was started on, and which files it names. */
export interface Inventory {
  readonly format: 'cyclonedx' | 'spdx';
  readonly version: string;
  readonly entries: number;
  readonly contents: number;
  readonly paths: readonly string[];
}

/** Judges an SBOM: valid against the official schema of its version, and not empty. It has no findings; its entries are `inputsSeen`. */
export function judgeInventory(
  inventory: Inventory,
  document: unknown,
  validate: ValidateFunction | null,
  output: ToolOutput,
  expectation: Expectation,
): ToolReport {
  return answer(inventory.format, {
    ...nothingRead(expectation),
    doubts: [
      ...exitDoubts(output, { clean: [0], findings: [] }, 0, 'report-only').map(contradiction),
      ...schemaDoubts(inventory.version, document, validate),
      ...(inventory.contents === 0 ? [nothingSeen('The document lists no component')] : []),
      ...unseenDoubts(expectation.paths, inventory.paths),
    ],
    inputsSeen: inventory.entries,
    toolVersion: inventory.version,
  });
}

function contradiction(doubt: Doubt): Doubt {
  return doubt.code === 'EXIT_UNDOCUMENTED' ? { ...doubt, code: 'EXIT_CONTRADICTS' } : doubt;
}

function schemaDoubts(
  version: string,
  document: unknown,
  validate: ValidateFunction | null,
): readonly Doubt[] {
  if (validate === null) {
    const message = `No official schema for version ${plainMessage(version)} is known here`;
    return [
      {
        level: 'error',
        code: 'SCHEMA_UNKNOWN',
        message,
        next: 'Write the document in a version that docs/tools.md names',
      },
    ];
  }
  const problem = schemaProblem(validate, document);
  if (problem === null) {
    return [];
  }
  const message = plainMessage(`Not valid against the schema of ${version}: ${problem}`);
  return [
    { level: 'error', code: 'SCHEMA_INVALID', message, next: 'Correct the tool that wrote the document' },
  ];
}
